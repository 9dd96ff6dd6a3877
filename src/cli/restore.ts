import { parseArgs } from 'node:util';
import { openArchive } from '../../scrapers/archive/open.ts';
import { ArchiveFailure } from '../../scrapers/archive/storage.ts';
import { readSettings } from '#lib/server/settings.ts';
import { progressOf } from './backup/progress.ts';
import { putBack } from './backup/put-back.ts';
import { openBackupFile } from './backup/read-file.ts';
import { pathGiven, type Command } from './command.ts';
import { CommandFailure, WrongUsage } from './failure.ts';
import { plural, say } from './steps.ts';
import { openConfiguredStore } from './with-store.ts';

function wanted(args: readonly string[]): { path: string; replace: boolean } {
	let parsed;
	try {
		const options = { replace: { type: 'boolean', default: false } } as const;
		parsed = parseArgs({ args: [...args], options, allowPositionals: true });
	} catch (error) {
		throw new WrongUsage(error instanceof Error ? error.message : String(error));
	}
	const [file, ...more] = parsed.positionals;
	if (file === undefined || more.length > 0)
		throw new WrongUsage('Name one file that `tettai backup` wrote.');
	return { path: pathGiven(file), replace: parsed.values.replace };
}

async function restore(path: string, replace: boolean): Promise<void> {
	const settings = readSettings(process.env);
	const backup = await openBackupFile(path, progressOf('backup', 'files checked'));
	try {
		const { created_at: made, tettai, captures, missing } = backup.manifest;
		say(
			'backup',
			`of ${made}, made by Tettai ${tettai}: ${plural(backup.sums.size, 'file')} checked`,
		);
		const store = await openConfiguredStore();
		try {
			const { dataFolder } = settings;
			const archive = openArchive(settings.archive);
			await putBack(backup, { db: store.db, archive, dataFolder, replace });
		} finally {
			await store.close();
		}
		if (captures === undefined) say('archive', 'was left out of this backup');
		for (const name of missing) say('missing', `${name}, which the backup could not hold`);
	} catch (error) {
		if (error instanceof ArchiveFailure) throw new CommandFailure(error.message, { cause: error });
		throw error;
	} finally {
		backup.close();
	}
}

export const command: Command = {
	usage: 'restore FILE [--replace]',
	summary: 'fill an empty database, the evidence archive and the releases from a backup',
	async run(args) {
		const { path, replace } = wanted(args);
		await restore(path, replace);
		say('restore', 'done; everybody signs in anew');
		return 0;
	},
};
