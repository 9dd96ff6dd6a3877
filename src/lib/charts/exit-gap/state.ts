import type { StateOf } from '../parameters.ts';

/** `order`: the longest gap first, the earliest announcement first, or by name. */
export const parameters = { order: ['gap', 'announced', 'name'] } as const;
export type State = StateOf<typeof parameters>;
