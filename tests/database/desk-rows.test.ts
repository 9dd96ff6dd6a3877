import { eq, sql, type SQL } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { endOfDay } from '#lib/domain/dates.ts';
import type { Database, Store } from '#lib/server/database/database.ts';
import * as tables from '#lib/server/database/schema/index.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { openTestStore } from '../support/database.ts';
import {
	drop,
	fictionalFolder,
	lineOf,
	removeTemporary,
	type FictionalFolder,
} from '../support/fictional-folder.ts';
import { add, eventRow, evidenceRow, factsRow, findingRow } from '../support/fictional-rows.ts';
import { undone } from '../support/refusal.ts';
import { dumpHash, importFolder, problemsOf } from '../support/register.ts';

/** What people at the desk added or retired is never touched by a later edition, and never comes back by it. */
let store: Store;
beforeAll(async () => {
	store = await openTestStore();
});
afterAll(() => store.close());
afterEach(removeTemporary);

const deskTime = new Date('2026-05-10T05:00:00Z');
const atDesk = { origin: 'desk', recordedAt: deskTime };
const retiredAtDesk = { retiredAt: deskTime, retiredBecause: 'wrong', retiredBy: 'desk' } as const;
const first = 'https://news.example/a1-first';

/** What the desk does to the small register after its first edition. */
const deeds: Record<string, (db: Database) => Promise<unknown>> = {
	'corrects an event': async (db) => {
		await retireEvent(db);
		await add(
			db,
			tables.events,
			eventRow('desk-1', 'kitano-steel', { ...atDesk, supersedes: 'a1' }),
		);
		await add(db, tables.evidence, evidenceRow('desk-1', atDesk));
	},
	'retires an event': retireEvent,
	'corrects an event twice': async (db) => {
		await deeds['corrects an event']?.(db);
		await db.update(tables.events).set(retiredAtDesk).where(eq(tables.events.eventId, 'desk-1'));
		await add(
			db,
			tables.events,
			eventRow('desk-2', 'kitano-steel', { ...atDesk, supersedes: 'desk-1' }),
		);
		await add(db, tables.evidence, evidenceRow('desk-2', atDesk));
	},
	'adds a source to an event': (db) =>
		add(db, tables.evidence, evidenceRow('a1', { ...atDesk, rank: 3 })),
	'corrects a source of an event': async (db) => {
		await retireSource(db);
		const source = evidenceRow('a1', { ...atDesk, sourceUrl: first, noteEn: 'From the desk.' });
		await add(db, tables.evidence, source);
	},
	'retires a source of an event': retireSource,
	'adds and retires a source of an event': (db) =>
		add(db, tables.evidence, evidenceRow('a1', { ...atDesk, ...retiredAtDesk })),
	'corrects company facts': async (db) => {
		await retireFacts(db);
		const facts = factsRow('kitano-steel', { ...atDesk, nameEn: 'Kitano at the desk' });
		await add(db, tables.companyFacts, facts);
	},
	'corrects a finding': async (db) => {
		await retireFinding(db);
		const same = { criterion: 'A1', sourceUrl: 'https://news.example/kitano-steel/A1' };
		await add(db, tables.criterionFindings, findingRow('kitano-steel', { ...atDesk, ...same }));
	},
	'retires a finding': retireFinding,
	'adds a finding': (db) => add(db, tables.criterionFindings, findingRow('kitano-steel', atDesk)),
	'adds an event': async (db) => {
		await add(db, tables.events, eventRow('desk-1', 'kitano-steel', atDesk));
		await add(db, tables.evidence, evidenceRow('desk-1', atDesk));
	},
	'adds an alias and an entity': async (db) => {
		const alias = { company: 'kitano-steel', alias: 'Kitano at the desk', kind: 'other_name' };
		await add(db, tables.companyAliases, { ...alias, ...atDesk });
		const entity = { company: 'kitano-steel', name: 'OOO Desk', ...atDesk };
		await add(db, tables.russianEntities, entity);
	},
	'retires an alias and an entity': async (db) => {
		await db
			.update(tables.companyAliases)
			.set(retiredAtDesk)
			.where(eq(tables.companyAliases.alias, 'kitano'));
		await db
			.update(tables.russianEntities)
			.set(retiredAtDesk)
			.where(eq(tables.russianEntities.name, 'OOO Kitano'));
	},
};

