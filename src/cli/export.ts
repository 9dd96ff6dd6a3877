import { writeRegisterFolder } from '#lib/server/register/files/write-folder.ts';
import { pathGiven, positionals, type Command } from './command.ts';
import { plural, say } from './steps.ts';
import { withStore } from './with-store.ts';

export const command: Command = {
	usage: 'export DIR',
	summary: 'write the register with its full history as CSV files',
	async run(args) {
		const [given = ''] = positionals(args, 1);
		const folder = pathGiven(given);
		const rows = await withStore(({ db }) => writeRegisterFolder(db, folder, new Date()));
		for (const [name, count] of Object.entries(rows))
			say('export', `${name}.csv ${plural(count, 'row')}`);
		return 0;
	},
};
