import { readFile, readdir } from 'node:fs/promises';
import * as drizzleKit from 'drizzle-kit/api';
import { is, sql } from 'drizzle-orm';
import { CasingCache } from 'drizzle-orm/casing';
import { PgTable, getTableConfig } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '#lib/server/database/database.ts';
import * as schema from '#lib/server/database/schema/index.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { openTestStore } from '../support/database.ts';

/** The migrations make exactly what the schema declares. */
let store: Store;
beforeAll(async () => {
	store = await openTestStore();
});
afterAll(() => store.close());

const tables = Object.values<unknown>(schema).filter((value) => is(value, PgTable));
const casing = new CasingCache('snake_case');
const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

interface Snapshot {
	readonly id: string;
}
/** What `drizzle-kit generate` does, without writing a file; its own types lack what they refer to. */
const kit = drizzleKit as {
	generateDrizzleJson(
		declared: object,
		previous: string,
		filters: undefined,
		casing: 'snake_case',
	): Snapshot;
	generateMigration(from: Snapshot, to: Snapshot): Promise<string[]>;
};

test('the database has the declared tables and columns, of the declared types', async () => {
	const declared = tables
		.flatMap((table) => {
			const { name, columns } = getTableConfig(table);
			return columns.map((column) => ({
				name: `${name}.${casing.getColumnCasing(column)}`,
				type: column.getSQLType().replace('timestamp (3)', 'timestamp(3)'),
				required: column.notNull,
			}));
		})
		.sort((a, b) => (a.name < b.name ? -1 : 1));
	const found = await rowsOf(
		store.db,
		sql`select relname || '.' || attname as name, format_type(atttypid, atttypmod) as type,
				attnotnull as required
			from pg_attribute join pg_class on pg_class.oid = attrelid
			where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
			order by (relname || '.' || attname) collate "C"`,
	);
	expect(found).toEqual(declared);
});

test('the database has the declared checks, foreign keys and indexes', async () => {
	const declared = tables.flatMap((table) => {
		const { checks, foreignKeys, indexes } = getTableConfig(table);
		return [
			...checks.map(({ name }) => name),
			...foreignKeys.map((key) => snakeCase(key.getName())),
			...indexes.map(({ config }) => config.name),
		];
	});
	const found = await rowsOf<{ name: string }>(
		store.db,
		sql`select conname as name from pg_constraint
				where connamespace = 'public'::regnamespace and contype in ('c', 'f')
			union all
			select indexrelid::regclass::text from pg_index
				join pg_class on pg_class.oid = indrelid
				where relnamespace = 'public'::regnamespace and not indisprimary`,
	);
	expect(found.map(({ name }) => name).sort()).toEqual(declared.sort());
});

test('drizzle-kit generate would have nothing to add', async () => {
	const meta = new URL('../../drizzle/meta/', import.meta.url);
	const latest = (await readdir(meta))
		.filter((name) => name.endsWith('_snapshot.json'))
		.sort()
		.at(-1);
	const snapshot = JSON.parse(await readFile(new URL(latest ?? '', meta), 'utf8')) as Snapshot;
	const current = kit.generateDrizzleJson(schema, snapshot.id, undefined, 'snake_case');
	expect(await kit.generateMigration(snapshot, current)).toEqual([]);
});

test('every migration that the journal names is there, and no other', async () => {
	const folder = new URL('../../drizzle/', import.meta.url);
	const journal = JSON.parse(await readFile(new URL('meta/_journal.json', folder), 'utf8')) as {
		entries: { tag: string; when: number }[];
	};
	const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
	expect(journal.entries.map(({ tag }) => `${tag}.sql`)).toEqual(files);
	// Migrations are applied by their time: one that is not later than those before is never applied.
	const times = journal.entries.map(({ when }) => when);
	expect(new Set(times).size).toBe(times.length);
	expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test('migrating again applies nothing', async () => {
	expect(await store.migrate()).toBe(0);
});
