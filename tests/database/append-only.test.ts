import { getTableColumns, getTableName, sql, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startOfDay } from '#lib/domain/dates.ts';
import type { Store } from '#lib/server/database/database.ts';
import * as tables from '#lib/server/database/schema/index.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { openTestStore } from '../support/database.ts';
import { addOneOfEach, type FictionalRow, type TableName } from '../support/fictional-rows.ts';
import { refusal, sqlstate, undone } from '../support/refusal.ts';

let store: Store;
let added: Record<TableName, FictionalRow>;
beforeAll(async () => {
	store = await openTestStore();
	added = await addOneOfEach(store.db);
	// Without foreign keys it can only be the triggers that refuse something.
	const keys = await rowsOf<{ statement: string }>(
		store.db,
		sql`select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement
			from pg_constraint where connamespace = 'public'::regnamespace and contype = 'f'`,
	);
	for (const { statement } of keys) await store.db.execute(sql.raw(statement));
});
afterAll(() => store.close());

/** Another right value for every column of the tables whose rows are added and, once, retired. */
const others = {
	companyFacts: {
		company: 'minato-foods',
		nameEn: 'Another',
		nameJa: '別名',
		shortNameJa: '別',
		nameKana: 'ベツ',
		securitiesCode: '9999',
		edinetCode: 'E99999',
		corporateNumber: '9000000000000',
		lei: '00000000000000000098',
		sectorCode: '0050',
		listed: false,
		parent: 'minato-foods',
		presence: ['sales'],
		presenceNoteEn: 'Another.',
		presenceNoteJa: '別。',
		russiaRevenueSharePct: 3,
		russiaEmployees: 41,
		factsSourceUrls: [],
	},
	companyAliases: { company: 'minato-foods', alias: 'Other', kind: 'other_name' },
	russianEntities: {
		company: 'minato-foods',
		name: 'Other',
		city: 'Other',
		ownershipPct: 52,
		employees: 21,
		noteEn: 'Other',
		noteJa: '別',
	},
	jacerMembers: {
		company: 'minato-foods',
		inRegister: false,
		sourceUrl: 'https://other.example',
		sourcePublisher: 'Other',
		note: 'Other',
	},
	events: {
		eventId: 'other',
		company: 'minato-foods',
		announcedOn: '2022-03',
		effectiveOn: '2023',
		status: 'operating',
		kind: 'report',
		rung: 'signed',
		attribution: 'third_party',
		summaryEn: 'Other',
		summaryJa: '別',
		reasons: [],
		scope: [],
		territories: [],
		buyer: 'Other',
		buyerType: 'Other',
		price: 'Other',
		buybackOptionYears: 6,
		employeeSupport: false,
		lossJpyBillion: 2,
		donation: 'Other',
		humanRightsDdMentioned: true,
		confidence: 'unverified',
		supersedes: null,
	},
	evidence: {
		eventId: 'e0',
		rank: 2,
		sourceUrl: 'https://other.example',
		sourcePublisher: 'Other',
		sourceType: 'news',
		sourceStanding: 'repost',
		sourceLang: 'en',
		sourcePublishedOn: '2022-03',
		seenOn: '2026-11-19',
		noteEn: null,
		noteJa: null,
	},
	criterionFindings: {
		company: 'minato-foods',
		criterion: 'A1',
		answer: 'yes',
		summaryEn: 'Other',
		summaryJa: '別',
		sourceUrl: 'https://other.example',
		sourcePublisher: 'Other',
		sourceLang: 'en',
		checkedOn: '2026-11-19',
		confidence: 'medium',
	},
	surveys: {
		publisher: 'Other',
		asOf: '2022',
		population: null,
		metric: 'other',
		value: 11,
		unit: 'companies',
		preferred: false,
		note: null,
		sourceUrl: 'https://other.example',
	},
	context: {
		topic: 'other',
		on: '2022',
		summaryEn: 'Other',
		summaryJa: '別',
		sourceUrl: 'https://other.example',
		sourcePublisher: 'Other',
		sourceLang: 'en',
	},
	replies: {
		correction: -1,
		company: 'minato-foods',
		event: null,
		lang: 'en',
		body: 'Other',
		office: 'Other',
		repliedOn: '2026-11-19',
	},
} satisfies Partial<Record<TableName, FictionalRow>>;
const record = { origin: 'desk', recordedAt: startOfDay('2026-11-19') };

