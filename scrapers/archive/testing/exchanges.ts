import type { Exchange } from '../../exchange.ts';

/** An exchange with an invented company's site. */
export function exchange(changes: Partial<Exchange> = {}): Exchange {
	return {
		url: 'https://kitano-steel.example/news/1',
		finalUrl: 'https://kitano-steel.example/news/1',
		redirects: [],
		startedAt: new Date('2022-03-10T01:02:03.456Z'),
		requestHeaders: { 'user-agent': 'Tettai (test@example.org)', accept: 'text/html' },
		status: 200,
		statusText: 'OK',
		responseHeaders: [
			['content-type', 'text/html; charset=utf-8'],
			['content-encoding', 'gzip'],
			['content-length', '61'],
			['set-cookie', 'a=1'],
			['set-cookie', 'b=2,,,3; path=/'],
		],
		body: Buffer.from('<p>ロシア向けの出荷を停止いたします。</p>\r\n\r\n<p>北野製鋼</p>'),
		via: 'http',
		...changes,
	};
}
