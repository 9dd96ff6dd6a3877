import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { eq } from 'drizzle-orm';
import { collectingStops, sources } from '#lib/server/database/schema/index.ts';
import { readSettings, stopFileIn } from '#lib/server/settings.ts';
import type { Command } from './command.ts';
import { CommandFailure, WrongUsage } from './failure.ts';
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

/** Stops all collecting of the data folder by a file, which needs no database that another process may hold. */
async function stopByFile(because: string): Promise<void> {
	const settings = readSettings(process.env);
	await mkdir(settings.dataFolder, { recursive: true });
	await writeFile(stopFileIn(settings), `${because}\n`);
}

async function stopInDatabase(scope: string, because: string): Promise<void> {
	await withStore(async ({ db }) => {
		const known = await db.select().from(sources).where(eq(sources.id, scope));
		if (scope !== 'all' && known.length === 0)
			throw new CommandFailure(
				`There is no source “${scope}” to stop; /en/sources names them all.`,
			);
		const row = { stoppedAt: new Date(), because };
		await db
			.insert(collectingStops)
			.values({ scope, ...row })
			.onConflictDoUpdate({ target: collectingStops.scope, set: row });
	});
}

export const command: Command = {
	usage: 'stop SOURCE|all --because TEXT',
	summary:
		'fetch nothing for a source, or for any, until “resume”; “all” works beside a running npm start',
	async run(args) {
		const { scope, because } = wanted(args);
		const { databaseUrl } = readSettings(process.env);
		if (scope === 'all' && databaseUrl === undefined) await stopByFile(because);
		else await stopInDatabase(scope, because);
		process.stdout.write(`Stopped: ${scope}. Running collectors stop within seconds.\n`);
		return 0;
	},
};
