import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test, type APIRequestContext, type Page as BrowserPage } from '@playwright/test';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { resourceNames } from '#lib/domain/api.ts';
import type { Language } from '#lib/domain/terms.ts';
import { linesOf } from './site.ts';

interface Page {
	readonly total: number;
	readonly next: string | null;
	readonly items: readonly Record<string, unknown>[];
}
interface OpenApi {
	readonly paths: Record<string, { get: { responses: Record<string, Response> } }>;
	readonly components: { readonly schemas: Record<string, object> };
}
interface Response {
	readonly content: Record<string, { readonly schema: { readonly $ref: string } }>;
}

const pageAt = async (request: APIRequestContext, address: string): Promise<Page> =>
	(await (await request.get(address)).json()) as Page;

/** All items of a list, page after page. */
async function walk(request: APIRequestContext, address: string): Promise<Page> {
	const items: Record<string, unknown>[] = [];
	let page = await pageAt(request, address);
	items.push(...page.items);
	while (page.next !== null) {
		page = await pageAt(request, page.next);
		items.push(...page.items);
	}
	return { ...page, items };
}

async function described(request: APIRequestContext): Promise<OpenApi> {
	return (await (await request.get('/api/v1/openapi.json')).json()) as OpenApi;
}

/** Whether an answer is what the description says: the errors, none if so. */
function check({ components }: OpenApi, schema: string, answer: unknown): unknown {
	const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
	const validate = ajv.compile({ components, $ref: schema });
	return validate(answer) ? [] : validate.errors?.slice(0, 3);
}

test('the description is OpenAPI 3.1 without a complaint of its linter', async ({ request }) => {
	const source = await (await request.get('/api/v1/openapi.json')).text();
	const config = await createConfig({
		extends: ['recommended-strict'],
		// The test server has no other address than this machine’s.
		rules: { 'no-server-example.com': 'off' },
	});
	const problems = await lintFromString({ source, config });
	expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
});

for (const name of resourceNames)
	test(`${name}: every page is what the description says, and all of them hold all items`, async ({
		request,
	}) => {
		const openapi = await described(request);
		const schema = openapi.paths[`/${name}`]?.get.responses['200']?.content['application/json'];
		const first = await pageAt(request, `/api/v1/${name}?per=200`);
		expect(check(openapi, schema?.schema.$ref ?? '', first)).toEqual([]);
		expect(check(openapi, schema?.schema.$ref ?? '', { ...first, total: '1' })).not.toEqual([]);
		const query = '?as_of=2023-06-30&per=200&sector=3700,6050';
		const all = await walk(request, `/api/v1/${name}${query}`);
		expect(all.items).toHaveLength(all.total);
		expect(new Set(all.items.map((item) => JSON.stringify(item))).size).toBe(all.total);
		expect(all.total).toBeGreaterThan(0);
	});

test('pages of any size hold the items of the download, in its order', async ({ request }) => {
	const query = 'status=exited,suspended&as_of=2024-12-31&sort=-since';
	for (const list of ['companies', 'events']) {
		const download = (await (await request.get(`/en/${list}.json?${query}`)).json()) as Page;
		for (const per of [7, 200]) {
			const all = await walk(request, `/api/v1/${list}?${query}&per=${per}`);
			// The address of an item names the dates of the question on later pages.
			const without = ({ url, ...item }: Record<string, unknown>) => ({ ...item, url: typeof url });
			expect(all.items.map(without)).toEqual(download.items.map(without));
		}
	}
});

test('one company and one event are those of the lists, also as of a day', async ({ request }) => {
	const openapi = await described(request);
	for (const [path, list, key] of [
		['companies', 'Company', 'slug'],
		['events', 'Event', 'event_id'],
	] as const) {
		const { items } = await pageAt(request, `/api/v1/${path}?as_of=2023-01-31&per=3`);
		for (const item of items) {
			const one = await request.get(`/api/v1/${path}/${String(item[key])}?as_of=2023-01-31`);
			expect(await one.json()).toEqual(item);
			expect(check(openapi, `#/components/schemas/${list}`, item)).toEqual([]);
		}
	}
});

test('who has an answer already is told so, from any site', async ({ request }) => {
	const first = await request.get('/api/v1/companies?per=5');
	const { etag = '', link = '' } = first.headers();
	expect(first.headers()).toMatchObject({
		'access-control-allow-origin': '*',
		'access-control-expose-headers': 'ETag, Link',
	});
	expect(link).toContain('rel="next"');
	const again = await request.get('/api/v1/companies?per=5', {
		headers: { 'if-none-match': etag },
	});
	expect([again.status(), await again.text()]).toEqual([304, '']);
	const other = await request.get('/api/v1/companies?per=6', {
		headers: { 'if-none-match': etag },
	});
	expect(other.status()).toBe(200);
	const asked = await request.fetch('/api/v1/companies', { method: 'OPTIONS' });
	expect([asked.status(), asked.headers()['access-control-allow-headers']]).toEqual([
		204,
		'if-none-match',
	]);
});

