import { plain } from '../web/answers.ts';
import type { Reply, Visit } from '../web/visit.ts';
import { input, noticePage, type HostileInput } from './input.ts';

/** What is written to the connection as it is, without Node's help. */
const wire =
	(text: string | Buffer) =>
	({ raw }: Visit): Reply =>
	() => {
		raw.request.socket.end(text);
	};

const page = noticePage();
const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n';

/** Answers that are not HTTP as it is written down, and TLS where there is none. */
export const protocol: readonly HostileInput[] = [
	input(
		'fetching',
		'not-http',
		'unreadable',
		'that is not HTTP',
		wire('ようこそ。これは HTTP ではありません。\r\n'),
	),
	input(
		'fetching',
		'bad-status-line',
		'unreadable',
		'with a status that is no number',
		wire('HTTP/1.1 OK 200\r\n\r\n'),
	),
	input(
		'fetching',
		'bad-chunks',
		'unreadable',
		'whose chunk sizes are no numbers',
		wire(`${head}Transfer-Encoding: chunked\r\n\r\nこれは長さではない\r\n${page}\r\n0\r\n\r\n`),
	),
	input(
		'fetching',
		'huge-chunk-size',
		'truncated',
		'with a chunk that claims to be of 2⁶⁰ bytes',
		wire(`${head}Transfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n${page}`),
	),
	input(
		'fetching',
		'two-lengths',
		'unreachable',
		'with two different lengths',
		wire(`${head}Content-Length: 10\r\nContent-Length: 2000\r\n\r\n${page}`),
	),
	input(
		'fetching',
		'header-flood',
		'too_large',
		'with 2,000 headers of 100 characters',
		({ raw }) =>
			() => {
				const flood = Array.from(
					{ length: 2000 },
					(_, index) => `X-Flood-${String(index)}: ${'a'.repeat(100)}\r\n`,
				);
				raw.request.socket.end(`${head}${flood.join('')}\r\n${page}`);
			},
	),
	input(
		'fetching',
		'long-header',
		'too_large',
		'with a header of 1 MB',
		wire(`${head}X-Long: ${'a'.repeat(1024 * 1024)}\r\n\r\n${page}`),
	),
	input('fetching', 'header-injection', 'none', 'whose headers hold a script', () => ({
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'x-note': '"><script>alert(1)</script>',
			server: "'; DROP TABLE runs; --",
		},
		body: page,
	})),
	input(
		'fetching',
		'early-hints',
		'none',
		'that comes after two informational ones',
		({ raw }) =>
			() => {
				raw.response.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' });
				raw.response.writeProcessing();
				raw.response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
			},
	),
	input(
		'fetching',
		'tls-on-plain-port',
		'robots_unreachable',
		'in plain HTTP to a TLS greeting',
		() => plain(200, page),
		{ scheme: 'https' },
	),
];
