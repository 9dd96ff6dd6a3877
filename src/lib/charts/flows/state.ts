import type { StateOf } from '../parameters.ts';

/** The two days that are compared; without them, 30 June 2022 and the as-of date. */
export const parameters = { from: 'day', to: 'day' } as const;
export type State = StateOf<typeof parameters>;
