import { expect, test } from '@playwright/test';

/*
 * Every kind of answer has the headers of its place. What pages allow themselves is tested page by page in pages.spec.ts.
 */

const chart = '/en/charts/status-over-time';
/** Of each kind of address one: what any site may read, and what only this one may show. */
const kinds = {
	pages: [
		...['/en', '/ja/companies', '/en/events', '/ja/companies/toyota', '/en/companies/toyota/ask'],
		...[
			'/en/charts',
			chart,
			'/en/changes',
			'/ja/data',
			'/en/method',
			'/ja/sources',
			'/en/portfolio',
		],
		...['/en/corrections', '/ja/corrections/new', '/en/api', '/ja/releases', '/en/nix'],
	],
	open: [
		...['/en/companies.csv', '/en/events.json', '/ja/companies.zip', '/en/companies/toyota.xlsx'],
		...[
			'/en/companies.ndjson',
			'/en/events.parquet',
			'/en/changes.atom',
			'/ja/companies.feed.json',
		],
		...[`${chart}.csv`, `${chart}.svg`, `${chart}.png`, '/api/v1', '/api/v1/companies'],
		...['/api/v1/openapi.json', '/releases/index.json', '/embed-dark.css', '/api/v1/nix'],
	],
	embeds: ['/en/embed/status-over-time', '/ja/embed/flows'],
	desk: ['/desk/sign-in', '/desk'],
} as const;

test('every answer is nosniff, tells other sites little, and asks for no camera', async ({
	request,
}) => {
	for (const path of Object.values(kinds).flat()) {
		const headers = (await request.get(path)).headers();
		expect([path, headers]).toEqual([
			path,
			expect.objectContaining({
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'strict-origin-when-cross-origin',
				'permissions-policy': expect.stringContaining('camera=()'),
				'cross-origin-opener-policy': 'same-origin',
			}),
		]);
		// Plain http is all that this server has.
		expect(headers['strict-transport-security']).toBeUndefined();
		if (!kinds.desk.some((one) => one === path)) expect(headers['set-cookie']).toBeUndefined();
	}
});

test('other sites may show what they may read, and nothing else', async ({ request }) => {
	const policyOf = async (path: string): Promise<string | undefined> =>
		(await request.get(path)).headers()['cross-origin-resource-policy'];
	for (const path of [...kinds.open, ...kinds.embeds])
		expect([path, await policyOf(path)]).toEqual([path, 'cross-origin']);
	for (const path of [...kinds.pages, ...kinds.desk])
		expect([path, await policyOf(path)]).toEqual([path, 'same-origin']);
});

test('every page has the strict policy; embeds alone may stand in pages of others', async ({
	request,
}) => {
	for (const path of [...kinds.pages, ...kinds.embeds, '/desk/sign-in']) {
		const policy = (await request.get(path)).headers()['content-security-policy'] ?? '';
		const embed = kinds.embeds.some((one) => one === path);
		expect([path, policy]).toEqual([
			path,
			expect.stringContaining(embed ? 'frame-ancestors *' : "frame-ancestors 'none'"),
		]);
		for (const part of ["default-src 'none'", "base-uri 'none'", "script-src 'self'"])
			expect(policy).toContain(part);
		expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:/);
	}
});

test('files of the build are nosniff too', async ({ request }) => {
	for (const path of ['/favicon.svg', '/embed.js'])
		expect([path, (await request.get(path)).headers()['x-content-type-options']]).toEqual([
			path,
			'nosniff',
		]);
});
