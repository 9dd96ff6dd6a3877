import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { charts } from '#lib/charts/catalogue.ts';
import { languages } from './site.ts';

/** Where the pictures lie; tests/golden/README.md says how they are compared and renewed. */
const folder = 'tests/golden/charts';
/** The register as it stood on the day of its first edition, as known then. */
const dates = 'as_of=2026-11-20&known_at=2026-11-20';

/** The pictures of a page, narrow and wide, without what only the build puts into them. */
function picturesIn(html: string): string[] {
	const found = html.match(/<svg class="chart[^]*?<\/svg>/g) ?? [];
	return found.map((svg) =>
		svg
			.replace(/<!--[^]*?-->/g, '')
			.replace(/ ?svelte-[a-z0-9]+/g, '')
			.replace(/ class=""/g, '')
			.replaceAll('><', '>\n<'),
	);
}

for (const { name } of charts)
	for (const language of languages)
		test(`${name} (${language}) looks as it did, and is small`, async ({ request }) => {
			const html = await (await request.get(`/${language}/charts/${name}?${dates}`)).text();
			const [narrow = '', wide = '', ...more] = picturesIn(html);
			expect([narrow === '', wide === '', more]).toEqual([false, false, []]);
			for (const svg of [narrow, wide]) expect(gzipSync(svg).length).toBeLessThanOrEqual(15_000);
			const file = `${folder}/${name}.${language}.svg`;
			if (process.env['UPDATE_GOLDEN'] === '1') {
				await mkdir(folder, { recursive: true });
				await writeFile(file, `${wide}\n`);
			}
			expect(`${wide}\n`).toBe(await readFile(file, 'utf8'));
		});
