import { parseArgs } from 'node:util';
import { collectingStops } from '#lib/server/database/schema/index.ts';
import type { Command } from './command.ts';
import { WrongUsage } from './failure.ts';
import { withStore } from './with-store.ts';

function wanted(args: readonly string[]): { scope: string; because: string } {
	let parsed;
	try {
		parsed = parseArgs({
			args: [...args],
			options: { because: { type: 'string' } },
			allowPositionals: true,
		});
	} catch (error) {
		throw new WrongUsage(error instanceof Error ? error.message : String(error));
	}
	const [scope, ...more] = parsed.positionals;
	const { because } = parsed.values;
	if (scope === undefined || more.length > 0) throw new WrongUsage('Name one source, or “all”.');
	if (!because)
		throw new WrongUsage('Say why, for those who find it stopped: --because "They asked us to."');
	return { scope, because };
}

export const command: Command = {
	usage: 'stop SOURCE|all --because TEXT',
	summary: 'fetch nothing for a source, or for any, until “resume”',
	async run(args) {
		const { scope, because } = wanted(args);
		await withStore(async ({ db }) => {
			const row = { stoppedAt: new Date(), because };
			await db
				.insert(collectingStops)
				.values({ scope, ...row })
				.onConflictDoUpdate({ target: collectingStops.scope, set: row });
		});
		process.stdout.write(`Stopped: ${scope}. Running collectors stop within seconds.\n`);
		return 0;
	},
};
