import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { dataFolder, run, tidyUp } from '../support/command.ts';

afterAll(tidyUp);

test('release cuts the last day that is over, verify finds what has changed, release mends it', async () => {
	const settings = { TETTAI_DATA: await dataFolder() };
	expect((await run(['release'], settings)).err).toMatch(
		/^tettai release: The register is empty: .+\n$/,
	);
	expect((await run(['import', 'drizzle/seed'], settings)).status).toBe(0);

	const { status, out, err } = await run(['release', '--date', '2026-11-20'], settings);
	expect([status, err]).toEqual([0, '']);
	expect(out).toMatch(/^release {2}2026-11-20 cut: 31 files, [\d,]+ bytes\n/);
	const folder = join(settings.TETTAI_DATA, 'releases', '2026-11-20');
	expect(await readdir(folder)).toHaveLength(31);

	await writeFile(join(folder, 'events.csv'), 'changed');
	await rm(join(folder, 'README.md'));
	const found = await run(['verify'], settings);
	expect(found.status).toBe(1);
	for (const name of ['events.csv', 'README.md'])
		expect(found.out).toContain(`release      2026-11-20/${name}: missing, or not what was`);

	const again = await run(['release', '--date', '2026-11-20'], settings);
	expect([again.status, again.out]).toEqual([
		0,
		expect.stringContaining('made again, to the byte'),
	]);
	expect((await run(['verify'], settings)).out).toContain('1 release read, no file damaged');
	const tooEarly = await run(['release', '--date', '2199-01-01'], settings);
	expect([tooEarly.status, tooEarly.err]).toEqual([1, expect.stringContaining('is not over')]);
});
