import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/database/database.ts';
import * as tables from '#lib/server/database/schema/index.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { openTestStore } from '../support/database.ts';
import {
	add,
	addOneOfEach,
	keysFrom,
	oneOfEach,
	tableNames,
	type FictionalRow,
	type TableName,
} from '../support/fictional-rows.ts';
import { refusal, sqlstate } from '../support/refusal.ts';
import { wrongValues } from './wrong-values.ts';

let store: Store;
let added: Record<TableName, FictionalRow>;
let uniqueIndexes: string;
beforeAll(async () => {
	store = await openTestStore();
	added = await addOneOfEach(store.db);
	const rows = await rowsOf<{ name: string }>(
		store.db,
		sql`select indexrelid::regclass::text as name from pg_index
			join pg_class on pg_class.oid = indrelid
			where relnamespace = 'public'::regnamespace and indisunique and not indisprimary`,
	);
	uniqueIndexes = rows.map(({ name }) => name).join(', ');
});
afterAll(() => store.close());

/** Tries to add the right row of a table with these changes; a second row of the same thing is no hindrance. */
function attempt(table: TableName, changes: FictionalRow) {
	return refusal(store.db, async (tx) => {
		await tx.execute(sql`drop index ${sql.raw(uniqueIndexes)}`);
		const own = { ...oneOfEach[table], ...keysFrom(table, added), ...anotherKey[table] };
		await add(tx, tables[table], { ...own, ...changes });
	});
}

/** Tables whose primary key is a text or a day of their own. */
const anotherKey: Partial<Record<TableName, FictionalRow>> = {
	editions: { edition: 'summer' },
	companies: { slug: 'hoshino-optics' },
	companySearch: { company: 'minato-foods' },
	events: { eventId: 'e2' },
	eventSearch: { eventId: 'e0' },
	sources: { id: 'minato' },
	collectingStops: { scope: 'minato' },
	readings: { reader: 'rules-2' },
	issues: { id: 'fedcba9876543210' },
	listings: { name: 'archive' },
	visits: { url: 'https://kitano-steel.example/archive' },
	trackerLabels: { name: 'Minato' },
	robotsFiles: { origin: 'https://minato-foods.example' },
	hostTurns: { host: 'minato-foods.example' },
	releases: { day: '2026-11-21' },
	sentCounts: { visitor: 'def' },
	people: { id: 'person-2' },
	sessions: { id: 'session-2' },
	credentials: { id: 'credential-2' },
	verifications: { id: 'verification-2' },
	secondFactors: { id: 'factor-2' },
	signInAttempts: { id: 'attempt-2' },
	secrets: { name: 'other key' },
};

describe('every table', () => {
	test.each(tableNames)('%s takes its right row', async (table) => {
		expect(await attempt(table, {})).toBeUndefined();
	});
});

describe('a wrong value is refused by the check that is meant for it:', () => {
	test.each(wrongValues)(
		'$constraint, $table with $changes',
		async ({ table, constraint, changes }) => {
			expect(await attempt(table, changes)).toMatchObject({ code: sqlstate.check, constraint });
		},
	);

	test('every check of the schema is tried', async () => {
		const rows = await rowsOf<{ name: string }>(
			store.db,
			sql`select conname as name from pg_constraint
				where connamespace = 'public'::regnamespace and contype = 'c'`,
		);
		const tried = new Set(wrongValues.map(({ constraint }) => constraint));
		expect([...tried].sort()).toEqual(rows.map(({ name }) => name).sort());
	});
});

describe('what a row refers to must exist:', () => {
	const camel = (name: string) =>
		name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

	test('every foreign key refuses a reference to nothing', async () => {
		const keys = await rowsOf<{ name: string; table: string; column: string; type: string }>(
			store.db,
			sql`select conname as name, conrelid::regclass::text as table, attname as column,
					atttypid::regtype::text as type
				from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
				where connamespace = 'public'::regnamespace and contype = 'f' order by conname`,
		);
		expect(keys.length).toBeGreaterThan(20);
		for (const { name, table, column, type } of keys) {
			const nothing = type === 'text' ? 'nobody' : 999_999;
			const found = await attempt(camel(table) as TableName, { [camel(column)]: nothing });
			expect([name, found?.code, found?.constraint]).toEqual([name, sqlstate.foreignKey, name]);
		}
	});
});

describe('two records of one thing never stand at once:', () => {
	const again = (table: TableName, changes: FictionalRow = {}) =>
		refusal(store.db, (tx) =>
			add(tx, tables[table], { ...oneOfEach[table], ...keysFrom(table, added), ...changes }),
		);
	const retired = {
		retiredAt: new Date('2026-11-21T00:00:00Z'),
		retiredBecause: 'replaced',
		retiredBy: 'edition',
	};

	test.each([
		'companyAliases',
		'companyFacts',
		'criterionFindings',
		'evidence',
		'context',
		'jacerMembers',
		'russianEntities',
		'surveys',
	] as const)('%s', async (table) => {
		expect(await again(table)).toMatchObject({ code: sqlstate.unique });
		expect(await again(table, retired)).toBeUndefined();
	});

	test('nor two companies with one securities code or corporate number', async () => {
		const other = { company: 'minato-foods', edinetCode: null, lei: null, parent: null };
		expect(await again('companyFacts', { ...other, corporateNumber: null })).toMatchObject({
			constraint: 'company_facts_securities_code',
		});
		expect(await again('companyFacts', { ...other, securitiesCode: null })).toMatchObject({
			constraint: 'company_facts_corporate_number',
		});
	});

	test('nor two companies to which one old address leads', async () => {
		const alias = { alias: 'kitano', kind: 'slug' };
		const found = await refusal(store.db, async (tx) => {
			const row = { ...oneOfEach.companyAliases, ...alias };
			await add(tx, tables.companyAliases, row, { ...row, company: 'minato-foods' });
		});
		expect(found).toMatchObject({ constraint: 'company_aliases_slug' });
	});
});
