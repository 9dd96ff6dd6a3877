import type { FieldProblem } from '#lib/domain/desk/content.ts';
import { rejectReasons } from '#lib/domain/desk/review.ts';
import type { Refusal } from '#lib/server/register/decisions/outcome.ts';
import type { Speech } from '#lib/ui/language.ts';

type Decided = Extract<Refusal, { code: 'already_decided' }>['decided'];

/** Why a decision was not taken, in a sentence. */
export function refusalText(refusal: Refusal, { t, time }: Speech): string {
	const words = t.desk.refusals;
	const told = ({ by, action, at }: Decided) => [by, t.desk.actions[action], time(at)] as const;
	switch (refusal.code) {
		case 'unknown':
			return words.unknown[refusal.what];
		case 'already_decided':
			return words.already_decided(...told(refusal.decided));
		case 'event_retired':
			return words.event_retired(refusal.event, refusal.because);
		case 'same_event':
			return words.same_event(refusal.event);
		case 'correction_waits':
			return words.correction_waits(refusal.decided.by, time(refusal.decided.at));
		case 'not_undoable':
			return refusal.later ? words.not_undoable_later(...told(refusal.later)) : words.not_undoable;
		default:
			return words[refusal.code];
	}
}

/** What is wrong with one field, in a sentence; empty where nothing is. */
export function problemText(
	problems: readonly FieldProblem[],
	field: string,
	{ t }: Speech,
): string {
	const problem = problems.find((one) => one.field === field);
	return problem ? t.desk.fields[problem.code] : '';
}

/** How long ago an instant was, in days. */
export function ageText(at: Date, { t }: Speech): string {
	const days = Math.floor((Date.now() - at.getTime()) / 86_400_000);
	return days < 1 ? t.desk.queue.today : t.desk.queue.days(days);
}

/** A reason of the log: a code of a rejection in words, with what the person added. */
export function becauseText(because: string, { t, pair }: Speech): string {
	const [code = '', ...note] = because.split(': ');
	const reason = rejectReasons.find((one) => one === code);
	if (!reason) return because;
	const said = t.desk.rejects[reason];
	return note.length === 0 ? said : pair(said, note.join(': '));
}
