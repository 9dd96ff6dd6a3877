import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/database/database.ts';
import { openTestStore } from '../support/database.ts';
import {
	fictionalFolder,
	lineOf,
	removeTemporary,
	textOf,
	writeFictional,
} from '../support/fictional-folder.ts';
import { importFolder, problemsOf, rowCounts } from '../support/register.ts';
import { malformedFolders } from './malformed-folders.ts';

/** A malformed folder is refused with every problem that it has, and no row of it is written. */
let store: Store;
beforeAll(async () => {
	store = await openTestStore();
});
afterAll(() => store.close());
afterEach(async () => {
	await removeTemporary();
	const filled = Object.entries(await rowCounts(store.db)).filter(([, rows]) => rows > 0);
	expect(filled).toEqual([]);
});

const matching = (problems: readonly (string | RegExp)[]) =>
	problems.map((problem) =>
		typeof problem === 'string' ? problem : (expect.stringMatching(problem) as string),
	);
const found = async (folder: Parameters<typeof writeFictional>[0], texts = {}) =>
	problemsOf(importFolder(store.db, await writeFictional(folder, texts)));

describe('a folder is refused, with file, line, column and reason, for', () => {
	test.each(malformedFolders)('$name', async ({ folder, texts, problems }) => {
		expect(await found(folder, texts)).toEqual(matching(problems));
	});
});

describe('several problems', () => {
	test('of one row, of several rows and of several files are all listed', async () => {
		const folder = fictionalFolder();
		Object.assign(lineOf(folder, 'companies', 'kitano-steel'), { lei: 'x', listed: 'maybe' });
		lineOf(folder, 'companies', 'minato-foods')['sector_code'] = '1';
		Object.assign(lineOf(folder, 'events', 'a1'), { announced_on: '2022-02-30', kind: '?' });
		lineOf(folder, 'events', 'a2')['rung'] = 'considering';
		// A row with a cell that cannot be read is still held against the other files.
		Object.assign(lineOf(folder, 'events', 'c1'), { company: 'nobody', status: '?' });
		folder.files.events.push({ ...lineOf(folder, 'events', 'b1'), kind: '?' });
		lineOf(folder, 'evidence', 'b2')['event_id'] = 'b3';
		folder.edition['recorded_on'] = 'today';
		folder.edition['rows'] = { events: 4 };
		expect(await found(folder, { 'context.csv': null, 'surveys.csv': '"' })).toEqual(
			matching([
				'edition.json, recorded_on: is not a day (2026-11-20)',
				/^companies\.csv, line 2, lei: /,
				/^companies\.csv, line 2, listed: “maybe” is not true or false$/,
				/^companies\.csv, line 4, sector_code: /,
				'events.csv: edition.json promises 4 rows, the file has 6.',
				/^events\.csv, line 2, announced_on: /,
				/^events\.csv, line 2, kind: /,
				/^events\.csv, line 3, rung: /,
				/^events\.csv, line 5, event_id: The event has no source/,
				/^events\.csv, line 6, status: /,
				'events.csv, line 6, company: “nobody” is not a slug of companies.csv.',
				/^events\.csv, line 7, kind: /,
				'events.csv, line 7: The event id stands twice (line 4).',
				'evidence.csv, line 6, event_id: “b3” is not an event of events.csv.',
				/^surveys\.csv, line 1: The file is not CSV/,
				'context.csv: The file is missing.',
			]),
		);
	});

	test('of a file that cannot be read do not drown in what other files say of it', async () => {
		const texts = { 'companies.csv': 'nonsense\n', 'evidence.csv': null };
		const problems = await found(fictionalFolder(), texts);
		expect(problems.filter((problem) => !problem.startsWith('companies.csv, line 1'))).toEqual([
			'evidence.csv: The file is missing.',
		]);
	});

	test('thousands of them are listed too', async () => {
		const folder = fictionalFolder();
		const line = lineOf(folder, 'surveys', 'Kaku Research');
		folder.files.surveys = Array.from({ length: 3_000 }, (_, index) => ({
			...line,
			metric: String(index),
			value: 'x',
		}));
		const problems = await found(folder);
		expect(problems).toHaveLength(3_000);
		expect(problems.at(-1)).toMatch(/^surveys\.csv, line 3001, value: /);
	});
});

describe('line numbers are right', () => {
	/** Only the last row of context.csv is wrong; what stands above it varies. */
	const header = 'topic,on,summary_en,summary_ja,source_url,source_publisher,source_lang';
	const row = (summary: string, on = '2022') =>
		`${on}-topic,${on},${summary},書簡,https://a.example/${String(summary.length)},A,ja`;
	const wrong = row('Wrong', '2022-99');

	test.each([
		['below plain rows', [header, row('a'), row('bc'), wrong].join('\n'), 4],
		['with CR LF', [header, row('a'), row('bc'), wrong].join('\r\n'), 4],
		['with CR alone', [header, row('a'), row('bc'), wrong].join('\r'), 4],
		['with a byte-order mark', `\ufeff${[header, row('a'), wrong].join('\r\n')}\r\n`, 3],
		['below blank lines', [header, '', row('a'), '', '', wrong, ''].join('\n'), 6],
		['below blank lines with CR LF', [header, '', row('a'), '', '', wrong].join('\r\n'), 6],
		['below a cell of three lines', [header, row('"a\nb\nc"'), wrong].join('\n'), 5],
		['below a cell of CR LF lines', [header, row('"a\r\nb\r\nc"'), wrong].join('\r\n'), 5],
		['below a cell of LF lines in a CR LF file', [header, row('"a\nb\nc"'), wrong].join('\r\n'), 5],
		['below a cell of CR LF lines in an LF file', [header, row('"a\r\nb"'), wrong].join('\n'), 4],
		['below a cell of blank lines', [header, row('"a\n\n\nb"'), wrong].join('\n'), 6],
		['below characters of several bytes', [header, row('"北\n🏭é\n"'), wrong].join('\n'), 5],
		[
			'for a row that has cells of several lines itself',
			[header, row('"a\nb"'), row('"c\n\nd"', '2022-99')].join('\n'),
			4,
		],
	])('%s', async (_, text, line) => {
		expect(await found(fictionalFolder(), { 'context.csv': text })).toEqual(
			matching([new RegExp(`^context\\.csv, line ${String(line)}, on: “2022-99” is not a date`)]),
		);
	});
});

describe('what is no folder of register files', () => {
	test('is said to be none', async () => {
		const file = join(await writeFictional(fictionalFolder()), 'edition.json');
		for (const path of ['/nowhere/at/all', file])
			await expect(importFolder(store.db, path)).rejects.toThrow(`${path} is not a folder.`);
	});

	test('a folder in the place of a file is a problem of that file', async () => {
		const path = await writeFictional(fictionalFolder());
		await rm(join(path, 'surveys.csv'));
		await mkdir(join(path, 'surveys.csv'));
		expect(await problemsOf(importFolder(store.db, path))).toEqual([
			'surveys.csv: The file cannot be read (EISDIR).',
		]);
	});

	test('an empty folder misses every file that is not optional', async () => {
		const path = await writeFictional(fictionalFolder());
		await rm(path, { recursive: true });
		await mkdir(path);
		const problems = await problemsOf(importFolder(store.db, path));
		expect(problems).toHaveLength(9);
		for (const problem of problems) expect(problem).toMatch(/: The file is missing\.$/);
		await writeFile(join(path, 'events.csv'), textOf(fictionalFolder(), 'events'));
		expect(await problemsOf(importFolder(store.db, path))).toHaveLength(8);
	});
});
