import { parseArgs } from 'node:util';
import { openArchive } from '../../scrapers/archive/open.ts';
import { verifyArchive, type Difference } from '../../scrapers/archive/verify.ts';
import { readSettings } from '#lib/server/settings.ts';
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

export const command: Command = {
	usage: 'verify [--prune]',
	summary: 're-hash the evidence archive and report any difference',
	async run(args) {
		const prune = wantsPrune(args);
		const archive = openArchive(readSettings(process.env).archive);
		return withStore(async ({ db }) => {
			const { differences, counts } = verifyArchive(db, archive, { prune });
			for await (const difference of differences) process.stdout.write(lineOf(difference));
			const { captures, bytes, damaged, notIndexed, removed } = counts;
			const leftover = notIndexed === 0 ? '' : `, ${notIndexed} not indexed (${removed} removed)`;
			say(
				'verify',
				`${plural(captures, 'capture')} read (${plural(bytes, 'byte')}), ${damaged === 0 ? 'no' : damaged} damaged or missing${leftover}`,
			);
			return damaged === 0 ? 0 : 1;
		});
	},
};
