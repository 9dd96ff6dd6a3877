import type { Browser, BrowserContext, CDPSession, Page, Response } from 'playwright-core';
import type { Exchange } from '../exchange.ts';
import { asProblem, CollectProblem } from '../problem.ts';
import type { Limits } from './limits.ts';
import { guardRequests } from './guard-requests.ts';
import { problemOfNavigation } from './navigation-problem.ts';
import { collectAnswers, type PageAnswers } from './page-answers.ts';
import { readDocument } from './rendered-document.ts';
import { renderedExchange } from './rendered-exchange.ts';
import type { RenderRequest } from './renderer.ts';
import type { Gate } from './request-gate.ts';

/** What one page is rendered with. */
export interface PageVisit {
	/** Started for this page alone. */
	readonly browser: Browser;
	readonly gate: Gate;
	readonly request: RenderRequest;
	readonly limits: Limits;
	/** Ends the visit from outside of it: what the browser, the page or the gate report. */
	readonly stop: (problem: unknown) => void;
	/** Told when the page has loaded and only its element is waited for. */
	readonly onLoaded: () => void;
}

interface OpenPage extends PageVisit {
	readonly page: Page;
	readonly session: CDPSession;
	readonly answers: PageAnswers;
}

/**
 * Renders one page. It has no time limit of its own, and may hang with the page.
 * @throws {CollectProblem}
 */
export async function visitPage(given: PageVisit): Promise<Exchange> {
	const { browser, gate, request, limits, stop } = given;
	const context = await openContext(browser, request.userAgent);
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	closePopups(context, page);
	page.on('crash', () => {
		stop(crashed(request.url));
	});
	await limitData(session, request.url, limits.inflatedBytes, stop);
	await guardRequests(browser, session, gate, stop);
	return show({ ...given, page, session, answers: collectAnswers(page, stop) });
}

async function openContext(browser: Browser, userAgent: string): Promise<BrowserContext> {
	const context = await browser.newContext({
		userAgent,
		locale: 'ja-JP',
		timezoneId: 'Asia/Tokyo',
		acceptDownloads: false,
		serviceWorkers: 'block',
		ignoreHTTPSErrors: false,
	});
	// The DevTools protocol does not pause WebSockets; these never leave the page.
	await context.routeWebSocket(/.*/, (socket) => socket.close());
	return context;
}

function closePopups(context: BrowserContext, page: Page): void {
	context.on('page', (other) => {
		if (other !== page) void other.close().catch(() => undefined);
	});
}

/** Counts what the page and its parts weigh once inflated: a small answer can blow up. */
async function limitData(
	session: CDPSession,
	url: string,
	limit: number,
	stop: (problem: CollectProblem) => void,
): Promise<void> {
	let bytes = 0;
	session.on('Network.dataReceived', ({ dataLength }) => {
		bytes += dataLength;
		if (bytes > limit) stop(tooLarge(url, limit));
	});
	await session.send('Network.enable');
}

async function show(opened: OpenPage): Promise<Exchange> {
	const { request, page, answers, gate } = opened;
	const startedAt = new Date();
	const failure = await page.goto(request.url, { waitUntil: 'domcontentloaded', timeout: 0 }).then(
		() => undefined,
		(error: unknown) => error,
	);
	const answer = answers.last();
	if (answer && answer.status() >= 400) {
		// Chrome, unlike its headless shell, shows a page of its own in the place of an empty one.
		const body = failure ? new Uint8Array() : await snapshot(opened);
		return renderedExchange(request.url, startedAt, answers, answer, body);
	}
	if (failure)
		throw problemOfNavigation(failure, gate.page().href) ?? asProblem(failure, request.url);
	await settle(opened);
	const body = await snapshot(opened);
	return renderedExchange(request.url, startedAt, answers, pageOf(answers), body);
}

/** Waits until the page is rendered: its element is there, or nothing has been loaded for half a second. */
async function settle({ page, request, onLoaded }: OpenPage): Promise<void> {
	if (request.waitFor === undefined) {
		await page.waitForLoadState('networkidle', { timeout: 0 });
		return;
	}
	onLoaded();
	await page.waitForSelector(`css=${request.waitFor}`, { state: 'attached', timeout: 0 });
}

/** A page that moves on by script at this very moment is read once it has arrived. */
async function snapshot({ page, session, request, limits }: OpenPage): Promise<Uint8Array> {
	const read = () => readDocument(session, request.url, limits.inflatedBytes);
	return read().catch(async (error: unknown) => {
		if (error instanceof CollectProblem) throw error;
		await page.waitForLoadState('load', { timeout: 0 });
		return read();
	});
}

function pageOf(answers: PageAnswers): Response {
	const answer = answers.last();
	if (!answer) throw new Error('The browser shows a page without having received one.');
	return answer;
}

function tooLarge(url: string, limit: number): CollectProblem {
	return new CollectProblem(
		'too_large',
		url,
		`${url} and what it loads have more than ${limit} bytes.`,
	);
}

function crashed(url: string): CollectProblem {
	return new CollectProblem(
		'unreadable',
		url,
		`The browser's page crashed while it showed ${url}.`,
	);
}
