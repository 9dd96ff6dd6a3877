import { request } from 'node:http';
import fc from 'fast-check';
import { filterNames, filterValues, sortNames } from '#lib/domain/question/parameters.ts';

/** What a page must never repeat as it came. */
const script = '<script>alert(1)</script>';
const image = '<img src=x onerror=alert(1)>';

const nasty = fc.constantFrom(
	script,
	image,
	`"'><svg onload=alert(1)>`,
	"'; drop table events; --",
	'%00',
	'\u0000',
	'%ff%fe',
	'%E3%81',
	'%',
	'%%%',
	'\ud800',
	'__proto__',
	'constructor',
	'toString',
	'../../etc/passwd',
	'..%2f..%2fetc%2fpasswd',
	'-1',
	'0',
	'1e309',
	'NaN',
	'99999999999999999999999999',
	'2022-02-30',
	'+002022-01-01',
	'𠮷野家',
	'‮gnp',
	'ﾄﾖﾀ',
	'a'.repeat(5_000),
	'true',
	',,,,',
	'[]',
	'{"$gt":""}',
);
const name = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.constantFrom(
			...filterNames,
			'q',
			'as_of',
			'known_at',
			'sort',
			'page',
			'per',
			'columns',
			'bom',
		),
	},
	{ weight: 1, arbitrary: nasty },
);
const rightValue = fc
	.constantFrom(...filterNames)
	.chain((filter) =>
		fc.constantFrom(...filterValues[filter], ...sortNames, '2023-05-01', '3', 'トヨタ'),
	);
const value = fc.oneof(
	{ weight: 3, arbitrary: rightValue },
	{ weight: 3, arbitrary: nasty },
	{ weight: 1, arbitrary: fc.string() },
);

/** As it would stand in an address: encoded rightly, or sent as it is but for what ends a line. */
const written = (text: string, encode: boolean): string => {
	if (encode) return encodeURIComponent(text.toWellFormed());
	return text.replace(/[^\x21-\x7e]/g, '%C3%28').replaceAll('#', '%23');
};
const query = fc
	.array(fc.tuple(name, value, fc.boolean()), { maxLength: 5 })
	.map((pairs) =>
		pairs
			.map(([one, other, encode]) => `${written(one, encode)}=${written(other, encode)}`)
			.join('&'),
	);

const slug = fc.oneof(fc.constantFrom('toyota', 'jatco', 'nix'), nasty);
const ending = fc.constantFrom('', '.csv', '.json', '.xlsx', '.exe', '/', '/__data.json', '.csv/');
const path = fc
	.tuple(
		fc.constantFrom('en', 'ja', 'fr', '', 'EN', '%65n'),
		fc.oneof(
			fc.constantFrom('', 'companies', 'events', 'method', 'data', 'nix', 'companies/'),
			slug.map((one) => `companies/${written(one, true)}`),
			nasty.map((one) => written(one, true)),
		),
		ending,
	)
	.map(([language, page, end]) => `/${language}/${page}${end}`.replace(/^\/\//, '/'));

/** A request as nobody should send it. */
export const hostileRequest = fc.record({
	method: fc.constantFrom(
		'GET',
		'GET',
		'GET',
		'GET',
		'GET',
		'HEAD',
		'POST',
		'PUT',
		'DELETE',
		'OPTIONS',
		'PATCH',
	),
	path: fc.oneof(
		{ weight: 12, arbitrary: path },
		{
			weight: 1,
			arbitrary: fc.constantFrom('/', '/healthz', '/readyz', '/robots.txt', '//', '/.git/config'),
		},
	),
	query,
	accept: fc.constantFrom('text/html', 'application/json', '*/*', '', 'x'),
	language: fc.constantFrom('', 'ja', 'xx;q=', ',;,;q=2'),
});
export type HostileRequest =
	typeof hostileRequest extends fc.Arbitrary<infer Request> ? Request : never;

/** What is wrong with the answer to a request, or nothing. */
export async function faultOf(port: number, hostile: HostileRequest): Promise<string | undefined> {
	const address = hostile.query === '' ? hostile.path : `${hostile.path}?${hostile.query}`;
	const { status, body } = await send(port, address, hostile);
	const what = `${hostile.method} ${address.slice(0, 300)} → ${String(status)}`;
	if (status >= 500) return what;
	return body.includes(script) || body.includes(image)
		? `${what}: repeats what it was sent`
		: undefined;
}

/** Sends a request as it stands; `fetch` would tidy the address up. */
function send(
	port: number,
	path: string,
	{ method, accept, language }: HostileRequest,
): Promise<{ status: number; body: string }> {
	return new Promise((answered, failed) => {
		const headers = { accept, 'accept-language': language };
		const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
			let body = '';
			const isText = !String(response.headers['content-type']).includes('spreadsheet');
			response.setEncoding('latin1').on('data', (part: string) => {
				if (isText) body += part;
			});
			response.on('end', () => {
				answered({ status: response.statusCode ?? 0, body });
			});
		});
		sent.on('error', failed);
		sent.end();
	});
}

/** The faults in the answers to many requests, a few at a time. */
export async function faultsOf(port: number, count: number, seed: number): Promise<string[]> {
	const requests = fc.sample(hostileRequest, { numRuns: count, seed });
	const faults: string[] = [];
	const next = async (): Promise<void> => {
		for (let one = requests.pop(); one; one = requests.pop()) {
			const fault = await faultOf(port, one);
			if (fault) faults.push(fault);
		}
	};
	await Promise.all([next(), next(), next(), next()]);
	return faults;
}
