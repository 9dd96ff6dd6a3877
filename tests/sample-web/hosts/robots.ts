import { html } from '../web/answers.ts';
import type { Host } from '../web/visit.ts';

/** Pages that the variants of robots.txt allow or not. */
export const robotsPages = [
	'/public/page.html',
	'/private/page.html',
	'/private/open.html',
	'/private/first.html',
	'/private/before-500-kib.html',
	'/private/last.html',
	'/search',
	'/public/form.cgi',
] as const;

/** A host with a few pages; what matters is its robots.txt. */
export const robotsHost: Host = ({ path }) =>
	(robotsPages as readonly string[]).includes(path)
		? html(
				`<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${path}</title></head><body><main><p>このページの住所は${path}です。</p></main></body></html>`,
				new Date('2024-04-01T00:00:00Z'),
			)
		: undefined;
