import { openArchive } from '../../scrapers/archive/open.ts';
import { evidenceOf, exportEvidence } from '../../scrapers/archive/evidence-export.ts';
import { readSettings } from '#lib/server/settings.ts';
import { pathGiven, positionals, type Command } from './command.ts';
import { CommandFailure, WrongUsage } from './failure.ts';
import { plural, say } from './steps.ts';
import { withStore } from './with-store.ts';

export const command: Command = {
	usage: 'evidence EVENT FILE.wacz',
	summary: 'write the captures of an event’s sources as a web archive',
	async run(args) {
		const [eventId = '', file = ''] = positionals(args, 2);
		if (!file.endsWith('.wacz')) throw new WrongUsage(`“${file}” does not end in .wacz.`);
		const path = pathGiven(file);
		const archive = openArchive(readSettings(process.env).archive);
		await withStore(async ({ db }) => {
			const found = await evidenceOf(db, eventId);
			if (!found)
				throw new CommandFailure(
					`There is no event “${eventId}”. Its id stands under the event on the company’s page.`,
				);
			if (found.cited.length === 0)
				throw new CommandFailure(
					`Event ${eventId} cites no source that stands; see which event replaced it.`,
				);
			if (found.captures.length === 0)
				throw new CommandFailure(
					`None of the ${plural(found.cited.length, 'source')} of event ${eventId} has been captured yet. Run \`tettai collect\` first.`,
				);
			for (const url of found.withoutCapture) say('evidence', `not captured yet: ${url}`);
			const count = await exportEvidence(archive, found, path);
			say('evidence', `${file} ${plural(count, 'capture')}`);
		});
		return 0;
	},
};
