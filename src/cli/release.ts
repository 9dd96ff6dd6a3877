import { parseArgs } from 'node:util';
import { isDay } from '#lib/domain/dates.ts';
import type { Store } from '#lib/server/database/database.ts';
import { cutRelease, ReleaseRefused, type Cut } from '#lib/server/publishing/release/cut.ts';
import { releasesFolder } from '#lib/server/publishing/release/folder.ts';
import { readSettings, type Settings } from '#lib/server/settings.ts';
import type { Command } from './command.ts';
import { CommandFailure, WrongUsage } from './failure.ts';
import { plural, say } from './steps.ts';
import { withStore } from './with-store.ts';

const outcomes: Readonly<Record<Cut['outcome'], string>> = {
	new: 'cut',
	there: 'was there already, whole',
	restored: 'was missing here and has been made again, to the byte',
};

/**
 * Cuts a release while nobody else does, over all machines that use the database.
 * @throws {CommandFailure} where it cannot be cut
 */
export async function cutAlone(store: Store, settings: Settings, day?: string): Promise<Cut> {
	const letGo = await store.hold('release');
	if (!letGo) throw new CommandFailure('Another process is cutting a release. Try again later.');
	try {
		const { dataFolder, origin } = settings;
		return await cutRelease({ db: store.db, dataFolder, origin, now: new Date() }, day);
	} catch (error) {
		if (error instanceof ReleaseRefused) throw new CommandFailure(error.message, { cause: error });
		throw error;
	} finally {
		await letGo();
	}
}

/** What became of a release, in one line. */
export function saidOf({ day, outcome, files }: Cut): string {
	const bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
	return `${day} ${outcomes[outcome]}: ${plural(files.size, 'file')}, ${plural(bytes, 'byte')}`;
}

function dayIn(args: readonly string[]): string | undefined {
	try {
		const { date } = parseArgs({ args: [...args], options: { date: { type: 'string' } } }).values;
		if (date === undefined || isDay(date)) return date;
	} catch (error) {
		throw new WrongUsage(error instanceof Error ? error.message : String(error));
	}
	throw new WrongUsage('--date needs a day, as in --date 2026-11-22.');
}

export const command: Command = {
	usage: 'release [--date DAY]',
	summary: 'cut the dated, checksummed release of the last day that is over, or of another',
	async run(args) {
		const day = dayIn(args);
		const settings = readSettings(process.env);
		const cut = await withStore((store) => cutAlone(store, settings, day));
		say('release', saidOf(cut));
		say('release', `${releasesFolder(settings.dataFolder)}/${cut.day}`);
		return 0;
	},
};
