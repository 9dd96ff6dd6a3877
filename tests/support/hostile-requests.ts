import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { filterNames, filterValues } from '#lib/domain/question/parameters.ts';

/*
 * Requests as a stranger with bad intentions, or a broken program, would send them: any address, any query
 * string, any method, any header. None may make the server fail, and nothing sent may come back as mark-up.
 */

/** Mark-up that must never come back as it was sent. */
export const markUp = [
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'"><svg onload=alert(1)>',
	"'><script src=//evil.example>",
] as const;

export interface HostileRequest {
	readonly method: string;
	/** As it is written on the wire: printable ASCII and Latin-1. */
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
}

const names = [
	...filterNames,
	...['change', 'company', 'edition', 'entry'],
	...['q', 'as_of', 'known_at', 'sort', 'page', 'per', 'columns', 'bom', 'theme', 'utm_source'],
	...['measure', 'by', 'from', 'to', 'at', 'letter', 'question', 'list', 'view', 'order', 'rows'],
	...[
		'title',
		'frozen',
		'size',
		'scale',
		'shape',
		'cursor',
		'url',
		'format',
		'maxwidth',
		'maxheight',
	],
	...[
		'__proto__',
		'constructor',
		'hasOwnProperty',
		'toString',
		'',
		'q[]',
		'status[$ne]',
		'x-sveltekit-invalidated',
	],
	...['x-sveltekit-trailing-slash', '/', 'a b', '日本語'],
];

/** Values, percent-encoded or deliberately not. */
const nastyValue = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom(...markUp).map(encodeURIComponent) },
	{ weight: 1, arbitrary: fc.constantFrom(...markUp).map((text) => text.replaceAll(' ', '+')) },
	{
		weight: 4,
		arbitrary: fc.constantFrom(
			...[
				'%00',
				'a%00b',
				'%0d%0aset-cookie:%20a=b',
				'%ff%fe',
				'%ed%a0%80',
				'%c3%28',
				'%',
				'%2',
				'%zz',
			],
			...[
				'%u0041',
				'..%2f..%2fetc%2fpasswd',
				'%252e%252e',
				'%27%20or%201=1%20--',
				'%27%3bdrop%20table%20events%3b--',
			],
			...[
				'1e400',
				'-0',
				'0x10',
				'NaN',
				'Infinity',
				'-1',
				'99999999999999999999',
				'0',
				'1,2',
				',,,',
				'%2c',
			],
			...[
				'null',
				'undefined',
				'true',
				'[]',
				'{}',
				'__proto__',
				'constructor',
				'toString',
				'%5b%5d',
			],
			...['2022-02-30', '2022-02-24T00:00', '0000-00-00', '9999-12-31', '-2022-01-01', '%EF%BC%92'],
			...[
				'%E2%80%AE',
				'%F0%9F%92%A9',
				'%EF%BB%BF',
				'%C2%A0',
				'%%%',
				'$(id)',
				'{{7*7}}',
				'${7*7}',
				'*',
				'_',
			],
		),
	},
	{
		weight: 2,
		arbitrary: fc.string({ unit: 'binary', maxLength: 60 }).map((text) => encodeURIComponent(text)),
	},
	{
		weight: 1,
		arbitrary: fc.integer({ min: 201, max: 6_000 }).map((length) => 'k'.repeat(length)),
	},
	{ weight: 1, arbitrary: fc.integer({ min: 100, max: 900 }).map((count) => 'a,'.repeat(count)) },
);
const rightValue = fc
	.constantFrom(...filterNames)
	.chain((name) => fc.constantFrom(...filterValues[name]));
const parameter = fc
	.tuple(
		fc.constantFrom(...names),
		fc.oneof({ weight: 3, arbitrary: nastyValue }, rightValue),
		fc.boolean(),
	)
	.map(([name, value, hasValue]) => encodeURIComponent(name) + (hasValue ? `=${value}` : ''));
const rightParameter = fc
	.constantFrom(...filterNames)
	.chain((name) => fc.constantFrom(...filterValues[name]).map((value) => `${name}=${value}`));
const query = fc
	.array(fc.oneof({ weight: 3, arbitrary: parameter }, rightParameter), { maxLength: 5 })
	.chain((parts) => fc.constantFrom([...parts], [...parts, ...parts]))
	.map((parts) => (parts.length > 0 ? `?${parts.join('&')}` : ''));

