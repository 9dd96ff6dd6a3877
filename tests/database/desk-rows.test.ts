import { sql, type SQL } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { endOfDay } from '#lib/domain/dates.ts';
import type { Database, Store } from '#lib/server/database/database.ts';
import * as tables from '#lib/server/database/schema/index.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { openTestStore } from '../support/database.ts';
import { atDesk, deeds, laterEditions, retireFacts } from '../support/desk-deeds.ts';
import { drop, fictionalFolder, lineOf, removeTemporary } from '../support/fictional-folder.ts';
import { add, eventRow, factsRow } from '../support/fictional-rows.ts';
import { undone } from '../support/refusal.ts';
import { importFolder, problemsOf } from '../support/register.ts';

/** What people at the desk added or retired is never touched by a later edition, and never comes back by it. */
let store: Store;
beforeAll(async () => {
	store = await openTestStore();
	await importFolder(store.db, fictionalFolder('2026-05-01'));
});
afterAll(() => store.close());
afterEach(removeTemporary);

const first = 'https://news.example/a1-first';

const recordTables = [
	...['events', 'evidence', 'company_facts', 'company_aliases', 'russian_entities'],
	...['criterion_findings', 'jacer_members', 'surveys', 'context'],
];

/** Every row that the desk added or retired before the first of the later editions, as text. */
async function deskRows(db: Database): Promise<string[]> {
	const each = recordTables.map(
		(name) => sql`select ${name} || to_jsonb(one)::text as row from ${sql.identifier(name)} as one
			where recorded_at < ${endOfDay('2026-05-20').toISOString()}::timestamptz
				and (origin = 'desk' or retired_by = 'desk')`,
	);
	const rows = await rowsOf<{ row: string }>(
		db,
		sql`${sql.join(each, sql` union all `)} order by 1`,
	);
	return rows.map(({ row }) => row);
}

const standing = <Row>(db: Database, what: SQL): Promise<Row[]> =>
	rowsOf<Row>(db, sql`select ${what} and retired_at is null order by 1`);

/** What must hold after the desk's deed, whatever editions have said since. */
const holds: Record<string, (db: Database) => Promise<void>> = {
	'corrects an event': async (db) => {
		expect(await standingVersions(db)).toEqual([{ id: 'desk-1' }]);
	},
	'corrects an event twice': async (db) => {
		expect(await standingVersions(db)).toEqual([{ id: 'desk-2' }]);
	},
	'retires an event': async (db) => {
		expect(await standingVersions(db)).toEqual([]);
	},
	'adds a source to an event': async (db) => {
		const [event] = await standingVersions(db);
		if (!event) return;
		const sources = await standing<{ origin: string }>(
			db,
			sql`origin from evidence where event_id = ${event.id}
				and source_url = 'https://kitano-steel.example/news/1'`,
		);
		expect(sources).toEqual([{ origin: 'desk' }]);
	},
	'adds and retires a source of an event': async (db) => {
		const url = 'https://kitano-steel.example/news/1';
		expect(await standing(db, sql`1 from evidence where source_url = ${url}`)).toEqual([]);
	},
	'corrects a source of an event': async (db) => {
		const [event] = await standingVersions(db);
		if (!event) return;
		const sources = await standing(
			db,
			sql`origin, note_en as note from evidence where event_id = ${event.id} and source_url = ${first}`,
		);
		expect(sources).toEqual([{ origin: 'desk', note: 'From the desk.' }]);
	},
	'retires a source of an event': async (db) => {
		expect(await standing(db, sql`1 from evidence where source_url = ${first}`)).toEqual([]);
	},
	'corrects company facts': async (db) => {
		const facts = sql`name_en as name from company_facts where company = 'kitano-steel'`;
		expect(await standing(db, facts)).toEqual([{ name: 'Kitano at the desk' }]);
	},
	'corrects a finding': async (db) => {
		const findings = sql`origin from criterion_findings where criterion = 'A1'`;
		expect(await standing(db, findings)).toEqual([{ origin: 'desk' }]);
	},
	'retires a finding': async (db) => {
		expect(await standing(db, sql`1 from criterion_findings where criterion = 'A1'`)).toEqual([]);
	},
	'retires an alias and an entity': async (db) => {
		expect(await standing(db, sql`1 from company_aliases where alias = 'kitano'`)).toEqual([]);
		expect(await standing(db, sql`1 from russian_entities where name = 'OOO Kitano'`)).toEqual([]);
	},
};

/** The standing event that is a1 or has taken its place. */
const standingVersions = (db: Database) =>
	standing<{ id: string }>(
		db,
		sql`event_id as id from events where (event_id like 'a1%' or event_id like 'desk%')`,
	);

describe.each(Object.keys(deeds))('when the desk %s', (deed) => {
	test.each(Object.keys(laterEditions))('and later editions say %s', async (said) => {
		await undone(store.db, async (tx) => {
			await deeds[deed]?.(tx);
			const before = await deskRows(tx);
			expect(before.length).toBeGreaterThan(0);

			for (const [index, change] of (laterEditions[said] ?? []).entries()) {
				const folder = fictionalFolder(`2026-0${String(6 + index)}-01`);
				change(folder);
				await importFolder(tx, folder);
				expect(await deskRows(tx)).toEqual(before);
				await holds[deed]?.(tx);

				const again = await importFolder(tx, folder);
				expect(again.files.filter(({ added, retired }) => added + retired > 0)).toEqual([]);
			}
		});
	});
});

describe('what the desk decided', () => {
	test('is counted as kept, not as unchanged', async () => {
		const outcome = await undone(store.db, async (tx) => {
			await deeds['corrects an event']?.(tx);
			await deeds['corrects company facts']?.(tx);
			return importFolder(tx, fictionalFolder('2026-06-01'));
		});
		const kept = Object.fromEntries(outcome.files.map(({ name, kept }) => [name, kept]));
		expect(kept).toMatchObject({ companies: 1, events: 1, evidence: 2, criteria: 0 });
	});

	test('lets no company go of which it still speaks', async () => {
		const gone = fictionalFolder('2026-06-01');
		drop(gone, 'companies', 'hoshino-optics');
		await undone(store.db, async (tx) => {
			await add(tx, tables.events, eventRow('desk-1', 'hoshino-optics', atDesk));
			expect(await problemsOf(importFolder(tx, gone))).toEqual([
				'companies.csv, slug: “hoshino-optics” is missing or retired, but records that stand speak of it. Keep it, or retire them first.',
			]);
		});
	});

	test('lets no group go to which it says that a company belongs', async () => {
		const gone = fictionalFolder('2026-06-01');
		drop(gone, 'companies', 'hoshino-optics');
		await undone(store.db, async (tx) => {
			await retireFacts(tx);
			const facts = factsRow('kitano-steel', { ...atDesk, parent: 'hoshino-optics' });
			await add(tx, tables.companyFacts, facts);
			expect(await problemsOf(importFolder(tx, gone))).toEqual([
				expect.stringContaining('“hoshino-optics” is missing or retired'),
			]);
		});
	});

	test('stands against an edition that takes its code for another company', async () => {
		const taken = fictionalFolder('2026-06-01');
		lineOf(taken, 'companies', 'hoshino-optics')['securities_code'] = '1301';
		await undone(store.db, async (tx) => {
			await retireFacts(tx);
			const facts = factsRow('kitano-steel', { ...atDesk, securitiesCode: '1301' });
			await add(tx, tables.companyFacts, facts);
			expect(await problemsOf(importFolder(tx, taken))).toEqual([
				expect.stringMatching(/^companies\.csv: .+company_facts_securities_code.+1301/),
			]);
		});
	});
});
