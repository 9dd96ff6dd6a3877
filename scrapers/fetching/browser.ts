import type { Exchange } from '../exchange.ts';
import { asProblem, CollectProblem } from '../problem.ts';
import type { AddressGuard } from './address-guard.ts';
import { startBrowser } from './browser-process.ts';
import { openGuardedProxy, type GuardedProxy } from './guarded-proxy.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { visitPage } from './page-visit.ts';
import type { Renderer, RenderRequest } from './renderer.ts';
import { createGate, type Gate } from './request-gate.ts';

export interface BrowserOptions {
	readonly guard: AddressGuard;
	/** Hosts besides a page's own site from which it may load scripts and data. */
	readonly allowHosts?: readonly string[];
	readonly limits?: Limits;
}

/**
 * A renderer of which every page gets a Chromium of its own, started for it (about 0.2 s) and ended with it: nothing
 * is kept from page to page, a page that hangs or crashes ends alone, and its time limit is final.
 */
export function createBrowser(options: BrowserOptions): Renderer {
	const closing = new AbortController();
	const underWay = new Set<Promise<Exchange>>();
	return {
		render: async (request) => {
			const signals = [closing.signal, ...(request.signal ? [request.signal] : [])];
			const page = render(options, { ...request, signal: AbortSignal.any(signals) });
			underWay.add(page);
			return page.finally(() => underWay.delete(page));
		},
		close: async () => {
			closing.abort(new Error('The browser was closed.'));
			await Promise.allSettled(underWay);
		},
	};
}

async function render(options: BrowserOptions, request: RenderRequest): Promise<Exchange> {
	const { guard, allowHosts = [], limits = defaultLimits } = options;
	request.signal?.throwIfAborted();
	guard.check(request.url);
	const gate = createGate({
		url: request.url,
		guard,
		allowHosts,
		redirects: limits.redirects,
		allowsRobots: (address) => request.allowsRobots(address),
	});
	const ending = Promise.withResolvers<never>();
	ending.promise.catch(() => undefined);
	const proxy = await openGuardedProxy({
		guard,
		permits: (origin) => gate.hasPassed(origin),
		connectMs: limits.connectMs,
		maxBytes: limits.inflatedBytes,
		onTooLarge: ending.reject,
	});
	try {
		return await inOwnBrowser(proxy, gate, request, limits, ending);
	} catch (error) {
		throw reasonOf(error, request, gate, proxy);
	} finally {
		await proxy.close();
	}
}

async function inOwnBrowser(
	proxy: GuardedProxy,
	gate: Gate,
	request: RenderRequest,
	limits: Limits,
	ending: PromiseWithResolvers<never>,
): Promise<Exchange> {
	const browser = await startBrowser(proxy.address);
	const stop = ending.reject;
	let loaded = false;
	const onLoaded = () => (loaded = true);
	const onTime = () => {
		stop(loaded ? elementMissing(request) : tooSlow(request));
	};
	const onAbort = () => {
		stop(request.signal?.reason);
	};
	const timer = setTimeout(onTime, request.timeoutMs);
	request.signal?.addEventListener('abort', onAbort);
	try {
		request.signal?.throwIfAborted();
		return await Promise.race([
			ending.promise,
			visitPage({ browser, gate, request, limits, stop, onLoaded }),
		]);
	} finally {
		clearTimeout(timer);
		request.signal?.removeEventListener('abort', onAbort);
		await browser.close();
	}
}

/** The problem behind what ended a rendering; whoever stopped it gets their own reason back. */
function reasonOf(
	error: unknown,
	request: RenderRequest,
	gate: Gate,
	proxy: GuardedProxy,
): unknown {
	if (request.signal?.aborted && error === request.signal.reason) return error;
	// Playwright's words for a page that is gone, which nobody but the page or the machine has ended.
	if (error instanceof Error && error.message.includes('has been closed')) return gone(request);
	const problem = asProblem(error, request.url);
	// Where the browser knows only that it was not answered, the proxy knows why.
	const why = problem.code === 'unreachable' ? proxy.problemOf(gate.page().origin) : undefined;
	return why ?? problem;
}

function tooSlow({ url, timeoutMs }: RenderRequest): CollectProblem {
	return new CollectProblem(
		'too_slow',
		url,
		`${url} was not rendered within ${timeoutMs / 1000} s, and the browser was ended.`,
	);
}

function elementMissing({ url, waitFor, timeoutMs }: RenderRequest): CollectProblem {
	return new CollectProblem(
		'structure_changed',
		url,
		`${url} has loaded, but "${waitFor ?? ''}" did not appear within ${timeoutMs / 1000} s. If the page has changed, correct the source's waitFor.`,
	);
}

function gone({ url }: RenderRequest): CollectProblem {
	return new CollectProblem(
		'unreachable',
		url,
		`The browser or its page ended before ${url} was rendered; the next page gets a new one.`,
	);
}
