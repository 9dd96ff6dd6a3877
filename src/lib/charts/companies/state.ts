import type { StateOf } from '../parameters.ts';

/** `by`: how the marks are grouped. `at`: the day that they show; the as-of date where it is not named. */
export const parameters = { by: ['status', 'sector'], at: 'day' } as const;
export type State = StateOf<typeof parameters>;
