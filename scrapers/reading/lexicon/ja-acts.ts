import type { Act, Entry } from './entry.ts';
import { jaGoingOn } from './ja/going-on.ts';
import { jaIdiomsOfLeaving } from './ja/idioms-of-leaving.ts';
import { jaIdiomsOfStaying } from './ja/idioms-of-staying.ts';
import { jaIdiomsOfStopping } from './ja/idioms-of-stopping.ts';
import { jaLeaving } from './ja/leaving.ts';
import { jaNotDoing } from './ja/not-doing.ts';
import { jaReducing } from './ja/reducing.ts';
import { jaRemarks } from './ja/remarks.ts';
import { jaResuming } from './ja/resuming.ts';
import { jaStopping } from './ja/stopping.ts';
import { jaTransferring } from './ja/transferring.ts';

/** What companies do, in Japanese. Where two overlap, the longer match counts. */
export const jaActs: readonly Entry<Act>[] = [
	...jaStopping,
	...jaNotDoing,
	...jaLeaving,
	...jaTransferring,
	...jaGoingOn,
	...jaResuming,
	...jaReducing,
	...jaRemarks,
	...jaIdiomsOfStopping,
	...jaIdiomsOfLeaving,
	...jaIdiomsOfStaying,
];
