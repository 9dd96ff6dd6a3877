import { and, desc, eq, isNull, lt } from 'drizzle-orm';
import {
	cleanLine,
	cleanText,
	isOpen,
	longest,
	type CorrectionState,
	type CorrectionStep,
} from '#lib/domain/desk/correction.ts';
import { isDay, tokyoDay } from '#lib/domain/dates.ts';
import { languages } from '#lib/domain/terms.ts';
import type { Database, Transaction } from '#lib/server/database/database.ts';
import {
	correctionHistory,
	corrections,
	events,
	replies,
} from '#lib/server/database/schema/index.ts';

/** Who decides, by the name in the log, and when. */
export interface Decider {
	readonly who: string;
	readonly at: Date;
}

/** What a person at the desk does to a request, with the fields of its form. */
export type Action =
	| { readonly step: 'taken_up' }
	| { readonly step: 'answered' | 'declined'; readonly textEn: string; readonly textJa: string }
	| {
			readonly step: 'corrected';
			readonly textEn: string;
			readonly textJa: string;
			/** The event that took the place of the one in question; empty where none did. */
			readonly successor: string;
	  }
	| {
			readonly step: 'published';
			readonly lang: string;
			readonly office: string;
			readonly repliedOn: string;
			/** How the person made sure that the company sent it; for the desk alone. */
			readonly verified: string;
	  }
	| { readonly step: 'unpublished'; readonly because: string };

type Field =
	'textEn' | 'textJa' | 'successor' | 'lang' | 'office' | 'repliedOn' | 'verified' | 'because';

/** Why nothing was done. */
export type Refusal =
	| { readonly code: 'unknown' }
	/** Somebody did something since the page was opened; `who` is empty for the sender. */
	| {
			readonly code: 'changed';
			readonly step: CorrectionStep;
			readonly who: string | null;
			readonly at: Date;
	  }
	| { readonly code: 'not_possible'; readonly state: CorrectionState }
	| {
			readonly code: 'problems';
			readonly problems: readonly {
				readonly field: Field;
				readonly code: 'required' | 'unknown' | 'too_long';
			}[];
	  };

export type Outcome = { readonly done: CorrectionState } | { readonly refusal: Refusal };
type Correction = typeof corrections.$inferSelect;

/** How long after its end a request keeps the way to reach its sender, in days. */
export const contactDays = 180;

/**
 * Takes one step on a request. Of two at once the second is told what the first did and writes nothing.
 * @param seen number of the last entry of the history that the person has seen
 */
export async function decideCorrection(
	db: Database,
	decider: Decider,
	id: number,
	seen: number,
	action: Action,
): Promise<Outcome> {
	return db.transaction(async (tx): Promise<Outcome> => {
		const [correction] = await tx
			.select()
			.from(corrections)
			.where(eq(corrections.id, id))
			.for('update');
		if (!correction) return { refusal: { code: 'unknown' } };
		const [last] = await tx
			.select()
			.from(correctionHistory)
			.where(eq(correctionHistory.correction, id))
			.orderBy(desc(correctionHistory.id))
			.limit(1);
		if (last && last.id !== seen)
			return { refusal: { code: 'changed', step: last.step, who: last.who, at: last.at } };
		if (!isPossible(action.step, correction))
			return { refusal: { code: 'not_possible', state: correction.state } };
		const problems = await problemsOf(tx, action, correction);
		if (problems.length > 0) return { refusal: { code: 'problems', problems } };
		return { done: await take(tx, decider, correction, action) };
	});
}

/** Whether a step can be taken where a request stands. */
export function isPossible(
	step: Action['step'],
	{ state, kind }: Pick<Correction, 'state' | 'kind'>,
): boolean {
	if (step === 'unpublished') return state === 'replied';
	if (step === 'taken_up') return state === 'received';
	return isOpen(state) && (step !== 'published' || kind === 'reply');
}

async function problemsOf(tx: Transaction, action: Action, { company }: Correction) {
	const problems: { field: Field; code: 'required' | 'unknown' | 'too_long' }[] = [];
	const demand = (field: Field, text: string, most: number = longest.body): void => {
		if (cleanText(text) === '') problems.push({ field, code: 'required' });
		if ([...cleanText(text)].length > most) problems.push({ field, code: 'too_long' });
	};
	if ('textEn' in action) {
		demand('textEn', action.textEn);
		demand('textJa', action.textJa);
	}
	if (action.step === 'corrected' && cleanLine(action.successor) !== '') {
		const successor = cleanLine(action.successor);
		const [event] = await tx.select().from(events).where(eq(events.eventId, successor));
		if (!event || (company !== null && event.company !== company))
			problems.push({ field: 'successor', code: 'unknown' });
	}
	if (action.step === 'published') {
		demand('office', action.office, longest.office);
		demand('verified', action.verified);
		if (!languages.some((one) => one === action.lang))
			problems.push({ field: 'lang', code: 'required' });
		if (!isDay(action.repliedOn)) problems.push({ field: 'repliedOn', code: 'required' });
	}
	if (action.step === 'unpublished') demand('because', action.because);
	return problems;
}

async function take(
	tx: Transaction,
	decider: Decider,
	correction: Correction,
	action: Action,
): Promise<CorrectionState> {
	const { id } = correction;
	const texts =
		'textEn' in action
			? { textEn: cleanText(action.textEn), textJa: cleanText(action.textJa) }
			: {};
	const note =
		action.step === 'published'
			? cleanText(action.verified)
			: action.step === 'unpublished'
				? cleanText(action.because)
				: null;
	await tx.insert(correctionHistory).values({
		correction: id,
		at: decider.at,
		who: decider.who,
		step: action.step,
		note,
		...texts,
	});
	const end = {
		outcomeEn: texts.textEn ?? null,
		outcomeJa: texts.textJa ?? null,
		closedAt: decider.at,
	};
	const become = async (changes: Partial<Correction> & { state: CorrectionState }) => {
		await tx.update(corrections).set(changes).where(eq(corrections.id, id));
		return changes.state;
	};
	switch (action.step) {
		case 'taken_up':
		case 'answered':
			return become({ state: 'in_review' });
		case 'declined':
			return become({ state: 'declined', ...end });
		case 'corrected':
			return become({
				state: 'corrected',
				successor: cleanLine(action.successor) || null,
				...end,
			});
		case 'published':
			await publish(tx, decider, correction, action);
			return become({ state: 'replied', closedAt: decider.at });
		case 'unpublished':
			await tx
				.update(replies)
				.set({ retiredAt: decider.at, retiredBecause: note ?? '', retiredBy: 'desk' })
				.where(and(eq(replies.correction, id), isNull(replies.retiredAt)));
			return 'replied';
	}
}

async function publish(
	tx: Transaction,
	{ at }: Decider,
	{ id, company, event, body }: Correction,
	action: Extract<Action, { step: 'published' }>,
): Promise<void> {
	if (company === null) throw new Error('A reply without a company was kept.');
	await tx.insert(replies).values({
		...{ correction: id, company, event, body },
		lang: action.lang === 'ja' ? 'ja' : 'en',
		office: cleanLine(action.office),
		repliedOn: action.repliedOn > tokyoDay(at) ? tokyoDay(at) : action.repliedOn,
		...{ origin: 'desk', recordedAt: at },
	});
}

/** Erases how to reach senders of requests that ended long ago. */
export async function eraseOldContacts(db: Database, now: Date): Promise<void> {
	await db
		.update(corrections)
		.set({ contact: null })
		.where(lt(corrections.closedAt, new Date(now.getTime() - contactDays * 86_400_000)));
}
