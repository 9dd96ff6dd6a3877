import { rm } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { collectingStops } from '#lib/server/database/schema/index.ts';
import { readSettings, stopFileIn } from '#lib/server/settings.ts';
import { positionals, type Command } from './command.ts';
import { CommandFailure } from './failure.ts';
import { withStore } from './with-store.ts';

/** Takes the stop file away; answers whether there was one. */
async function takeFileAway(): Promise<boolean> {
	return rm(stopFileIn(readSettings(process.env))).then(
		() => true,
		() => false,
	);
}

export const command: Command = {
	usage: 'resume SOURCE|all',
	summary: 'take back a “stop”',
	async run(args) {
		const [scope = ''] = positionals(args, 1);
		const taken =
			(scope === 'all' && (await takeFileAway())) ||
			(await withStore(({ db }) =>
				db.delete(collectingStops).where(eq(collectingStops.scope, scope)).returning(),
			).then((rows) => rows.length > 0));
		if (!taken) throw new CommandFailure(`“${scope}” was not stopped; there is nothing to resume.`);
		process.stdout.write(`Resumed: ${scope}.\n`);
		return 0;
	},
};
