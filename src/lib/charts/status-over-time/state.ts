import type { StateOf } from '../parameters.ts';

/** `measure`: numbers, or shares of all that are counted. */
export const parameters = { measure: ['count', 'share'] } as const;
export type State = StateOf<typeof parameters>;
