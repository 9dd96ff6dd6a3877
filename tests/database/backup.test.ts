import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unzip } from '../../scrapers/archive/testing/read-wacz.ts';
import { memoryStorage } from '../../scrapers/archive/testing/memory-storage.ts';
import { makeBackup } from '../../src/cli/backup/make.ts';
import { putBack } from '../../src/cli/backup/put-back.ts';
import { openBackupFile } from '../../src/cli/backup/read-file.ts';
import { writeBackupFile } from '../../src/cli/backup/write-file.ts';
import type { Store } from '#lib/server/database/database.ts';
import {
	contentOf,
	dumpedTables,
	leftOut,
	type Content,
} from '#lib/server/database/dump/tables.ts';
import { applyMigrations, knownMigrations } from '#lib/server/database/migrations.ts';
import * as tables from '#lib/server/database/schema/index.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { openBareStore, openTestStore } from '../support/database.ts';
import { add, addOneOfEach, eventRow } from '../support/fictional-rows.ts';
import { refusal, sqlstate, undone } from '../support/refusal.ts';
import { rowCounts } from '../support/register.ts';

/** The drill: back up, restore into an empty database, compare. */
let source: Store;
let folder: string;
let backup: string;
const archive = memoryStorage();
const made = new Date('2026-11-26T03:00:00Z');
const capture = Buffer.from('bytes of a capture');

const say = process.stdout.write.bind(process.stdout);
beforeAll(async () => {
	process.stdout.write = () => true;
	source = await openTestStore();
	folder = await mkdtemp(join(tmpdir(), 'tettai-backup-'));
	backup = join(folder, 'backup.zip');
	await addOneOfEach(source.db);
	// Texts that a careless format breaks, an event retired, and numbers given out and never used.
	await add(
		source.db,
		tables.events,
		eventRow('hostile', 'minato-foods', {
			summaryEn: 'a\nb\r\n"\\n" \u2028\u2029 \u0001\u007f 😀 𠮷',
			summaryJa: '、'.repeat(200_000),
			retiredAt: made,
			retiredBecause: 'Said twice.',
			retiredBy: 'desk',
		}),
	);
	await source.db.execute(sql`select setval('reviews_id_seq', 4711)`);
	await archive.put('a.warc.gz', capture);
	await makeBackup(tools(source), backup);
});
afterAll(async () => {
	process.stdout.write = say;
	await source.close();
	await rm(folder, { recursive: true });
});

const tools = ({ db }: Store) => ({
	...{ db, archive, dataFolder: folder, version: '0.1.0', now: made },
});

/** Rows and hash of every table that a backup holds. */
async function contents({ db }: Store): Promise<Record<string, Content>> {
	return undone(db, async (tx) => {
		await tx.execute(sql`set local time zone 'UTC'`);
		const found: Record<string, Content> = {};
		for (const table of await dumpedTables(tx)) found[table.name] = await contentOf(tx, table);
		return found;
	});
}

async function restore(file: string, into: Store, replace = false, storage = memoryStorage()) {
	const opened = await openBackupFile(file, () => undefined);
	try {
		await putBack(opened, { db: into.db, archive: storage, dataFolder: folder, replace });
	} finally {
		opened.close();
	}
	return storage;
}

/** A backup with one of its files changed, and, where wanted, checksums that agree with it. */
async function changed(name: string, change: (text: string) => string): Promise<string> {
	const path = join(await mkdtemp(join(folder, 'changed-')), 'backup.zip');
	const files = await unzip(backup);
	await writeBackupFile(path, async (put) => {
		for (const [file, { content }] of files)
			if (file !== 'SHA256SUMS')
				await put(file, [file === name ? change(content.toString()) : content]);
	});
	return path;
}

describe('a restored backup', () => {
	let restored: Store;
	beforeAll(async () => {
		restored = await openBareStore();
		expect(await restore(backup, restored).then(({ objects }) => objects.get('a.warc.gz'))).toEqual(
			capture,
		);
	});
	afterAll(() => restored.close());

	test('has the same rows and hashes in every table, and none in those that are left out', async () => {
		const before = await contents(source);
		expect(await contents(restored)).toEqual(before);
		expect(before['events']?.rows).toBe(3);
		expect(Object.values(before).every(({ rows }) => rows > 0)).toBe(true);
		const counts = await rowCounts(restored.db);
		for (const name of leftOut) expect([name, counts[name]]).toEqual([name, 0]);
		expect(Object.keys(counts).sort()).toEqual([...Object.keys(before), ...leftOut].sort());
	});

	test('has the schema that migrating makes: the same constraints, triggers and functions', async () => {
		const described = (store: Store) =>
			rowsOf(
				store.db,
				sql`select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as what
						from pg_constraint where connamespace = 'public'::regnamespace
					union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
					union all select indexdef from pg_indexes where schemaname = 'public'
					union all select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
					order by 1`,
			);
		expect(await described(restored)).toEqual(await described(source));
		expect(await restored.migrate()).toBe(0);
	});

	test('is append-only, and gives out the numbers that come next', async () => {
		const refused = await refusal(restored.db, (tx) =>
			tx.execute(sql`update events set summary_en = 'Other' where event_id = 'hostile'`),
		);
		expect(refused?.code).toBe(sqlstate.restrict);
		const [next] = await rowsOf<{ next: string }>(
			restored.db,
			sql`select nextval('reviews_id_seq')::text as next`,
		);
		expect(next?.next).toBe('4712');
	});

	test('is not restored over: a database with rows is refused, and replaced only when that is said', async () => {
		await restored.db.execute(
			sql`insert into collecting_stops values ('all', now(), 'Written after the backup.')`,
		);
		await expect(restore(backup, restored)).rejects.toThrow(
			/database is not empty \(\w+ has rows\)\. .+--replace/,
		);
		await restore(backup, restored, true);
		expect(await contents(restored)).toEqual(await contents(source));
	});
});

