import { eq } from 'drizzle-orm';
import { collectingStops } from '#lib/server/database/schema/index.ts';
import { positionals, type Command } from './command.ts';
import { CommandFailure } from './failure.ts';
import { withStore } from './with-store.ts';

export const command: Command = {
	usage: 'resume SOURCE|all',
	summary: 'take back a “stop”',
	async run(args) {
		const [scope = ''] = positionals(args, 1);
		const taken = await withStore(({ db }) =>
			db.delete(collectingStops).where(eq(collectingStops.scope, scope)).returning(),
		);
		if (taken.length === 0)
			throw new CommandFailure(`“${scope}” was not stopped; there is nothing to resume.`);
		process.stdout.write(`Resumed: ${scope}.\n`);
		return 0;
	},
};
