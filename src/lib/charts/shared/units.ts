import type { Question } from '#lib/domain/question/question.ts';

/** Whether a question counts parent groups; otherwise it counts companies, subsidiaries included. */
export function countsGroups({ filters }: Pick<Question, 'filters'>): boolean {
	return !(filters.level ?? ['all']).includes('all');
}

/** Below this many, shares say more than there is to know: numbers are shown. */
export const fewCompanies = 20;

/** Whether filters leave out companies that others counted, so that totals cannot be compared. */
export function isFiltered({ q, filters }: Pick<Question, 'q' | 'filters'>): boolean {
	return (
		q !== '' ||
		Object.entries(filters).some(
			([name, values]) => !['exposure', 'level'].includes(name) && values.length > 0,
		)
	);
}
