import type { StateOf } from '../parameters.ts';

/** `view`: reasons by the status that they were given for, or by when. */
export const parameters = { view: ['status', 'time'] } as const;
export type State = StateOf<typeof parameters>;
