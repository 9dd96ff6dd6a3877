import type { Question } from '#lib/domain/question/question.ts';

/** Whether a question counts parent groups; otherwise it counts companies, subsidiaries included. */
export function countsGroups({ filters }: Pick<Question, 'filters'>): boolean {
	return !(filters.level ?? ['all']).includes('all');
}

/** Below this many, shares say more than there is to know: numbers are shown. */
export const fewCompanies = 20;
