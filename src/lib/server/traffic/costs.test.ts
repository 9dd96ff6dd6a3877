import { describe, expect, test } from 'vitest';
import { costOf } from './costs.ts';
import { notNow } from './refusal.ts';
import { visitorOf } from './visitor.ts';

const cost = (
	route: string | null,
	address: string,
	params: Record<string, string> = {},
	method = 'GET',
): number => costOf({ method, route, params, url: new URL(address, 'https://tettai.example') });

const lists = '/[lang=lang]/companies.[format=sheet]';
const chart = '/[lang=lang]/charts/[chart=chart]';

describe('the cost of a request', () => {
	test.each([
		['a page', cost('/[lang=lang]', '/en'), 0],
		['a list', cost('/[lang=lang]/companies', '/en/companies?group=leaving'), 0],
		['an embed', cost('/[lang=lang]/embed/[chart=chart]', '/en/embed/flows'), 0],
		['a CSV', cost(lists, '/en/companies.csv', { format: 'csv' }), 0],
		['nothing', cost(null, '/nix?q=a'), 0],
		['a preflight', cost('/api/v1/[resource=api_resource]', '/api/v1/events', {}, 'OPTIONS'), 0],
		['readiness', cost('/readyz', '/readyz'), 0],
		['a search', cost('/[lang=lang]/companies', '/en/companies?q=toyota'), 1],
		['a suggestion', cost('/[lang=lang]/suggestions.json', '/en/suggestions.json?q=t'), 1],
		['the API', cost('/api/v1/[resource=api_resource]', '/api/v1/events'), 1],
		['a workbook', cost(lists, '/en/companies.xlsx', { format: 'xlsx' }), 10],
		['a package', cost(lists, '/en/companies.zip?q=a', { format: 'zip' }), 10],
		['Parquet', cost(lists, '/en/companies.parquet', { format: 'parquet' }), 10],
		[
			'a picture',
			cost(`${chart}.[picture=picture]`, '/en/charts/flows.png', { picture: 'png' }),
			10,
		],
		[
			'a drawing',
			cost(`${chart}.[picture=picture]`, '/en/charts/flows.svg', { picture: 'svg' }),
			0,
		],
		[
			'a release',
			cost('/releases/[day=day].zip', '/releases/2026-11-22.zip', { day: '2026-11-22' }),
			10,
		],
		['an empty portfolio', cost('/[lang=lang]/portfolio', '/en/portfolio'), 0],
		['a portfolio', cost('/[lang=lang]/portfolio', '/en/portfolio?list=7203'), 10],
		['a portfolio as CSV', cost('/[lang=lang]/portfolio.csv', '/en/portfolio.csv?list=7203'), 10],
		['a capture', cost('/desk/new', '/desk/new', {}, 'POST'), 30],
		['a sign-in, counted elsewhere', cost('/desk/sign-in', '/desk/sign-in', {}, 'POST'), 0],
	])('%s', (_, is, expected) => {
		expect(is).toBe(expected);
	});
});

describe('a visitor', () => {
	test.each(['127.0.0.1', '::1', '10.0.0.7', '::ffff:192.168.1.1', 'fd00::1', '169.254.1.1'])(
		'%s is of our own network and not counted',
		(address) => {
			expect(visitorOf(() => address)).toBeUndefined();
		},
	);

	test('is an address, a whole network of IPv6, or unknown', () => {
		expect(visitorOf(() => '8.8.8.8')).toBe('8.8.8.8');
		expect(visitorOf(() => '2400:cb00::1')).toBe(visitorOf(() => '2400:cb00::2'));
		expect(visitorOf(() => 'garbage')).toBe('garbage');
		const silent = (): string => {
			throw new Error('Address header was specified but is absent');
		};
		expect(visitorOf(silent)).toBe('unknown');
	});
});

describe('a refusal', () => {
	const ask = (accept: string) =>
		notNow(
			{ status: 429, seconds: 7 },
			{
				request: new Request('https://tettai.example/ja', { headers: { accept } }),
				language: 'ja',
			},
		);

	test('says to a person in both languages, the page’s first, when to come again', async () => {
		const answer = ask('text/html,*/*');
		expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '7']);
		expect(await answer.text()).toMatch(/7秒後にもう一度[^]+\n\n.+in 7 seconds/);
	});

	test('is a problem document for a program', async () => {
		const answer = ask('*/*');
		expect(answer.headers.get('content-type')).toContain('application/problem+json');
		expect(await answer.json()).toMatchObject({ title: 'Too Many Requests', status: 429 });
	});
});
