import { readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/database/database.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { openTestStore } from '../support/database.ts';
import {
	drop,
	fictionalFolder,
	lineOf,
	removeTemporary,
	writeFictional,
	type FileName,
} from '../support/fictional-folder.ts';
import { undone } from '../support/refusal.ts';
import {
	dump,
	dumpHash,
	importFolder,
	problemsOf,
	rowCounts,
	seedFolder,
} from '../support/register.ts';

let store: Store;
beforeAll(async () => {
	store = await openTestStore();
});
afterAll(() => store.close());
afterEach(removeTemporary);

/** Rows of the tables that an import writes to. */
const registerTables: Record<string, string> = {
	companies: 'company_facts',
	russian_entities: 'russian_entities',
	events: 'events',
	evidence: 'evidence',
	criteria: 'criterion_findings',
	jacer_members: 'jacer_members',
	surveys: 'surveys',
	context: 'context',
};

describe('the seed', () => {
	test('is imported whole, recorded on its day, and again changes nothing', async () => {
		const seeded = await openTestStore();
		try {
			const first = await importFolder(seeded.db, seedFolder);
			const counts = await rowCounts(seeded.db);
			const promised = JSON.parse(await readFile(`${seedFolder}/edition.json`, 'utf8')) as {
				rows: Record<string, number>;
			};
			expect(promised.rows).toMatchObject({ companies: 169, events: 459, evidence: 513 });
			for (const [file, rows] of Object.entries(promised.rows))
				expect([file, counts[registerTables[file] ?? '']]).toEqual([file, rows]);
			expect(counts).toMatchObject({
				companies: 169,
				editions: 1,
				reviews: 1,
				company_search: 169,
			});
			expect(first.isNew).toBe(true);
			expect(first.files.map(({ retired, unchanged, kept }) => retired + unchanged + kept)).toEqual(
				first.files.map(() => 0),
			);

			const days = await rowsOf(
				seeded.db,
				sql`select distinct recorded_at::text as day, origin, retired_at from events
					union select distinct recorded_at::text, origin, retired_at from company_facts`,
			);
			expect(days).toEqual([
				{ day: '2026-11-19 15:00:00+00', origin: 'edition', retired_at: null },
			]);

			const before = await dumpHash(seeded.db);
			const second = await importFolder(seeded.db, seedFolder);
			expect(second.isNew).toBe(false);
			for (const { name, added, retired, unchanged, kept } of second.files)
				expect([name, added, retired, kept, unchanged]).toEqual([
					...[name, 0, 0, 0],
					promised.rows[name] ?? 0,
				]);
			expect(await dumpHash(seeded.db)).toBe(before);
		} finally {
			await seeded.close();
		}
	});

	test('is logged for review as compiled, not yet double-reviewed', async () => {
		const rows = await undone(store.db, async (tx) => {
			await importFolder(tx, fictionalFolder());
			return rowsOf(
				tx,
				sql`select reviewer, action, edition, because, at::text as at from reviews`,
			);
		});
		expect(rows).toEqual([
			{
				reviewer: 'Tettai',
				action: 'compiled',
				edition: '2026-05-01',
				because: 'Compiled from public pages, not yet double-reviewed.',
				at: '2026-04-30 15:00:00+00',
			},
		]);
	});
});

describe('all or nothing', () => {
	test('a problem in one file of a folder leaves every table as it was', async () => {
		const folder = fictionalFolder();
		lineOf(folder, 'surveys', 'Kaku Research')['as_of'] = '2022-13';
		const before = await dumpHash(store.db);
		expect(await problemsOf(importFolder(store.db, folder))).toHaveLength(1);
		expect(await dumpHash(store.db)).toBe(before);
	});

	test('what only the database refuses, in the last file, takes the first files back too', async () => {
		await store.db.execute(
			sql`alter table context add constraint no_letters check (topic <> 'letter')`,
		);
		try {
			const before = await dumpHash(store.db);
			expect(await problemsOf(importFolder(store.db, fictionalFolder()))).toEqual([
				expect.stringMatching(/^context\.csv: The register refuses a row \(no_letters\): .+/),
			]);
			expect(await dumpHash(store.db)).toBe(before);
		} finally {
			await store.db.execute(sql`alter table context drop constraint no_letters`);
		}
	});

	test('two imports at once take turns: one adds, the other finds everything there', async () => {
		const shared = await openTestStore();
		try {
			const path = await writeFictional(fictionalFolder());
			const outcomes = await Promise.all([
				importFolder(shared.db, path),
				importFolder(shared.db, path),
			]);
			expect(outcomes.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
			const [again] = outcomes.filter(({ isNew }) => !isNew);
			expect(again?.files.map(({ added, retired }) => added + retired)).toEqual(
				again?.files.map(() => 0),
			);
			expect(await rowCounts(shared.db)).toMatchObject({ events: 5, editions: 1, reviews: 1 });
		} finally {
			await shared.close();
		}
	});
});

describe('the order of editions', () => {
	/** What the second folder is refused for, after the first was imported. */
	const afterwards = (
		first: ReturnType<typeof fictionalFolder>,
		second: ReturnType<typeof fictionalFolder>,
		now?: Date,
	) =>
		undone(store.db, async (tx) => {
			await importFolder(tx, first);
			const before = await dumpHash(tx);
			const problems = await problemsOf(importFolder(tx, second, now));
			expect(await dumpHash(tx)).toBe(before);
			return problems;
		});

	test('an older edition is refused', async () => {
		const problems = await afterwards(fictionalFolder('2026-05-01'), fictionalFolder('2026-04-30'));
		expect(problems).toEqual([
			expect.stringMatching(
				/^edition\.json, recorded_on: Edition 2026-05-01, recorded on 2026-05-01, is newer/,
			),
		]);
	});

	test('an edition that was imported before is refused once a newer one has followed', async () => {
		const problems = await undone(store.db, async (tx) => {
			await importFolder(tx, fictionalFolder('2026-05-01'));
			await importFolder(tx, fictionalFolder('2026-06-01'));
			return problemsOf(importFolder(tx, fictionalFolder('2026-05-01')));
		});
		expect(problems).toEqual([expect.stringContaining('Edition 2026-06-01')]);
	});

	test.each([
		['the last instant before its day in Tokyo', '2026-04-30T14:59:59.999Z', true],
		['the first instant of its day in Tokyo', '2026-04-30T15:00:00.000Z', false],
	])('an edition of the future is refused: %s', async (_, now, isRefused) => {
		const attempt = undone(store.db, (tx) =>
			importFolder(tx, fictionalFolder('2026-05-01'), new Date(now)),
		);
		if (isRefused)
			expect(await problemsOf(attempt)).toEqual([
				'edition.json, recorded_on: 2026-05-01 has not come yet (today is 2026-04-30 in Tokyo).',
			]);
		else expect((await attempt).isNew).toBe(true);
	});

	test('one label with another day is refused', async () => {
		const problems = await afterwards(
			fictionalFolder('spring', '2026-05-01'),
			fictionalFolder('spring', '2026-05-02'),
		);
		expect(problems).toEqual([
			'edition.json, recorded_on: Edition spring was imported before as recorded on 2026-05-01.',
		]);
	});

	test('one label with other content is refused, with the line of every difference', async () => {
		const second = fictionalFolder();
		lineOf(second, 'events', 'a2')['summary_en'] = 'Another wording.';
		lineOf(second, 'companies', 'hoshino-optics')['listed'] = 'true';
		lineOf(second, 'evidence', 'b1')['note_en'] = 'A note.';
		drop(second, 'events', 'c1');
		drop(second, 'evidence', 'c1');
		second.files.russian_entities.push({
			...lineOf(second, 'russian_entities', 'kitano-steel'),
			name: 'OOO Kitano Two',
		});
		const other = 'Edition 2026-05-01 was imported before with other content';
		expect(await afterwards(fictionalFolder(), second)).toEqual([
			expect.stringContaining(`companies.csv, line 5: ${other} (this row`),
			expect.stringContaining(`russian_entities.csv, line 3: ${other} (this row`),
			expect.stringContaining(`events.csv, line 3: ${other} (this row`),
			expect.stringContaining(`events.csv: ${other} (a row is gone: ["c1"])`),
			expect.stringContaining(`evidence.csv, line 5: ${other} (this row`),
			expect.stringContaining(`evidence.csv: ${other} (a row is gone: ["c1",`),
		]);
	});

	test('a second edition of one day follows the first', async () => {
		const found = await undone(store.db, async (tx) => {
			await importFolder(tx, fictionalFolder('2026-05-01'));
			const second = fictionalFolder('2026-05-01-b');
			lineOf(second, 'companies', 'hoshino-optics')['listed'] = 'true';
			lineOf(second, 'events', 'a1')['summary_en'] = 'Another wording.';
			await importFolder(tx, second);
			const again = await importFolder(tx, second);
			const problems = await problemsOf(importFolder(tx, fictionalFolder('2026-05-01')));
			return { changed: again.files.filter(({ added, retired }) => added + retired > 0), problems };
		});
		expect(found.changed).toEqual([]);
		expect(found.problems).toEqual([expect.stringContaining('Edition 2026-05-01-b')]);
	});
});

describe('a folder', () => {
	test('of empty files is an edition without rows', async () => {
		const empty = fictionalFolder();
		for (const name of Object.keys(empty.files) as FileName[]) empty.files[name] = [];
		const counts = await undone(store.db, async (tx) => {
			await importFolder(tx, empty);
			return rowCounts(tx);
		});
		expect(counts).toMatchObject({ companies: 0, events: 0, editions: 1 });
	});

	test('may have its columns in any order', async () => {
		const turned = fictionalFolder();
		for (const name of Object.keys(turned.files) as FileName[])
			turned.files[name] = turned.files[name].map((line) =>
				Object.fromEntries(Object.entries(line).reverse()),
			);
		const dumps = await Promise.all(
			[fictionalFolder(), turned].map((folder) =>
				undone(store.db, async (tx) => {
					await importFolder(tx, folder);
					return rowsOf(tx, sql`select * from events order by event_id`);
				}),
			),
		);
		expect(dumps[1]).toEqual(dumps[0]);
		expect(dumps[0]).toHaveLength(5);
	});

	test('may leave out the files and columns that are optional', async () => {
		const folder = fictionalFolder();
		for (const line of folder.files.events) {
			delete line['rung'];
			delete line['supersedes'];
		}
		for (const line of folder.files.companies) delete line['lei'];
		const path = await writeFictional(folder, { 'aliases.csv': null });
		const rows = await undone(store.db, async (tx) => {
			await importFolder(tx, path);
			return dump(tx);
		});
		expect(rows['events']).toHaveLength(5);
		expect(rows['company_aliases']).toEqual([]);
	});

	test('of more companies than one batch may have a group that comes last', async () => {
		const folder = fictionalFolder();
		const kiln = lineOf(folder, 'companies', 'fukagawa-kiln');
		for (let number = 1; number <= 1_100; number += 1)
			folder.files.companies.unshift({
				...kiln,
				slug: `maker-${String(number)}`,
				parent: number === 1 ? '' : 'maker-1',
			});
		const counts = await undone(store.db, async (tx) => {
			await importFolder(tx, folder);
			return rowCounts(tx);
		});
		expect(counts).toMatchObject({ companies: 1_104, company_facts: 1_104 });
	});
});
