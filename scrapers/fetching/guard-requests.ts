import type { Browser, CDPSession } from 'playwright-core';
import type { Gate, PausedRequest } from './request-gate.ts';

/** The part of the DevTools protocol's `Fetch.requestPaused` that the gate decides by. */
interface PausedEvent {
	readonly request: {
		readonly url: string;
		readonly method: string;
		readonly headers: Readonly<Record<string, string>>;
	};
	readonly resourceType: string;
	readonly frameId: string;
	readonly redirectedRequestId?: string;
}

/**
 * Puts the gate before every request of the browser. On the browser's own session the protocol pauses redirects,
 * workers and frames of other sites too; Playwright's routes see none of these.
 * @param session the page's
 * @param stop told what the gate throws; the request then stays unsent
 */
export async function guardRequests(
	browser: Browser,
	session: CDPSession,
	gate: Gate,
	stop: (problem: unknown) => void,
): Promise<void> {
	const { frameTree } = await session.send('Page.getFrameTree');
	const pageFrame = frameTree.frame.id;
	const traffic = await browser.newBrowserCDPSession();
	traffic.on('Fetch.requestPaused', (paused) => {
		const answer = async (): Promise<void> => {
			const passes = await gate.decide(pausedRequest(paused, pageFrame));
			const { requestId } = paused;
			// By now the page may not want it any more.
			await (
				passes
					? traffic.send('Fetch.continueRequest', { requestId })
					: traffic.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
			).catch(() => undefined);
		};
		answer().catch(stop);
	});
	await traffic.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

function pausedRequest(paused: PausedEvent, pageFrame: string): PausedRequest {
	const { request, resourceType, frameId, redirectedRequestId } = paused;
	return {
		url: request.url,
		method: request.method,
		kind: resourceType,
		isPage: resourceType === 'Document' && frameId === pageFrame,
		isRedirected: redirectedRequestId !== undefined,
		isGuess: Object.keys(request.headers).some((name) => /^(sec-)?purpose$/i.test(name)),
	};
}
