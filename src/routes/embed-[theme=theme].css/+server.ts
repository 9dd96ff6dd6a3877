import { themeTokens } from '#lib/charts/picture/style.ts';
import tokenSheet from '#lib/ui/tokens.css?raw';
import type { RequestHandler } from './$types';

/** The design tokens of one theme: what an embed links where it does not follow its reader's device. */
export const GET: RequestHandler = ({ params: { theme } }) => {
	const tokens = Object.entries(themeTokens(tokenSheet, theme))
		.map(([name, value]) => `${name}:${value}`)
		.join(';');
	return new Response(`:root:root{color-scheme:${theme};${tokens}}`, {
		headers: {
			'content-type': 'text/css; charset=utf-8',
			'cache-control': 'public, max-age=3600',
			'cross-origin-resource-policy': 'cross-origin',
		},
	});
};
