import type { StateOf } from '../parameters.ts';

/**
 * `by`: what the rows are grouped by. `order`: within a group, the most questions checked first, or as a list of
 * companies would have them. `rows`: every company, or only those with an answer on record.
 */
export const parameters = {
	by: ['status', 'sector', 'none'],
	order: ['checked', 'name'],
	rows: ['all', 'checked'],
} as const;
export type State = StateOf<typeof parameters>;
