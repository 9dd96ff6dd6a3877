import { criteria, type Criterion } from './criteria-list.ts';
import { groupOf, type Status } from './status.ts';
import { lastDayOf, type Day } from './dates.ts';
import type { Code } from './terms.ts';

export { criteria, criterionSections, type Criterion } from './criteria-list.ts';
export type Answer = Code<'answer'>;
/** An answer that somebody recorded; `not_checked` is the absence of one. */
export type RecordedAnswer = Exclude<Answer, 'not_checked'>;

/** The disclosure criterion with that id (`B2`), or nothing. */
export function criterionOf(id: string): Criterion | undefined {
	return criteria.find((criterion) => criterion.id === id);
}

/**
 * Whether a criterion applies to a company with that status: A, B, E, F always; C1, C2, C4 while staying;
 * C3 while suspended; D once leaving or gone.
 */
export function applies(criterionId: string, status: Status): boolean {
	const group = groupOf(status);
	if (criterionId === 'C3') return group === 'suspended';
	if (criterionId.startsWith('C')) return group === 'staying';
	if (criterionId.startsWith('D')) return group === 'leaving';
	return true;
}

/**
 * The answer to a criterion: one on record always wins; without one it is `not_checked` where the
 * criterion applies and `not_applicable` where it does not.
 */
export function answerTo(
	criterionId: string,
	status: Status,
	recorded: RecordedAnswer | undefined,
): Answer {
	return recorded ?? (applies(criterionId, status) ? 'not_checked' : 'not_applicable');
}

/** Answers that leave a question open, from what was looked for and not found to what nobody has looked for yet. */
export const openAnswers = ['not_disclosed', 'partly', 'not_checked'] as const satisfies Answer[];
export type OpenAnswer = (typeof openAnswers)[number];

/** Whether an answer leaves the question open. A plain "no" is an answer. */
export function isOpen(answer: Answer): answer is OpenAnswer {
	return (openAnswers as readonly Answer[]).includes(answer);
}

/** Of several findings on one criterion the one that counts: the latest checked, then the later in the given order. */
export function latestFinding<Finding extends { checkedOn: Day }>(
	findings: readonly Finding[],
): Finding | undefined {
	return findings.reduce<Finding | undefined>(
		(latest, finding) =>
			!latest || lastDayOf(finding.checkedOn) >= lastDayOf(latest.checkedOn) ? finding : latest,
		undefined,
	);
}