type RecordTable = keyof typeof others;
const recordTables = Object.keys(others) as RecordTable[];
/** Tables whose rows never change at all. */
const frozen = [
	'editions',
	'captures',
	'documentTexts',
	'proposalSpans',
	'drafts',
	'reviews',
	'correctionHistory',
	'releases',
] as const;

/** What the database itself gives out, and refuses to change before any trigger does. */
const givenOut = new Set(['id', 'announcedBy']);

const columnsOf = (table: PgTable) => getTableColumns(table) as Record<string, PgColumn>;

/** Changes the one row of a table. */
function update(table: TableName, changes: FictionalRow, db = store.db) {
	const key = 'id' in added[table] ? 'id' : Object.keys(columnsOf(tables[table]))[0];
	const column = columnsOf(tables[table])[key ?? ''];
	return db
		.update(tables[table] as PgTable)
		.set(changes as never)
		.where(sql`${column} = ${added[table][key ?? '']}`)
		.returning();
}
const refused = (table: TableName, changes: FictionalRow) =>
	refusal(store.db, (tx) => update(table, changes, tx));
const run = (statement: SQL) => refusal(store.db, (tx) => tx.execute(statement));

const retirement = {
	retiredAt: startOfDay('2026-11-21'),
	retiredBecause: 'replaced',
	retiredBy: 'edition',
};

describe.each(recordTables)('a record of %s', (table) => {
	const fields = Object.keys(columnsOf(tables[table])).filter(
		(field) => !(field in retirement) && !givenOut.has(field),
	);

	test('has another value tried for every column', () => {
		expect(Object.keys({ ...others[table], ...record }).sort()).toEqual(fields.toSorted());
	});

	test.each(fields)(
		'does not change its %s, neither standing nor with its retirement',
		async (field) => {
			const value = ({ ...others[table], ...record } as FictionalRow)[field];
			expect(value).not.toEqual(added[table][field]);
			expect(await refused(table, { [field]: value })).toMatchObject({ code: sqlstate.restrict });
			expect(await refused(table, { ...retirement, [field]: value })).toMatchObject({
				code: sqlstate.restrict,
			});
		},
	);

	test('does not change at all, not even to what it is', async () => {
		expect(await refused(table, { origin: 'edition' })).toMatchObject({ code: sqlstate.restrict });
	});

	test('is retired once, with a reason and an author', async () => {
		const rows = await undone(store.db, (tx) => update(table, retirement, tx));
		expect(rows).toEqual([{ ...added[table], ...retirement }]);
		for (const lacking of ['retiredBecause', 'retiredBy'])
			expect(await refused(table, { ...retirement, [lacking]: null })).toMatchObject({
				code: sqlstate.check,
			});
	});

	test('once retired neither stands again nor gets another day, reason or author', async () => {
		for (const changes of [
			{ retiredAt: null, retiredBecause: null, retiredBy: null },
			{ retiredAt: startOfDay('2026-11-22') },
			{ retiredBecause: 'another reason' },
			{ retiredBy: 'desk' },
			retirement,
		]) {
			const found = await refusal(store.db, async (tx) => {
				await update(table, retirement, tx);
				await update(table, changes, tx);
			});
			expect(found).toMatchObject({ code: sqlstate.restrict });
		}
	});
});

test.each(frozen)('a row of %s never changes', async (table) => {
	for (const field of Object.keys(columnsOf(tables[table])).filter((name) => !givenOut.has(name)))
		expect([field, await refused(table, { [field]: added[table][field] })]).toMatchObject([
			field,
			{ code: sqlstate.restrict },
		]);
});

describe.each([...recordTables, ...frozen])('%s', (table) => {
	const name = sql.raw(getTableName(tables[table]));

	test('loses no row: neither deleted nor emptied', async () => {
		expect(await run(sql`delete from ${name}`)).toMatchObject({ code: sqlstate.restrict });
		expect(await run(sql`truncate ${name}`)).toMatchObject({ code: sqlstate.restrict });
	});
});

test('no other table of the schema is append-only, and none is forgotten', async () => {
	const rows = await rowsOf<{ name: string; triggers: number }>(
		store.db,
		sql`select tgrelid::regclass::text as name, count(*)::int as triggers from pg_trigger
			where tgname like 'append_only%' and not tgisinternal and tgenabled = 'O' group by 1`,
	);
	const ours = [...recordTables, ...frozen].map((table) => getTableName(tables[table])).sort();
	expect(rows.map(({ name }) => name).sort()).toEqual(ours);
	expect(new Set(rows.map(({ triggers }) => triggers))).toEqual(new Set([2]));
});