function retireEvent(db: Database) {
	return db.update(tables.events).set(retiredAtDesk).where(eq(tables.events.eventId, 'a1'));
}
function retireSource(db: Database) {
	return db.update(tables.evidence).set(retiredAtDesk).where(eq(tables.evidence.sourceUrl, first));
}
function retireFacts(db: Database) {
	return db
		.update(tables.companyFacts)
		.set(retiredAtDesk)
		.where(eq(tables.companyFacts.company, 'kitano-steel'));
}
function retireFinding(db: Database) {
	return db
		.update(tables.criterionFindings)
		.set(retiredAtDesk)
		.where(eq(tables.criterionFindings.criterion, 'A1'));
}

/** What later editions say of the same things. */
const editions: Record<string, ((folder: FictionalFolder) => void)[]> = {
	'the same': [() => undefined],
	'something else': [changeAll('Other')],
	'something else, twice': [changeAll('Other'), changeAll('Another')],
	'something else, then as at first': [changeAll('Other'), () => undefined],
	'nothing any more': [dropAll],
	'nothing any more, then the same again': [dropAll, () => undefined],
	'nothing any more, then something else': [dropAll, changeAll('Other')],
};

function changeAll(text: string) {
	return (folder: FictionalFolder): void => {
		lineOf(folder, 'events', 'a1')['summary_en'] = text;
		lineOf(folder, 'evidence', 'a1')['note_en'] = text;
		lineOf(folder, 'companies', 'kitano-steel')['name_en'] = text;
		lineOf(folder, 'criteria', 'kitano-steel')['summary_en'] = text;
		lineOf(folder, 'russian_entities', 'kitano-steel')['note'] = text;
		lineOf(folder, 'aliases', 'kitano-steel')['kind'] = 'other_name';
	};
}
/** The company itself stays: something of the desk may speak of it. */
function dropAll(folder: FictionalFolder): void {
	drop(folder, 'events', 'a1');
	drop(folder, 'evidence', 'a1');
	drop(folder, 'criteria', 'kitano-steel');
	drop(folder, 'russian_entities', 'kitano-steel');
	drop(folder, 'aliases', 'kitano-steel');
}

const recordTables = [
	...['events', 'evidence', 'company_facts', 'company_aliases', 'russian_entities'],
	...['criterion_findings', 'jacer_members', 'surveys', 'context'],
];

/** Every row that the desk added or retired until the day after, as text. */
async function deskRows(db: Database): Promise<string[]> {
	const texts: string[] = [];
	for (const name of recordTables) {
		const rows = await rowsOf<{ row: string }>(
			db,
			sql`select to_jsonb(${sql.identifier(name)})::text as row from ${sql.identifier(name)}
				where recorded_at < ${endOfDay('2026-05-20').toISOString()}::timestamptz
					and (origin = 'desk' or retired_by = 'desk') order by 1`,
		);
		texts.push(...rows.map(({ row }) => `${name} ${row}`));
	}
	return texts;
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
	test.each(Object.keys(editions))('and later editions say %s', async (said) => {
		await undone(store.db, async (tx) => {
			await importFolder(tx, fictionalFolder('2026-05-01'));
			await deeds[deed]?.(tx);
			const before = await deskRows(tx);
			expect(before.length).toBeGreaterThan(0);

			for (const [index, change] of (editions[said] ?? []).entries()) {
				const folder = fictionalFolder(`2026-0${String(6 + index)}-01`);
				change(folder);
				await importFolder(tx, folder);
				expect(await deskRows(tx)).toEqual(before);
				await holds[deed]?.(tx);

				const hash = await dumpHash(tx);
				await importFolder(tx, folder);
				expect(await dumpHash(tx)).toBe(hash);
			}
		});
	});
});

describe('what the desk decided', () => {
	test('is counted as kept, not as unchanged', async () => {
		const outcome = await undone(store.db, async (tx) => {
			await importFolder(tx, fictionalFolder('2026-05-01'));
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
			await importFolder(tx, fictionalFolder('2026-05-01'));
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
			await importFolder(tx, fictionalFolder('2026-05-01'));
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
			await importFolder(tx, fictionalFolder('2026-05-01'));
			await retireFacts(tx);
			const facts = factsRow('kitano-steel', { ...atDesk, securitiesCode: '1301' });
			await add(tx, tables.companyFacts, facts);
			expect(await problemsOf(importFolder(tx, taken))).toEqual([
				expect.stringMatching(/^companies\.csv: .+company_facts_securities_code.+1301/),
			]);
		});
	});
});
