/**
 * Serves a list of numbered notices of a fictional company, in a process of its own so that it does not take time from
 * what is measured: `node tests/bench/pages-server.ts COUNT`; prints its address.
 */
import { createServer } from 'node:http';

const count = Number(process.argv[2] ?? '1000');
const sentence =
	'当社グループは、現下の情勢を踏まえ、関係法令を遵守しつつ、従業員とその家族の安全の確保を最優先に対応しております。';

function notice(number: number): string {
	const paragraphs = Array.from(
		{ length: 60 },
		(_, at) => `<p>（${String(number)}-${String(at)}）${sentence.repeat(3)}</p>`,
	).join('\n');
	return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>ロシア事業について（${String(number)}）</title></head>
<body><header><nav><a href="/">ホーム</a></nav></header><main><h1>ロシア事業について（${String(number)}）</h1>
<p>2022年3月10日</p>${paragraphs}</main><footer>北斗精機株式会社</footer></body></html>`;
}

const list = JSON.stringify(Array.from({ length: count }, (_, number) => number));

const server = createServer((request, response) => {
	const url = request.url ?? '/';
	if (url === '/robots.txt') return void response.writeHead(404).end();
	if (url === '/list') return void response.setHeader('content-type', 'application/json').end(list);
	const number = /^\/news\/(\d+)$/.exec(url)?.[1];
	if (number === undefined) return void response.writeHead(404).end();
	response.setHeader('content-type', 'text/html; charset=utf-8').end(notice(Number(number)));
});
server.listen(0, '127.0.0.1', () => {
	const bound = server.address();
	process.stdout.write(
		`http://127.0.0.1:${String(bound && typeof bound === 'object' ? bound.port : 0)}\n`,
	);
});
