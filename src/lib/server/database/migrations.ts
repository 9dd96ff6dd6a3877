import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Database, Transaction } from './database.ts';
import { rowsOf } from './rows.ts';

/** Where the migrations lie. Bundled code has no place of its own, so this goes from the project's folder. */
export const migrationsFolder = (): string => join(process.cwd(), 'drizzle');

/** A step of the schema. */
export interface Migration {
	/** The file's name without its ending: `0003_collecting`. */
	readonly name: string;
	/** SHA-256 of the file. */
	readonly sha256: string;
	/** When it was written, in milliseconds: the order in which migrations are applied. */
	readonly when: number;
	readonly statements: readonly string[];
}

/** The migrations that this version of Tettai has, in order. */
export function knownMigrations(): Migration[] {
	const folder = migrationsFolder();
	const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
		readonly entries: readonly { readonly tag: string }[];
	};
	return readMigrationFiles({ migrationsFolder: folder }).map(
		({ hash, folderMillis, sql: statements }, index) => ({
			name: journal.entries[index]?.tag ?? '',
			sha256: hash,
			when: folderMillis,
			statements,
		}),
	);
}

/** Hashes of the migrations that a database has gone through, in order; none for one that has no schema. */
export async function appliedMigrations(db: Database): Promise<string[]> {
	const [schema] = await rowsOf<{ present: boolean }>(
		db,
		sql`select to_regclass('drizzle.__drizzle_migrations') is not null as present`,
	);
	if (!schema?.present) return [];
	const rows = await rowsOf<{ hash: string }>(
		db,
		sql`select hash from drizzle.__drizzle_migrations order by created_at`,
	);
	return rows.map(({ hash }) => hash);
}

/**
 * Applies migrations inside a transaction that is open already, and records them where drizzle's migrator looks: it begins
 * a transaction of its own and cannot be part of another.
 */
export async function applyMigrations(
	tx: Transaction,
	migrations: readonly Migration[],
): Promise<void> {
	await tx.execute(sql`create schema if not exists drizzle`);
	await tx.execute(
		sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
	);
	for (const { statements, sha256, when } of migrations) {
		for (const statement of statements) await tx.execute(sql.raw(statement));
		await tx.execute(
			sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${sha256}, ${when})`,
		);
	}
}
