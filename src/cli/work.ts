import { readSettings, type Settings } from '#lib/server/settings.ts';
import type { Store } from '#lib/server/database/database.ts';
import { recordSources, retireUndeclared } from '../../scrapers/pipeline/sources.ts';
import { startSchedule, type Schedule } from '../../scrapers/schedule.ts';
import { declaredSources, openTools } from './collecting.ts';
import { positionals, type Command } from './command.ts';
import { CommandFailure } from './failure.ts';
import { startReleasing } from './releasing.ts';
import { startMetrics } from './metrics.ts';
import { plainLines } from './run-display.ts';
import { plural, say } from './steps.ts';
import { untilStopped } from './signals.ts';
import { withStore } from './with-store.ts';

/** Why nothing is collected by these settings; undefined if it is. */
export function reasonNotToCollect({ collect, contact }: Settings): string | undefined {
	if (!collect) return 'off (TETTAI_COLLECT=off)';
	if (contact === undefined)
		return 'off: TETTAI_CONTACT is not set, and nothing is fetched without a contact';
	return undefined;
}

/** Starts the scheduler and its workers in this process, and says so; undefined where the settings forbid it. */
export async function startCollecting(
	store: Store,
	settings: Settings,
): Promise<Schedule | undefined> {
	const sources = await declaredSources(settings);
	await recordSources(store.db, sources);
	await retireUndeclared(store.db, sources);
	const reason = reasonNotToCollect(settings);
	if (reason !== undefined || settings.contact === undefined) {
		say('collect', reason ?? 'off');
		return undefined;
	}
	const { tools, close } = openTools(store, settings, settings.contact, [plainLines]);
	const schedule = await startSchedule(sources, tools, (message) => {
		say('collect', message);
	});
	const enabled = sources.filter(({ disabled }) => !disabled).length;
	say(
		'collect',
		`${plural(enabled, 'source')} of ${String(sources.length)} scheduled, in Asia/Tokyo`,
	);
	return {
		async stop() {
			await schedule.stop();
			await close();
		},
	};
}

export const command: Command = {
	usage: 'work',
	summary: 'the scheduler and workers alone, for a second machine on the same PostgreSQL',
	async run(args) {
		positionals(args, 0);
		const settings = readSettings(process.env);
		const reason = reasonNotToCollect(settings);
		if (reason !== undefined)
			throw new CommandFailure(`Nothing would be collected; it is ${reason}.`);
		return withStore(async (store) => {
			const endMetrics = await startMetrics(store, settings);
			const schedule = await startCollecting(store, settings);
			const stopReleasing = startReleasing(store, settings);
			await untilStopped();
			say('stop', 'letting running collectors come to a stop');
			await Promise.all([stopReleasing(), schedule?.stop(), endMetrics()]);
			return 0;
		});
	},
};
