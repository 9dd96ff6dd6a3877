import { getContext, setContext } from 'svelte';
import type { Speech } from '#lib/messages/speech-with.ts';

export { speechWith, type Speech } from '#lib/messages/speech-with.ts';

const key = Symbol('speech');

/** Sets the speech of everything inside a layout. */
export function setSpeech(speech: () => Speech): void {
	setContext(key, speech);
}

/** The speech of the page. */
export function useSpeech(): Speech {
	return getContext<() => Speech>(key)();
}
