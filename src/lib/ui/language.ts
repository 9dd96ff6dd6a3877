import { getContext, setContext } from 'svelte';
import type { Language } from '#lib/domain/terms.ts';
import { speechOf, type Speech } from '#lib/messages/speech.ts';

export { speechOf, type Speech } from '#lib/messages/speech.ts';

const key = Symbol('speech');

/** Sets the speech of everything inside a layout. */
export function setSpeech(language: () => Language): void {
	setContext(key, () => speechOf(language()));
}

/** The speech of the page. */
export function useSpeech(): Speech {
	return getContext<() => Speech>(key)();
}
