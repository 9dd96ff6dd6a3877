import { html } from '../web/answers.ts';
import type { Answer } from '../web/visit.ts';

/** A page that says "not found" and answers 200 all the same. */
export function apology(lang: 'ja' | 'en'): Answer {
	return html(
		lang === 'ja'
			? '<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>ページが見つかりません</title></head><body><main><h1>お探しのページは見つかりませんでした</h1><p>ページが移動または削除された可能性があります。URLをご確認のうえ、トップページからお探しください。</p><p><a href="/">トップページへ</a></p></main></body></html>'
			: '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page not found</title></head><body><main><h1>Sorry, the page you requested was not found</h1><p>It may have been moved or deleted. Please check the address or start from the home page.</p><p><a href="/">Home</a></p></main></body></html>',
	);
}