test('what cannot be answered is a problem for programs', async ({ request }) => {
	const openapi = await described(request);
	const { next } = await pageAt(request, '/api/v1/events?per=1');
	const cursor = new URL(next ?? '').searchParams.get('cursor') ?? '';
	for (const [path, status] of [
		['companies?status=gone', 400],
		['companies?per=201', 400],
		['events?cursor=nix', 400],
		[`events?cursor=${cursor}&status=exited`, 400],
		[`companies?cursor=${cursor}`, 400],
		['companies/nix', 404],
		['companies/%00', 404],
		['events/nix', 404],
		['nix', 404],
	] as const) {
		const refusal = await request.get(`/api/v1/${path}`);
		expect([path, refusal.status()]).toEqual([path, status]);
		expect(refusal.headers()['content-type']).toContain('application/problem+json');
		expect(check(openapi, '#/components/schemas/Problem', await refusal.json())).toEqual([]);
	}
	const written = await request.delete('/api/v1/companies');
	expect([written.status(), written.headers()['allow']]).toEqual([405, 'GET, HEAD, OPTIONS']);
});

test('pages of sources and answers hold those of the whole list, in its order', async ({
	request,
}) => {
	for (const list of ['evidence', 'criteria']) {
		const query = 'as_of=2023-06-30&sector=3700&sort=-since';
		const whole = await walk(request, `/api/v1/${list}?${query}&per=200`);
		const inPieces = await walk(request, `/api/v1/${list}?${query}&per=13`);
		expect(inPieces).toEqual(whole);
		expect(whole.total).toBeGreaterThan(30);
	}
});

/** How the code of an example is run, by its language; R needs a package of its own. */
const programs = {
	curl: ['bash', '-s'],
	Python: ['python3', '-'],
	R: ['Rscript', '-'],
	JavaScript: [process.execPath, '--input-type=module', '-'],
} as const;

const isThere = (language: keyof typeof programs): boolean => {
	const asked = {
		curl: ['curl', '--version'],
		Python: ['python3', '--version'],
		R: ['Rscript', '-e', 'library(jsonlite)'],
		JavaScript: [process.execPath, '--version'],
	} as const;
	const [program, ...args] = asked[language];
	return spawnSync(program, args).status === 0;
};

/** Runs a program without stopping this one, which may have to answer it. */
async function output([program, ...args]: readonly string[], input: string): Promise<string> {
	const child = spawn(program ?? '', args, { stdio: ['pipe', 'pipe', 'pipe'] });
	child.stdin.end(input);
	const [said, complaint, [code]] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		once(child, 'close') as Promise<[number]>,
	]);
	expect([code, code === 0 ? '' : complaint]).toEqual([0, '']);
	return said;
}

/** The examples as a person copies them from the page, by the heading above each. */
async function examplesOn(page: BrowserPage, language: Language): Promise<Map<string, string>> {
	await page.goto(`/${language}/api`);
	const codes = await page
		.locator('h3:has(+ pre)')
		.evaluateAll((headings) =>
			headings.map(
				(heading) =>
					[heading.textContent, heading.nextElementSibling?.textContent ?? ''] as [string, string],
			),
		);
	return new Map(codes);
}

/*
 * Each example runs where its program is: Node always is, so that one always runs. Of a program that is not there no
 * test is listed, so that none is counted as passed or left out.
 */
for (const example of ['curl', 'Python', 'R', 'JavaScript'] as const)
	if (isThere(example))
		test(`the example in ${example} runs as it is copied and finds the companies of the headline`, async ({
			page,
		}) => {
			const query = '/api/v1/companies?exposure=operations&level=groups&group=leaving&per=200';
			const { items, total } = await pageAt(page.request, query);
			expect(total).toBe(items.length);
			const inEnglish = (await examplesOn(page, 'en')).get(example) ?? '';
			expect((await examplesOn(page, 'ja')).get(example)).toBe(inEnglish);
			const said = await output(programs[example], inEnglish);
			switch (example) {
				case 'curl':
					expect(said).toContain(`"total":${total},`);
					expect(said).toContain('"as_of":"2024-12-31"');
					break;
				case 'R':
					// A table of statuses: names above numbers, which sum to all.
					expect(
						(said.match(/\b\d+\b/g) ?? []).reduce((sum, count) => sum + Number(count), 0),
					).toBe(total);
					break;
				default:
					for (const { name_en: name } of items) expect(said).toContain(String(name));
			}
		});

test('the examples are in four languages, and that in JavaScript can be run everywhere', async ({
	page,
}) => {
	expect([...(await examplesOn(page, 'en')).keys()]).toEqual(Object.keys(programs));
	expect(isThere('JavaScript')).toBe(true);
});

test('the example for a browser runs and finds the companies of the headline', async ({ page }) => {
	await page.goto('/en/api');
	const codes = await page.locator('pre').allInnerTexts();
	expect(codes).toHaveLength(4);
	const example = codes.find((code) => code.includes('await fetch')) ?? '';
	const found = await page.evaluate(`(async () => { ${example}; return companies.length; })()`);
	const [address = ''] = /http[^'\s]+companies[^'\s]+/.exec(codes[0] ?? '') ?? [];
	const { total } = await pageAt(page.request, address);
	expect([found, total > 0]).toEqual([total, true]);
	expect(total).toBeLessThan(linesOf('companies').length);
});
