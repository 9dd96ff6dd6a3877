import type { StateOf } from '../parameters.ts';

/** `order`: which sectors come first. */
export const parameters = { order: ['size', 'exits'] } as const;
export type State = StateOf<typeof parameters>;
