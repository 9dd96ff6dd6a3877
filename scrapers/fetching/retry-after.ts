const longestRest = 24 * 60 * 60 * 1000;

/**
 * When a server that sent `Retry-After` may be asked again (RFC 9110, 10.2.3): seconds or a date. A day later at most,
 * so that a mistyped header does not silence a source for good.
 * @param now milliseconds since 1970
 */
export function readRetryAfter(value: string | undefined, now: number): Date | undefined {
	if (value === undefined) return undefined;
	const text = value.trim();
	const at = /^\d+$/.test(text) ? now + Number(text) * 1000 : readDate(text);
	if (Number.isNaN(at) || at <= now) return undefined;
	return new Date(Math.min(at, now + longestRest));
}

/** An HTTP date always ends in GMT; anything else that `Date` would guess at is none. */
const readDate = (text: string): number => (text.endsWith(' GMT') ? Date.parse(text) : Number.NaN);
