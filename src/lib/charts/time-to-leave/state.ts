import type { StateOf } from '../parameters.ts';

/** `exit`: until one is announced, or completed. `by`: one curve for all, or one for each of a few kinds. */
export const parameters = {
	exit: ['announced', 'completed'],
	by: ['all', 'sector', 'listed', 'presence'],
} as const;
export type State = StateOf<typeof parameters>;
