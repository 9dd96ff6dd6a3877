import type { Entry, Mode } from './entry.ts';
import { enFirmModes } from './en/firm-modes.ts';
import { enOpenModes } from './en/open-modes.ts';

/** How it is said, in English (lower case): looked for in the whole clause. The first in this order counts. */
export const enModes: readonly Entry<Mode>[] = [...enOpenModes, ...enFirmModes];
