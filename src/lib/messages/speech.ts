import type { Language } from '#lib/domain/terms.ts';
import { messagesFor } from './index.ts';
import { speechWith, type Speech } from './speech-with.ts';

export type { Speech } from './speech-with.ts';

/** The speech of a language, for where both catalogues are at hand: everywhere but in a browser. */
export function speechOf(language: Language): Speech {
	return speechWith(language, messagesFor(language));
}