/** Every kind of address that the public has. */
export const routes: readonly string[] = [
	...['/', '/en', '/ja', '/en/companies', '/ja/companies', '/en/events', '/ja/events'],
	...[
		'/en/charts',
		'/en/charts/status-over-time',
		'/ja/charts/status-over-time.csv',
		'/ja/charts/nix',
		'/en/suggestions.json',
	],
	...['/en/companies/toyota', '/ja/companies/jatco', '/en/method', '/ja/data', '/en/nix'],
	...['/en/changes', '/ja/changes', '/en/companies/toyota/ask', '/ja/companies/nix/ask'],
	...['/ja/portfolio', '/en/portfolio.csv', '/en/portfolio/register.json'],
	...['/en/embed/status-over-time', '/ja/embed/flows', '/en/embed/nix', '/embed-dark.css'],
	...['/en/charts/sectors.svg', '/ja/charts/flows.png', '/en/charts/reasons.xlsx'],
	...['/en/charts/silence.zip', '/ja/charts/checklist.json', '/oembed'],
	...['/api/v1', '/api/v1/companies', '/api/v1/events', '/api/v1/evidence', '/api/v1/criteria'],
	...['/api/v1/series', '/api/v1/companies/toyota', '/api/v1/events/nix', '/api/v1/openapi.json'],
	...['/api/v1/nix', '/en/api', '/ja/sources', '/en/corrections', '/ja/corrections/new'],
	...['/en/releases', '/ja/releases/2026-11-22', '/releases/', '/releases/index.json'],
	...['/releases/latest/companies.csv', '/releases/2026-11-22.zip', '/releases/2026-11-22/nix'],
	...['/sitemap.xml', '/en/companies.ndjson', '/ja/events.parquet', '/desk', '/desk/sign-in'],
	...['csv', 'json', 'xlsx', 'zip', 'atom', 'feed.json'].flatMap((format) => [
		`/en/changes.${format}`,
		`/en/companies.${format}`,
		`/ja/events.${format}`,
		`/en/companies/toyota.${format}`,
	]),
	...['/healthz', '/readyz', '/robots.txt', '/favicon.svg', '/__data.json', '/en/__data.json'],
	...['/en/companies/__data.json', '/_app/immutable/nix.js', '/fr', '/companies'],
];
const segment = fc.oneof(
	fc.constantFrom(
		...[
			'..',
			'.',
			'%2e%2e',
			'..%2f',
			'%5c',
			'%2f',
			'%00',
			'a%00',
			'%',
			'%e3%81',
			'%ed%a0%80',
			'__proto__',
		],
		...[
			'toyota',
			'Toyota',
			'toyota.csv',
			'.csv',
			'constructor',
			'companies',
			'events',
			'',
			'%E3%83%88',
		],
	),
	fc.constantFrom(...markUp).map(encodeURIComponent),
	fc.string({ unit: 'binary', maxLength: 20 }).map((text) => encodeURIComponent(text)),
	fc.integer({ min: 300, max: 3_000 }).map((length) => 'p'.repeat(length)),
);
const strangePath = fc
	.tuple(
		fc.constantFrom(
			'',
			'/en',
			'/ja',
			'/en/companies',
			'/ja/companies',
			'/en/events',
			'/_app',
			'/xx',
		),
		fc.array(segment, { minLength: 1, maxLength: 4 }),
		fc.constantFrom('', '/', '.csv', '.json', '.xlsx', '/__data.json', '//'),
	)
	.map(([start, segments, end]) => `${start}/${segments.join('/')}${end}`);
/** Where a company's name in the address goes to the database. */
const companyPath = fc
	.tuple(
		fc.constantFrom('/en', '/ja', '/EN', '/%65n'),
		fc.oneof(
			fc.constantFrom('%00', 'a%00', '%27', '%25', '*', 'toyota%20', 'TOYOTA', '--', '__proto__'),
			segment,
		),
		fc.constantFrom('', '', '.csv', '.json', '.xlsx', '.exe', '.csv/', '/__data.json'),
	)
	.map(([language, slug, end]) => `${language}/companies/${slug}${end}`);

