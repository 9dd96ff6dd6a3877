import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataFolder, run, tidyUp } from '../support/command.ts';

const seed = 'drizzle/seed';
let settings: { TETTAI_DATA: string };
let first: Awaited<ReturnType<typeof run>>;
/** An export of the seed as it was imported: what the register must still be after every test. */
let register: Record<string, string>;

beforeAll(async () => {
	settings = { TETTAI_DATA: await dataFolder() };
	first = await run(['import', seed], settings);
	register = await exported();
});
afterAll(tidyUp);

async function filesIn(folder: string): Promise<Record<string, string>> {
	const names = (await readdir(folder)).sort();
	const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
	return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
}

/** Exports the register and answers the text of each file. */
async function exported(of = settings): Promise<Record<string, string>> {
	const folder = await dataFolder();
	const { status, err } = await run(['export', folder], of);
	expect([status, err]).toEqual([0, '']);
	return filesIn(folder);
}

describe('import', () => {
	test('fills an empty database and says how many rows of each file', () => {
		expect([first.status, first.err]).toEqual([0, '']);
		for (const [file, rows] of [
			['companies', 169],
			['events', 459],
			['evidence', 513],
			['criteria', 121],
		] as const)
			expect(first.out).toMatch(
				new RegExp(`^import +${file} +${String(rows)} added +0 retired`, 'm'),
			);
	});

	test('of the same folder again changes nothing and says so', async () => {
		const { status, out } = await run(['import', seed], settings);
		expect([status, out]).toEqual([0, 'import   edition 2026-11-20: nothing to change\n']);
		expect(await exported()).toEqual(register);
	});

	test('of an export gives a register whose export is the same to the byte', async () => {
		const folder = await dataFolder();
		for (const [name, text] of Object.entries(register)) await writeFile(join(folder, name), text);
		const elsewhere = { TETTAI_DATA: await dataFolder() };
		expect((await run(['import', folder], elsewhere)).status).toBe(0);
		expect(await exported(elsewhere)).toEqual(register);
	});

	test('of a folder that is not there says so', async () => {
		const { status, err } = await run(['import', '/nowhere/at/all'], settings);
		expect(status).toBe(1);
		expect(err).toMatch(/^tettai import: \/nowhere\/at\/all is not a folder\. .+\n$/);
	});
});

describe('import of a broken folder', () => {
	/** The seed with cells that say something else: file, row from 0, column, text. */
	async function brokenSeed(
		changes: readonly (readonly [string, number, string, string])[],
	): Promise<string> {
		const folder = await dataFolder();
		await cp(seed, folder, { recursive: true });
		for (const [file, row, column, text] of changes) {
			const path = join(folder, file);
			const bytes = await readFile(path);
			const rows = parse<Record<string, string>>(bytes, { columns: true, bom: true });
			const line = rows[row];
			if (!line || !(column in line)) throw new Error(`${file} has no such cell.`);
			line[column] = text;
			await writeFile(path, stringify(rows, { header: true }));
		}
		return folder;
	}

	test('lists every problem by file, line and column, and writes nothing', async () => {
		const folder = await brokenSeed([
			['companies.csv', 2, 'corporate_number', '6010401050877'],
			['events.csv', 0, 'announced_on', '2022-13-01'],
			['events.csv', 4, 'status', 'gone'],
			['evidence.csv', 10, 'source_url', 'not an address'],
			['criteria.csv', 0, 'company', 'nobody'],
		]);
		await rm(join(folder, 'surveys.csv'));
		const { status, out, err } = await run(['import', folder], settings);
		expect([status, out]).toEqual([1, '']);
		const lines = err.trimEnd().split('\n');
		for (const place of [
			'companies.csv, line 4, corporate_number: ',
			'events.csv, line 2, announced_on: “2022-13-01”',
			'events.csv, line 6, status: “gone”',
			'evidence.csv, line 12, source_url: ',
			'criteria.csv, line 2, company: ',
			'surveys.csv: The file is missing.',
		])
			expect(lines.filter((line) => line.startsWith(place))).toHaveLength(1);
		expect(lines).toHaveLength(7);
		expect(lines.at(-1)).toMatch(/^tettai import: 6 problems .+ nothing was written\./);
		expect(await exported()).toEqual(register);
	});
});

test('export writes where the command was called, and says how many rows', async () => {
	const folder = await dataFolder();
	const { status, out } = await run(['export', 'register'], settings, folder);
	expect(status).toBe(0);
	expect(out).toMatch(/^export +events\.csv 459 rows$/m);
	expect(await filesIn(join(folder, 'register'))).toEqual(register);
});

describe('backtest', () => {
	let lines: string[] = [];
	beforeAll(async () => {
		const { status, out } = await run(['backtest'], settings);
		expect(status).toBe(0);
		lines = out.split('\n').filter((line) => /^\d{4}-\d{2}/.test(line));
	});

	test('has a line for every published total', async () => {
		const surveys = parse<Record<string, string>>(await readFile(join(seed, 'surveys.csv')), {
			columns: true,
			bom: true,
		});
		const totals = surveys
			.filter(
				({ publisher, preferred }) => publisher === 'Teikoku Databank' && preferred === 'true',
			)
			.filter(({ metric }) => metric === 'withdrawal' || metric === 'suspended_or_withdrawn')
			.map(({ as_of, metric }) => `${as_of ?? ''} ${metric ?? ''}`);
		expect(new Set(totals).size).toBeGreaterThan(12);
		expect(lines).toHaveLength(new Set(totals).size);
	});

	test.each([
		['2022-04-11', 3, 4],
		['2022-06-19', 4, 7],
		['2022-10-25', 18, 10],
		['2023-02-19', 27, 12],
		['2023-08-21', 30, 17],
	])('on %s they count %i withdrawals and the register %i, with a reason', (day, theirs, ours) => {
		const found = lines.filter((line) => line.startsWith(`${day}  exit announced or completed`));
		const difference = `${ours > theirs ? '\\+' : ''}${String(ours - theirs)}`;
		expect(found).toEqual([
			expect.stringMatching(
				new RegExp(` ${String(theirs)} +${String(ours)} \\(142\\) +${difference}  \\S.{20,}$`),
			),
		]);
	});
});
