import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { faultsOf, hostileRequest, markUp } from '../support/hostile-requests.ts';

test('nothing that a stranger sends makes the server fail or comes back as mark-up', async ({
	baseURL,
	request,
}) => {
	const requests = fc.sample(hostileRequest, { numRuns: 300, seed: 20_220_224 });
	const { faults, statuses } = await faultsOf(requests, Number(new URL(baseURL ?? '').port));
	expect(faults).toEqual([]);
	expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200', '400', '404', '405']));
	expect((await request.get('/readyz')).status()).toBe(200);
});

test('mark-up in an address stays text, in every place that shows it', async ({ page }) => {
	for (const [index, text] of markUp.entries()) {
		for (const address of [
			`/en/companies?q=${encodeURIComponent(text)}`,
			`/ja/events?q=${encodeURIComponent(text)}&status=exited`,
			`/en/companies?status=${encodeURIComponent(text)}`,
			`/ja/companies?as_of=${encodeURIComponent(text)}`,
			`/en/${encodeURIComponent(text)}`,
			`/ja/companies/${encodeURIComponent(text)}`,
			`/en/method?${encodeURIComponent(text)}=${encodeURIComponent(text)}`,
		]) {
			await page.goto(address);
			// What describes a list to search engines is a block of data that runs nowhere, and holds no mark-up.
			const data = page.locator('script[type="application/ld+json"]');
			for (const block of await data.allTextContents()) expect(block).not.toContain('<');
			const added = page.locator(
				'script:not([type="application/ld+json"]), img, svg[onload], [onerror]',
			);
			expect([index, address, await added.count()]).toEqual([index, address, 0]);
		}
	}
});
