import type { Act, Entry } from './entry.ts';
import { enEnding } from './en/ending.ts';
import { enGoingOn } from './en/going-on.ts';
import { enIdiomsOfLeaving } from './en/idioms-of-leaving.ts';
import { enIdiomsOfStaying } from './en/idioms-of-staying.ts';
import { enIdiomsOfStopping } from './en/idioms-of-stopping.ts';
import { enLeaving } from './en/leaving.ts';
import { enNotDoing } from './en/not-doing.ts';
import { enReducing } from './en/reducing.ts';
import { enRemarks } from './en/remarks.ts';
import { enResuming } from './en/resuming.ts';
import { enStopping } from './en/stopping.ts';
import { enTransferring } from './en/transferring.ts';

/** What companies do, in English (lower case). Where two overlap, the longer match counts. */
export const enActs: readonly Entry<Act>[] = [
	...enStopping,
	...enNotDoing,
	...enEnding,
	...enLeaving,
	...enTransferring,
	...enGoingOn,
	...enResuming,
	...enReducing,
	...enRemarks,
	...enIdiomsOfStopping,
	...enIdiomsOfLeaving,
	...enIdiomsOfStaying,
];
