import { getContext, setContext } from 'svelte';

const key = Symbol('plain');

/**
 * Draws every chart inside the calling component without the links and words of its marks: for a small picture that
 * leads to its chart as a whole, of which they would be most of the bytes.
 */
export function drawPlainly(): void {
	setContext(key, true);
}

/** Whether the chart around is drawn so. */
export const isPlain = (): boolean => getContext<true | undefined>(key) ?? false;
