import { parseArgs } from 'node:util';
import { openArchive } from '../../scrapers/archive/open.ts';
import { ArchiveFailure } from '../../scrapers/archive/storage.ts';
import { NothingToDump } from '#lib/server/database/dump/read.ts';
import { readSettings } from '#lib/server/settings.ts';
import { makeBackup, type Made } from './backup/make.ts';
import { pathGiven, projectVersion, type Command } from './command.ts';
import { CommandFailure, WrongUsage } from './failure.ts';
import { plural, say } from './steps.ts';
import { openConfiguredStore } from './with-store.ts';

function wanted(args: readonly string[]): { path: string; withArchive: boolean } {
	let parsed;
	try {
		const options = { 'without-archive': { type: 'boolean', default: false } } as const;
		parsed = parseArgs({ args: [...args], options, allowPositionals: true });
	} catch (error) {
		throw new WrongUsage(error instanceof Error ? error.message : String(error));
	}
	const [file, ...more] = parsed.positionals;
	if (file === undefined || more.length > 0)
		throw new WrongUsage('Name one file, as in: backup tettai-2026-11-26.zip');
	return { path: pathGiven(file), withArchive: !parsed.values['without-archive'] };
}

/** Backs up while no other process does. The schema stays as it is: a backup is what one makes before an upgrade. */
async function backUp(path: string, withArchive: boolean): Promise<Made> {
	const settings = readSettings(process.env);
	const store = await openConfiguredStore();
	try {
		const letGo = await store.hold('backup');
		if (!letGo) throw new CommandFailure('Another process is making a backup. Try again later.');
		try {
			return await makeBackup(
				{
					db: store.db,
					archive: withArchive ? openArchive(settings.archive) : undefined,
					dataFolder: settings.dataFolder,
					version: projectVersion(),
					now: new Date(),
				},
				path,
			);
		} finally {
			await letGo();
		}
	} catch (error) {
		if (error instanceof NothingToDump)
			throw new CommandFailure(
				`${error.message} There is nothing to back up: see that DATABASE_URL or TETTAI_DATA names the right one.`,
				{ cause: error },
			);
		if (error instanceof ArchiveFailure) throw new CommandFailure(error.message, { cause: error });
		throw error;
	} finally {
		await store.close();
	}
}

export const command: Command = {
	usage: 'backup FILE [--without-archive]',
	summary: 'write database, evidence archive and releases into one checksummed ZIP file',
	async run(args) {
		const { path, withArchive } = wanted(args);
		const { bytes, missing } = await backUp(path, withArchive);
		say('backup', `${path}, ${plural(bytes, 'byte')}`);
		if (missing.length === 0) return 0;
		throw new CommandFailure(
			`The backup is written, but ${plural(missing.length, 'file')} that it should hold ${missing.length === 1 ? 'was' : 'were'} missing or damaged already, ${missing[0] ?? ''} first. \`tettai verify\` names all; put them back from an earlier backup.`,
		);
	},
};
