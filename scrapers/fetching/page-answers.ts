import type { Page, Response } from 'playwright-core';
import { CollectProblem } from '../problem.ts';

/** The answers to requests for the page itself, redirects included, in order. */
export interface PageAnswers {
	readonly all: readonly Response[];
	/** The answer of which the page is made; undefined: none yet. */
	last(): Response | undefined;
}

/**
 * Collects the answers of which a page is made.
 * @param stop told of an answer that is no page: `wrong_type`
 */
export function collectAnswers(page: Page, stop: (problem: CollectProblem) => void): PageAnswers {
	const all: Response[] = [];
	page.on('response', (response) => {
		const request = response.request();
		if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return;
		all.push(response);
		if (response.ok() && !isPage(response)) stop(wrongType(response));
	});
	page.on('download', (download) => {
		stop(notAPage(download.url(), 'a file to be saved'));
	});
	return { all, last: () => all.findLast((response) => !isRedirect(response)) };
}

const isRedirect = (response: Response): boolean =>
	response.status() >= 300 && response.status() < 400;

function isPage(response: Response): boolean {
	const headers = response.headers();
	const isHtml = /^(text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? '');
	return isHtml && !/^attachment\b/i.test(headers['content-disposition'] ?? '');
}

function wrongType(response: Response): CollectProblem {
	const type = response.headers()['content-type'] ?? 'no content type';
	return notAPage(response.url(), type);
}

function notAPage(url: string, what: string): CollectProblem {
	return new CollectProblem(
		'wrong_type',
		url,
		`${url} was to be a page for the browser, but it is something else: ${what}.`,
	);
}
