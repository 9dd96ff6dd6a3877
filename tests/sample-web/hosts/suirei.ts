import type { Statement } from '../content/suirei.ts';
import { html } from '../web/answers.ts';
import { escaped, paragraphs } from '../web/markup.ts';
import type { Host } from '../web/visit.ts';
import { inTokyo, japanese } from '../web/written-dates.ts';

/** The page that the company rewrites; what stands around it changes by itself and means nothing. */
export interface WatchedPage {
	statement: Statement;
	/** Headlines beside the statement. */
	headlines: readonly string[];
	changedAt: Date;
	layout: 'usual' | 'changed';
}

export const watchedPath = '/ja/sustainability/russia.html';

export function openWatchedPage(statement: Statement): WatchedPage {
	return {
		statement,
		headlines: ['定時株主総会を開催しました', '洋上風力の環境影響評価を開始'],
		changedAt: inTokyo(statement.updatedOn, '11:00'),
		layout: 'usual',
	};
}

/** One page about the business in Russia, with news beside it. */
export function suireiHost(page: WatchedPage): Host {
	return ({ path }) => {
		if (path !== '/' && path !== watchedPath) return undefined;
		const { statement, headlines, layout } = page;
		const news = headlines.map((headline) => `<li>${escaped(headline)}</li>`).join('');
		return html(
			`<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>${escaped(statement.title)}｜翠嶺エネルギー</title></head>
<body><header>翠嶺エネルギー</header>
<aside class="latest"><h2>最新情報</h2><ul>${news}</ul></aside>
<main><div class="${layout === 'usual' ? 'statement' : 'c-text'}"><h1>${escaped(statement.title)}</h1>
${paragraphs(statement.body)}
<p class="updated">最終更新日：${japanese(statement.updatedOn)}</p></div></main>
<footer>翠嶺エネルギー株式会社（架空の会社）</footer></body></html>`,
			page.changedAt,
		);
	};
}
