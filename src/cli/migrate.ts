import { positionals, type Command } from './command.ts';
import { plural, say } from './steps.ts';
import { openConfiguredStore } from './with-store.ts';

export const command: Command = {
	usage: 'migrate',
	summary: 'bring the database schema up to date',
	async run(args) {
		positionals(args, 0);
		const store = await openConfiguredStore();
		try {
			const applied = await store.migrate();
			say('migrate', applied === 0 ? 'up to date' : `${plural(applied, 'migration')} applied`);
		} finally {
			await store.close();
		}
		return 0;
	},
};
