import type { Exchange, Fetcher, FetchRequest } from '../../scrapers/exchange.ts';
import { CollectProblem } from '../../scrapers/problem.ts';
import type { Discovery, Item, Listing, Source } from '../../scrapers/source.ts';

/** A page of a make-believe web: what is answered, or the problem that asking meets. */
export type FictionalPage =
	| { readonly body: string | Uint8Array; readonly type?: string; readonly etag?: string }
	| CollectProblem;

/** A make-believe web with a fetcher for it; pages may be changed between runs. */
export function fictionalWeb(pages: Map<string, FictionalPage>) {
	const asked: FetchRequest[] = [];
	const fetcher: Fetcher = {
		session() {
			let requests = 0;
			return {
				get requests() {
					return requests;
				},
				get(request) {
					requests += 1;
					asked.push(request);
					return answer(pages.get(request.url), request);
				},
			};
		},
		close: () => Promise.resolve(),
	};
	return { fetcher, asked };
}

async function answer(
	page: FictionalPage | undefined,
	request: FetchRequest,
): Promise<Exchange | 'not_modified'> {
	const { url } = request;
	await Promise.resolve();
	if (!page) throw new CollectProblem('not_found', url, `Nothing is at ${url}.`);
	if (page instanceof CollectProblem) throw page;
	if (page.etag !== undefined && page.etag === request.etag) return 'not_modified';
	const headers: [string, string][] = [['content-type', page.type ?? 'text/html; charset=utf-8']];
	if (page.etag !== undefined) headers.push(['etag', page.etag]);
	return {
		url,
		finalUrl: url,
		redirects: [],
		startedAt: new Date('2026-11-20T18:00:00Z'),
		requestHeaders: { 'user-agent': 'Tettai/test' },
		status: 200,
		statusText: 'OK',
		responseHeaders: headers,
		body: typeof page.body === 'string' ? new TextEncoder().encode(page.body) : page.body,
		via: 'http',
	};
}

/** A page with a Japanese text that is long enough to be taken for a disclosure. */
export function noticePage(sentence: string): string {
	return `<!doctype html><html lang="ja"><head><title>お知らせ</title></head><body><main><h1>お知らせ</h1><p>${sentence}</p><p>詳細は決まり次第お知らせします。今後とも変わらぬご支援をお願い申し上げます。</p></main></body></html>`;
}

/** A source whose list is a page with one JSON array of items. */
export function fictionalSource(
	overrides: Partial<Source> & { readonly rolling?: boolean; readonly expected?: number } = {},
): Source {
	const { rolling = false, expected, ...rest } = overrides;
	const url = 'https://kitano-steel.example/news';
	return {
		id: 'kitano',
		kind: 'newsroom',
		nameEn: 'Kitano newsroom',
		nameJa: '北野のニュース',
		url,
		company: 'kitano-steel',
		terms: { noteEn: 'Not read yet.', noteJa: '未読。' },
		disabled: undefined,
		schedule: '20 2 * * *',
		window: undefined,
		manners: { spacingMs: 0, maxRequests: 200 },
		render: 'static',
		text: {},
		recheckDays: 30,
		fingerprint: 'first',
		baselineFrom: undefined,
		proposes: true,
		needs: [],
		async *discover(discovery: Discovery): AsyncIterable<Listing> {
			const page = await discovery.get(url);
			if (!page) return;
			const items = JSON.parse(page.text()) as Item[];
			yield { name: url, items, rolling, ...(expected !== undefined && { expected }) };
		},
		...rest,
	};
}
