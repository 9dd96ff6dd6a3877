import { criterionOf, isOpen } from './criteria.ts';
import { languages, type Language } from './language.ts';
import { valuesOf } from './question/read-question.ts';
import type { ParameterProblem } from './question/question.ts';
import type { ChecklistLine } from './records.ts';

/** What an address asks of a letter to a company. */
export interface LetterQuestion {
	/** Language of the letter, which need not be that of the page. */
	readonly letter: Language;
	/** Ids of the criteria that it asks about; empty for all that are open. */
	readonly chosen: readonly string[];
}

/**
 * Reads `letter` (`en`, `ja`; the page's language where the address does not say) and `question` (ids of criteria,
 * repeated or comma-joined). A value that neither can have is a problem.
 */
export function readLetterQuestion(
	search: URLSearchParams,
	page: Language,
): LetterQuestion | { readonly problems: readonly ParameterProblem[] } {
	const problems: ParameterProblem[] = [];
	const named = valuesOf(search, 'letter');
	const letter = named.length === 0 ? page : languages.find((language) => language === named[0]);
	if (letter === undefined || named.length > 1)
		problems.push({
			parameter: 'letter',
			value: named.join(', ').slice(0, 100),
			allowed: languages,
		});
	const chosen = valuesOf(search, 'question');
	const unknown = chosen.filter((id) => !criterionOf(id));
	if (unknown.length > 0)
		problems.push({
			parameter: 'question',
			value: unknown.slice(0, 3).join(', ').slice(0, 100),
			allowed: ['A1 … F2'],
		});
	return problems.length > 0 || letter === undefined ? { problems } : { letter, chosen };
}

/** The lines of a checklist that a letter asks about: what is open, and of that what was chosen. */
export function linesToAsk(
	checklist: readonly ChecklistLine[],
	chosen: readonly string[],
): ChecklistLine[] {
	const open = checklist.filter(({ answer }) => isOpen(answer));
	const wanted = open.filter(({ criterion }) => chosen.includes(criterion.id));
	return wanted.length > 0 ? wanted : open;
}

export interface Letter {
	readonly subject: string;
	/** The text, with `\n` between lines. */
	readonly text: string;
}
