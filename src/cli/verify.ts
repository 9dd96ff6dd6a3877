import { parseArgs } from 'node:util';
import { openArchive } from '../../scrapers/archive/open.ts';
import { verifyArchive, type Difference } from '../../scrapers/archive/verify.ts';
import type { Database } from '#lib/server/database/database.ts';
import { damagedFiles, releasesFolder } from '#lib/server/publishing/release/folder.ts';
import { listReleases } from '#lib/server/register/releases.ts';
import { readSettings, type Settings } from '#lib/server/settings.ts';
import type { Command } from './command.ts';
import { WrongUsage } from './failure.ts';
import { plural, say } from './steps.ts';
import { withStore } from './with-store.ts';

function wantsPrune(args: readonly string[]): boolean {
	try {
		const options = { prune: { type: 'boolean', default: false } } as const;
		return parseArgs({ args: [...args], options }).values.prune;
	} catch (error) {
		throw new WrongUsage(error instanceof Error ? error.message : String(error));
	}
}

function lineOf(difference: Difference): string {
	const { kind, warcFile, detail } = difference;
	const about =
		kind === 'not indexed'
			? plural(difference.bytes, 'byte')
			: `capture ${difference.ordinal} of ${difference.url}`;
	return `${kind.padEnd(12)} ${warcFile} (${about}): ${detail}\n`;
}

/** Re-hashes every file of every release, names what differs, and answers how many files do. */
async function verifyReleases(db: Database, { dataFolder }: Settings): Promise<number> {
	const releases = await listReleases(db);
	let broken = 0;
	for (const { day, files } of releases)
		for (const name of await damagedFiles(releasesFolder(dataFolder), day, files)) {
			process.stdout.write(
				`${'release'.padEnd(12)} ${day}/${name}: missing, or not what was released\n`,
			);
			broken += 1;
		}
	if (releases.length === 0) return 0;
	say(
		'verify',
		`${plural(releases.length, 'release')} read, ${broken === 0 ? 'no file' : plural(broken, 'file')} damaged or missing`,
	);
	return broken;
}

export const command: Command = {
	usage: 'verify [--prune]',
	summary: 're-hash the evidence archive and the releases, and report any difference',
	async run(args) {
		const prune = wantsPrune(args);
		const settings = readSettings(process.env);
		const archive = openArchive(settings.archive);
		return withStore(async ({ db }) => {
			const { differences, counts } = verifyArchive(db, archive, { prune });
			for await (const difference of differences) process.stdout.write(lineOf(difference));
			const { captures, bytes, damaged, notIndexed, removed } = counts;
			const leftover = notIndexed === 0 ? '' : `, ${notIndexed} not indexed (${removed} removed)`;
			say(
				'verify',
				`${plural(captures, 'capture')} read (${plural(bytes, 'byte')}), ${damaged === 0 ? 'no' : damaged} damaged or missing${leftover}`,
			);
			const broken = await verifyReleases(db, settings);
			return damaged === 0 && broken === 0 ? 0 : 1;
		});
	},
};