describe('a backup that is not what was written is refused in a sentence, and changes nothing', () => {
	let target: Store;
	beforeAll(async () => {
		target = await openTestStore();
	});
	afterAll(() => target.close());

	async function refusedWith(file: string): Promise<string> {
		const said = await restore(file, target).then(
			() => 'restored',
			(error: unknown) => (error instanceof Error ? error.message : String(error)),
		);
		expect(Object.values(await rowCounts(target.db)).every((count) => count === 0)).toBe(true);
		expect(await target.migrate()).toBe(0);
		return said;
	}

	test.each([0, 1, 100, -1, -30, -2_000])('cut off at byte %d', async (end) => {
		const path = join(folder, 'cut.zip');
		await writeFile(path, (await readFile(backup)).subarray(0, end));
		expect(await refusedWith(path)).toMatch(/broke off or is no backup|is not what was backed up/);
	});

	test('with any byte of its files flipped', async () => {
		const bytes = await readFile(backup);
		const path = join(folder, 'flipped.zip');
		// Right behind its name a file's content begins.
		for (const file of ['database/events.ndjson', 'archive/a.warc.gz', 'manifest.json']) {
			const at = bytes.indexOf(file) + file.length + 5;
			const flipped = Buffer.from(bytes);
			flipped.writeUInt8(flipped.readUInt8(at) ^ 4, at);
			await writeFile(path, flipped);
			expect(await refusedWith(path)).toMatch(/is not what was backed up: .+ take another copy\./);
		}
	});

	test('with a row changed and the checksums made to agree', async () => {
		const path = await changed('database/events.ndjson', (text) =>
			text.replace('"confidence": "high"', '"confidence" : "high"'),
		);
		expect(await refusedWith(path)).toMatch(/the table events would not be what was backed up/);
		const fewer = await changed('manifest.json', (text) =>
			text.replace('"events": 3', '"events": 4'),
		);
		expect(await refusedWith(fewer)).toMatch(/events would not be .+3 rows, 4 expected/);
	});

	test('with rows that refer to none, or of a table that the schema does not have', async () => {
		const path = await changed('database/companies.ndjson', (text) =>
			text.replace(/^.*minato-foods.*\n/m, ''),
		);
		expect(await refusedWith(path)).not.toBe('restored');
		const stranger = await changed('manifest.json', (text) =>
			text.replace('"events": 3', '"events": 3, "strangers": 0'),
		);
		expect(await refusedWith(stranger)).toMatch(/has no table “strangers”/);
	});

	test('of a newer schema, or of another', async () => {
		const known = knownMigrations();
		const last = known.at(-1)?.sha256 ?? '';
		const newer = await changed('manifest.json', (text) =>
			text.replace(`"${last}"`, `"${last}", "${'0'.repeat(64)}"`),
		);
		expect(await refusedWith(newer)).toMatch(
			new RegExp(`schema is newer .+step ${known.length + 1} of .+Update Tettai`),
		);
		const another = await changed('manifest.json', (text) => text.replace(last, '0'.repeat(64)));
		expect(await refusedWith(another)).toMatch(/schema is newer/);
	});
});

describe('a backup of an older schema', () => {
	test('is restored as it was and brought up to date', async () => {
		const older = await openBareStore();
		const restored = await openBareStore();
		const path = join(folder, 'older.zip');
		try {
			// The first schema that had a register.
			await older.db.transaction((tx) => applyMigrations(tx, knownMigrations().slice(0, 3)));
			await add(older.db, tables.companies, { slug: 'kitano-steel' });
			await add(older.db, tables.events, eventRow('e1', 'kitano-steel'));
			await makeBackup(tools(older), path);
			await restore(path, restored);
			expect(await restored.migrate()).toBe(0);
			expect(await rowsOf(restored.db, sql`select event_id from events`)).toEqual([
				{ event_id: 'e1' },
			]);
		} finally {
			await older.close();
			await restored.close();
		}
	});
});

describe('backup', () => {
	test('gives the same bytes of every file again, shows the moment of its beginning, and overwrites nothing', async () => {
		const path = join(folder, 'again.zip');
		await makeBackup(tools(source), path);
		const [one, two] = [await unzip(backup), await unzip(path)];
		expect([...two].map(([name, { content }]) => [name, content.toString('base64')])).toEqual(
			[...one].map(([name, { content }]) => [name, content.toString('base64')]),
		);
		await expect(makeBackup(tools(source), path)).rejects.toThrow(/is there already/);
		expect((await stat(path)).mode & 0o777).toBe(0o600);
	});

	test('names what the archive has lost, and backs up the rest', async () => {
		const path = join(folder, 'lost.zip');
		const { missing } = await makeBackup({ ...tools(source), archive: memoryStorage() }, path);
		expect(missing).toEqual(['archive/a.warc.gz']);
		const { manifest } = await openBackupFile(path, () => undefined).then((opened) => {
			opened.close();
			return opened;
		});
		expect(manifest).toMatchObject({ missing, captures: 1 });
	});

	test('leaves nothing behind where it fails, and says why', async () => {
		const before = await readdir(folder);
		const broken = { ...archive, get: () => Promise.reject(new Error('The archive is gone.')) };
		await expect(
			makeBackup({ ...tools(source), archive: broken }, join(folder, 'broken.zip')),
		).rejects.toThrow('The archive is gone.');
		await expect(makeBackup(tools(source), join(folder, 'nowhere', 'backup.zip'))).rejects.toThrow(
			/its folder does not exist/,
		);
		expect(await readdir(folder)).toEqual(before);
	});
});
