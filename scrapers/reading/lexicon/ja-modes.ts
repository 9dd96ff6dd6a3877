import type { Entry, Mode } from './entry.ts';
import { jaFirmModes } from './ja/firm-modes.ts';
import { jaOpenModes } from './ja/open-modes.ts';

/**
 * How it is said, in Japanese: looked for from the act to the end of its clause, because the predicate with its
 * negation comes last. Of several, the first in this order counts.
 */
export const jaModes: readonly Entry<Mode>[] = [...jaOpenModes, ...jaFirmModes];
