import type { AnswerCache } from './answer-cache.ts';

/** The one cache of this process, shared with the bundled web server as the store is (`database/current.ts`). */
const place = Symbol.for('tettai.cache');
const shared = globalThis as { [place]?: AnswerCache | undefined };

/** Makes a cache the one that answers are kept in; undefined keeps none. */
export function provideCache(cache: AnswerCache | undefined): void {
	shared[place] = cache;
}

/** The cache that answers are kept in, if there is one: `tettai serve` has, the development server has not. */
export const currentCache = (): AnswerCache | undefined => shared[place];
