/** Sent with every answer, those of the build's files too. */
export function transportHeaders(origin: string): Readonly<Record<string, string>> {
	return {
		'x-content-type-options': 'nosniff',
		// Whoever has come by https once comes by nothing else for a year; said only where the site is on https.
		...(origin.startsWith('https://') && { 'strict-transport-security': 'max-age=31536000' }),
	};
}

/** Sent with every page and download; the content security policy is in svelte.config.js. */
const headers: Readonly<Record<string, string>> = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
	'cross-origin-opener-policy': 'same-origin',
};

/** The desk is kept by nobody: no cache, no search engine. */
const deskHeaders: Readonly<Record<string, string>> = {
	...headers,
	'cache-control': 'no-store',
	'x-robots-tag': 'noindex, nofollow',
};

/**
 * SvelteKit's scripts, which only the desk loads, add an element for screen readers with this one style of its own; the
 * desk's policy allows exactly that and no other.
 */
const announcerStyle = "'unsafe-hashes' 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='";

function replaceInPolicy(response: Response, part: string, instead: string): void {
	const policy = response.headers.get('content-security-policy');
	if (policy) response.headers.set('content-security-policy', policy.replace(part, instead));
}

/** What an answer belongs to: the desk, an embed, which alone may stand in pages of others, or everything else. */
export type Place = 'desk' | 'embed' | 'public';

/** Gives an answer the headers of its place. What the public may read from any site, any site may also show. */
export function secure(response: Response, place: Place): void {
	for (const [name, value] of Object.entries(place === 'desk' ? deskHeaders : headers))
		if (place === 'desk' || !response.headers.has(name)) response.headers.set(name, value);
	if (place === 'desk')
		replaceInPolicy(response, "style-src 'self'", `style-src 'self' ${announcerStyle}`);
	if (place === 'embed') replaceInPolicy(response, "frame-ancestors 'none'", 'frame-ancestors *');
	const open = place === 'embed' || response.headers.has('access-control-allow-origin');
	if (!response.headers.has('cross-origin-resource-policy'))
		response.headers.set('cross-origin-resource-policy', open ? 'cross-origin' : 'same-origin');
}
