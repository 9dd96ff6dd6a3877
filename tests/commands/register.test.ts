import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { dataFolder, run } from '../support/command.ts';

async function filesOf(folder: string): Promise<Record<string, string>> {
	const names = (await readdir(folder)).sort();
	return Object.fromEntries(
		await Promise.all(
			names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
		),
	);
}

describe('import, export and backtest', () => {
	let settings: { TETTAI_DATA: string };
	let exported: string;
	beforeAll(async () => {
		settings = { TETTAI_DATA: await dataFolder() };
		exported = await dataFolder();
	});

	test('the seed is imported once, and again changes nothing', async () => {
		const first = await run(['import', 'drizzle/seed'], settings);
		expect([first.status, first.err]).toEqual([0, '']);
		expect(first.out).toMatch(/events +459 added +0 retired/);
		const again = await run(['import', 'drizzle/seed'], settings);
		expect(again.out).toContain('nothing to change');
	});

	test('an export imported elsewhere gives the same register, byte for byte', async () => {
		expect((await run(['export', exported], settings)).status).toBe(0);
		const elsewhere = { TETTAI_DATA: await dataFolder() };
		expect((await run(['import', exported], elsewhere)).status).toBe(0);
		const second = await dataFolder();
		expect((await run(['export', second], elsewhere)).status).toBe(0);
		expect(await filesOf(second)).toEqual(await filesOf(exported));
	});

	test('a broken folder lists every problem by place and leaves the register as it was', async () => {
		const broken = await dataFolder();
		await cp('drizzle/seed', broken, { recursive: true });
		await writeFile(
			join(broken, 'edition.json'),
			'{"edition":"2026-11-21","recorded_on":"2026-11-21"}',
		);
		const events = await readFile(join(broken, 'events.csv'), 'utf8');
		await writeFile(
			join(broken, 'events.csv'),
			events
				.replace('d177a5e2ea,agc,2022-03-07', 'd177a5e2ea,agc,2022-02-30')
				.replace('a6f136ca09,agc', 'a6f136ca09,nix'),
		);
		const { status, err } = await run(['import', broken], settings);
		expect(status).toBe(1);
		expect(err).toContain('events.csv, line 2, announced_on: “2022-02-30” is not a date');
		expect(err).toContain('events.csv, line 3, company: “nix” is not a slug of companies.csv');
		const after = await dataFolder();
		await run(['export', after], settings);
		expect(await filesOf(after)).toEqual(await filesOf(exported));
	});

	test('backtest prints our counts beside every published total', async () => {
		const { status, out } = await run(['backtest'], settings);
		expect(status).toBe(0);
		const ours = (day: string): string | undefined =>
			new RegExp(`^${day} +exit announced or completed +\\d+ +(\\d+) \\(`, 'm').exec(out)?.[1];
		expect(
			['2022-04-11', '2022-06-19', '2022-10-25', '2023-02-19', '2023-08-21'].map(ours),
		).toEqual(['4', '7', '10', '12', '17']);
		expect(out.match(/^2022-\d\d-\d\d|^2023-\d\d-\d\d/gm)).toHaveLength(19);
	});
});
