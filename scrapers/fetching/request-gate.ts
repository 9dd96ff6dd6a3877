import { CollectProblem } from '../problem.ts';
import type { AddressGuard } from './address-guard.ts';
import { siteOf } from './own-site.ts';

/** Kinds of requests that can bear on a page's text, as the DevTools protocol names them. */
const textKinds = new Set(['Document', 'Script', 'Stylesheet', 'XHR', 'Fetch']);

/** A request that the browser is about to send. */
export interface PausedRequest {
	readonly url: string;
	readonly method: string;
	/** The DevTools protocol's `Network.ResourceType`. */
	readonly kind: string;
	/** Whether it is for the page itself, not for something in it. */
	readonly isPage: boolean;
	/** Whether a server's redirect led to it. */
	readonly isRedirected: boolean;
	/** Whether the browser only guesses that it will be needed. */
	readonly isGuess: boolean;
}

export interface GateOptions {
	/** The address to render. */
	readonly url: string;
	readonly guard: AddressGuard;
	/** Hosts besides the page's own site that it may load from. */
	readonly allowHosts: readonly string[];
	/** How often the page may lead on to another. */
	readonly redirects: number;
	readonly allowsRobots: (url: string) => Promise<boolean>;
}

/** Decides which of a page's requests are sent. */
export interface Gate {
	/**
	 * @returns whether to send it
	 * @throws {CollectProblem} if without it there is no page: `unsafe_address`, `robots_disallowed`,
	 *   `too_many_redirects`, `structure_changed` for a script that leads to another site; and whatever `allowsRobots` throws
	 */
	decide(request: PausedRequest): Promise<boolean>;
	/** Whether a request to this origin was let through. */
	hasPassed(origin: string): boolean;
	/** The address of the page itself, as far as it has led on. */
	page(): URL;
}

/**
 * Lets through the page itself, wherever the server redirects it, and scripts, style sheets and data of its own site.
 * Once there, it may move on by script within its site only.
 */
export function createGate(options: GateOptions): Gate {
	const passed = new Set<string>();
	let page = new URL(options.url);
	const sites = new Set([siteOf(page.hostname)]);
	const allowed = new Set(options.allowHosts);
	let pages = 0;

	const isOwn = (url: URL): boolean => sites.has(siteOf(url.hostname));

	async function decidePage(url: URL, request: PausedRequest): Promise<boolean> {
		if (request.method !== 'GET' || !(request.isRedirected || isOwn(url))) throw leaves(page, url);
		options.guard.check(url);
		pages += 1;
		if (pages > options.redirects + 1) throw tooManyRedirects(options.url, options.redirects);
		if (!(await options.allowsRobots(url.href))) throw disallowed(url);
		page = url;
		sites.add(siteOf(url.hostname));
		return true;
	}

	async function decidePart(url: URL, request: PausedRequest): Promise<boolean> {
		if (request.isGuess || !textKinds.has(request.kind)) return false;
		if (!isOwn(url) && !allowed.has(url.hostname)) return false;
		return isSafe(options.guard, url) && (await options.allowsRobots(url.href));
	}

	return {
		decide: async (request) => {
			const url = URL.parse(request.url);
			if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return false;
			const passes = await (request.isPage ? decidePage(url, request) : decidePart(url, request));
			if (passes) passed.add(url.origin);
			return passes;
		},
		hasPassed: (origin) => passed.has(origin),
		page: () => page,
	};
}

function isSafe(guard: AddressGuard, url: URL): boolean {
	try {
		guard.check(url);
		return true;
	} catch {
		return false;
	}
}

function disallowed(url: URL): CollectProblem {
	return new CollectProblem(
		'robots_disallowed',
		url.href,
		`${url.href} was not fetched: the robots.txt of ${url.host} asks us not to, or the run has no requests left for it.`,
	);
}

function leaves(page: URL, to: URL): CollectProblem {
	return new CollectProblem(
		'structure_changed',
		page.href,
		`${page.href} leads by script to ${to.href}, which is another site or a form's target. If the page has moved there, correct the source's address.`,
	);
}

function tooManyRedirects(url: string, limit: number): CollectProblem {
	return new CollectProblem(
		'too_many_redirects',
		url,
		`${url} led on more than ${limit} times without coming to a page.`,
	);
}