const accept = fc.constantFrom(
	...[
		'text/html',
		'application/json',
		'*/*',
		'',
		'text/csv;q=0.1, */*;q=x',
		';;;',
		'text/html;level=1',
	],
	...['application/x-sveltekit-formdata', 'a'.repeat(2_000)],
);

/** Any query string that a stranger could send, with its question mark; often one that is right in part. */
export const hostileQuery: fc.Arbitrary<string> = query;

/** Any request that a stranger could send. */
export const hostileRequest: fc.Arbitrary<HostileRequest> = fc.record({
	method: fc.oneof(
		{ weight: 8, arbitrary: fc.constant('GET') },
		fc.constantFrom('HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'),
	),
	path: fc
		.tuple(
			fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...routes) }, companyPath, strangePath),
			query,
		)
		.map(([path, search]) => path + search),
	headers: fc.record(
		{
			accept,
			'accept-language': fc.constantFrom(
				'ja',
				'en;q=0',
				';q=9',
				'*',
				'日本'.repeat(0),
				'x'.repeat(3_000),
			),
			origin: fc.constantFrom('null', 'http://evil.example', 'http://127.0.0.1'),
			cookie: fc.constantFrom('a=b', '__proto__=1', '%'),
			'x-forwarded-host': fc.constantFrom('evil.example', '<script>alert(1)</script>'),
			'content-type': fc.constantFrom(
				'application/x-www-form-urlencoded',
				'text/plain',
				'application/json',
			),
		},
		{ requiredKeys: [] },
	),
});

/** How long a request took, in milliseconds, and what came of it; status 0 where nothing came. */
export interface Timed {
	readonly request: HostileRequest;
	readonly status: number;
	readonly ms: number;
}

/** A request and its answer, where that is not as it should be. */
export interface Fault {
	readonly request: HostileRequest;
	readonly why: string;
}

/**
 * Sends requests, some at a time, and answers what went wrong: a failure of the server, an answer that did not
 * come, or mark-up that came back as it was sent; and how many milliseconds each took.
 */
export async function faultsOf(
	requests: readonly HostileRequest[],
	port: number,
	atOnce = 4,
): Promise<{ faults: Fault[]; statuses: Record<string, number>; timed: Timed[] }> {
	const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
	const timed: Timed[] = [];
	const faults: Fault[] = [];
	const statuses: Record<string, number> = {};
	const waiting = [...requests];
	const worker = async () => {
		for (let next = waiting.pop(); next; next = waiting.pop()) {
			const began = performance.now();
			let status = 0;
			const why = await send(next, port, agent).then(
				({ status: answered, body }) => {
					status = answered;
					statuses[status] = (statuses[status] ?? 0) + 1;
					const came = markUp.find((text) => body.includes(text));
					// oEmbed asks for 501 where a format is none of its own.
					const failed = status >= 500 && !(status === 501 && next.path.startsWith('/oembed'));
					return failed ? `status ${String(status)}` : came && `came back: ${came}`;
				},
				(error: unknown) => String(error),
			);
			timed.push({ request: next, status, ms: performance.now() - began });
			if (why) faults.push({ request: next, why });
		}
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	agent.destroy();
	return { faults, statuses, timed };
}

function send(
	{ method, path, headers }: HostileRequest,
	port: number,
	agent: Agent,
): Promise<{ status: number; body: string }> {
	return new Promise((done, failed) => {
		const sent = request(
			// What may not stand in a request line at all, Node would refuse to send.
			{
				host: '127.0.0.1',
				port,
				agent,
				method,
				path: path.replace(/[^\u0021-\u00ff]/g, '%'),
				headers,
			},
			(answer) => {
				let body = '';
				answer
					.setEncoding('latin1')
					.on('data', (text: string) => (body += text))
					.on('end', () => {
						// A list for programs gives back what it was sent as it is; it is never read as mark-up.
						const isMarkUp = /html|svg|xml/.test(answer.headers['content-type'] ?? 'html');
						done({ status: answer.statusCode ?? 599, body: isMarkUp ? body : '' });
					})
					.on('error', failed);
			},
		);
		sent.setTimeout(60_000, () => sent.destroy(new Error('no answer'))).on('error', failed);
		sent.end(method === 'POST' || method === 'PUT' ? 'a=1&__proto__=2' : undefined);
	});
}
