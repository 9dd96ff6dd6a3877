import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchiveStorage } from '../../../scrapers/archive/storage.ts';
import type { Database } from '#lib/server/database/database.ts';
import { readSnapshot, type Snapshot } from '#lib/server/database/dump/read.ts';
import { releasesFolder } from '#lib/server/publishing/release/folder.ts';
import { plural, say } from '../steps.ts';
import { captureFile, MANIFEST, releaseFile, tableFile, type Manifest } from './manifest.ts';
import { progressOf } from './progress.ts';
import { writeBackupFile, type AddFile } from './write-file.ts';

/** What a backup is made of. */
export interface BackupTools {
	readonly db: Database;
	/** Undefined to leave the captures out. */
	readonly archive: ArchiveStorage | undefined;
	/** The data folder (`TETTAI_DATA`). */
	readonly dataFolder: string;
	readonly version: string;
	readonly now: Date;
}

/** A backup that was written. */
export interface Made {
	/** Size of the file in bytes. */
	readonly bytes: number;
	/** Files that should be in it and were damaged or missing. */
	readonly missing: readonly string[];
}

/**
 * Writes database, evidence archive and releases, as they are at one moment, into one file. Captures and releases never
 * change once the database names them, so that they may be copied after that moment.
 * @throws {CommandFailure} where the file cannot be written
 */
export async function makeBackup(tools: BackupTools, path: string): Promise<Made> {
	const missing: string[] = [];
	const bytes = await writeBackupFile(path, (add) =>
		readSnapshot(tools.db, async (snapshot) => {
			const tables = await addTables(snapshot, add);
			if (tools.archive) await addCaptures(tools.archive, snapshot, add, missing);
			const days = await addReleases(tools.dataFolder, snapshot, add, missing);
			const manifest: Manifest = {
				format: 'tettai backup 1',
				created_at: tools.now.toISOString(),
				tettai: tools.version,
				...(await snapshot.head()),
				tables,
				...(tools.archive && { captures: snapshot.captures.length }),
				releases: days,
				missing,
			};
			await add(MANIFEST, [`${JSON.stringify(manifest, null, 2)}\n`]);
		}),
	);
	return { bytes, missing };
}

async function addTables(snapshot: Snapshot, add: AddFile): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const [name, rows] of snapshot.tables) {
		let count = 0;
		async function* lines(): AsyncGenerator<string> {
			for await (const batch of rows) {
				count += batch.length;
				yield `${batch.join('\n')}\n`;
			}
		}
		await add(tableFile(name), lines());
		counts[name] = count;
	}
	const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
	say('database', `${plural(Object.keys(counts).length, 'table')}, ${plural(all, 'row')}`);
	return counts;
}

async function addCaptures(
	archive: ArchiveStorage,
	{ captures }: Snapshot,
	add: AddFile,
	missing: string[],
): Promise<void> {
	const progress = progressOf('archive', 'captures');
	let bytes = 0;
	for (const [index, name] of captures.entries()) {
		const content = await archive.get(name);
		if (content) await add(captureFile(name), [content], { packed: true });
		else missing.push(captureFile(name));
		bytes += content?.length ?? 0;
		progress(index + 1, captures.length);
	}
	say('archive', `${plural(captures.length, 'capture')}, ${plural(bytes, 'byte')}`);
}

async function addReleases(
	dataFolder: string,
	{ releases }: Snapshot,
	add: AddFile,
	missing: string[],
): Promise<string[]> {
	for (const { day, files } of releases)
		for (const [name, sha256] of Object.entries(files)) {
			const path = join(releasesFolder(dataFolder), day, name);
			const content = await readFile(path).catch(() => undefined);
			if (content && createHash('sha256').update(content).digest('hex') === sha256)
				await add(releaseFile(day, name), [content]);
			else missing.push(releaseFile(day, name));
		}
	say('releases', plural(releases.length, 'release'));
	return releases.map(({ day }) => day);
}
