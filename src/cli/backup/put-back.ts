import type { ArchiveStorage } from '../../../scrapers/archive/storage.ts';
import type { Database } from '#lib/server/database/database.ts';
import {
	checkEmpty,
	checkSchema,
	restoreDump,
	RestoreRefused,
	type Dump,
} from '#lib/server/database/dump/restore.ts';
import {
	damagedFiles,
	releasesFolder,
	writeRelease,
} from '#lib/server/publishing/release/folder.ts';
import { CommandFailure } from '../failure.ts';
import { plural, say } from '../steps.ts';
import { captureFile, releaseFile, tableFile } from './manifest.ts';
import { progressOf } from './progress.ts';
import type { BackupFile } from './read-file.ts';

/** Where a backup is restored to. */
export interface RestoreTools {
	readonly db: Database;
	readonly archive: ArchiveStorage;
	/** The data folder (`TETTAI_DATA`). */
	readonly dataFolder: string;
	/** Whether a database that holds something is emptied first. */
	readonly replace: boolean;
}

function dumpIn({ manifest, sums, lines }: BackupFile): Dump {
	const { migrations, sequences, tables } = manifest;
	return {
		migrations,
		sequences,
		tables: Object.fromEntries(
			Object.entries(tables).map(([name, rows]) => [
				name,
				{ rows, sha256: sums.get(tableFile(name)) ?? '' },
			]),
		),
		rows: (name) => lines(tableFile(name)),
	};
}

/**
 * Restores a backup: files first, which nothing names until the database does, and the database last, in one
 * transaction. Broken off anywhere, the database is as it was and the restore can be begun anew.
 * @throws {CommandFailure} where the backup does not fit this version or this database
 */
export async function putBack(backup: BackupFile, tools: RestoreTools): Promise<void> {
	const { db, replace } = tools;
	const dump = dumpIn(backup);
	try {
		checkSchema(dump);
		if (!replace) await checkEmpty(db);
		await putCaptures(backup, tools.archive);
		await putReleases(backup, tools.dataFolder);
		const behind = await restoreDump(db, dump, { replace });
		const rows = Object.values(backup.manifest.tables).reduce((sum, count) => sum + count, 0);
		const newer = behind === 0 ? '' : `, brought up to date by ${plural(behind, 'migration')}`;
		say('database', `${plural(rows, 'row')} restored and compared${newer}`);
	} catch (error) {
		if (!(error instanceof RestoreRefused)) throw error;
		throw new CommandFailure(`The backup was not restored: ${error.message}`, { cause: error });
	}
}

async function putCaptures(backup: BackupFile, archive: ArchiveStorage): Promise<void> {
	const prefix = captureFile('');
	const files = [...backup.sums.keys()].filter((name) => name.startsWith(prefix));
	const progress = progressOf('archive', 'captures');
	let there = 0;
	for (const [index, file] of files.entries()) {
		const name = file.slice(prefix.length);
		const content = await backup.bytes(file);
		if ((await archive.get(name))?.equals(content)) there += 1;
		else await archive.put(name, content);
		progress(index + 1, files.length);
	}
	const already = there === 0 ? '' : `, ${there} of them there already`;
	say('archive', `${plural(files.length, 'capture')}${already}`);
}

async function putReleases(backup: BackupFile, dataFolder: string): Promise<void> {
	const folder = releasesFolder(dataFolder);
	for (const day of backup.manifest.releases) {
		const prefix = releaseFile(day, '');
		const names = [...backup.sums.keys()]
			.filter((name) => name.startsWith(prefix))
			.map((name) => name.slice(prefix.length));
		const sums = Object.fromEntries(
			names.map((name) => [name, backup.sums.get(prefix + name) ?? '']),
		);
		if (names.length === 0 || (await damagedFiles(folder, day, sums)).length === 0) continue;
		const files = new Map<string, Uint8Array>();
		for (const name of names) files.set(name, await backup.bytes(prefix + name));
		await writeRelease(folder, day, files);
	}
	say('releases', plural(backup.manifest.releases.length, 'release'));
}
