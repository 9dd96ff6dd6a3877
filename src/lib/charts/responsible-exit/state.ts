import type { StateOf } from '../parameters.ts';

/** `order`: the latest announcement of an exit first, or the exits of which most was disclosed. */
export const parameters = { order: ['date', 'disclosed'] } as const;
export type State = StateOf<typeof parameters>;
