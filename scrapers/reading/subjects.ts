import type { Tongue } from './lexicon/lexicons.ts';
import type { Range } from './segment.ts';
import { enSubjectOf } from './subjects-en.ts';
import { jaSubjectOf } from './subjects-ja.ts';

/**
 * Who acts in a clause: the company asked about, another organisation, others without a name ("rivals", 「買い手」), of
 * whom the next sentence does not speak on, or nobody named there.
 */
export type Subject = 'target' | 'other' | 'somebody' | 'unnamed';

/** Who acts in a clause of folded text. */
export function subjectOf(
	plain: string,
	lower: string,
	clause: Range,
	names: readonly string[],
	tongue: Tongue,
	isNews: boolean,
	isReporting: boolean,
): Subject {
	const text = plain.slice(clause.start, clause.end);
	return tongue === 'ja'
		? jaSubjectOf(text, names, isNews)
		: enSubjectOf(text, lower.slice(clause.start, clause.end), names, isNews, isReporting);
}
