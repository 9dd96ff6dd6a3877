import { existsSync } from 'node:fs';
import { sourcesHealth, type SourceHealth } from '#lib/server/collecting/health.ts';
import { readSettings, stopFileIn } from '#lib/server/settings.ts';
import { ask, register } from '../../asking.ts';
import type { PageServerLoad } from './$types';

type State =
	'succeeded' | 'failed' | 'interrupted' | 'running' | 'waiting' | 'disabled' | 'stopped';

function stateOf({ declared, stoppedBecause, lastRun }: SourceHealth): State {
	if (!declared.enabled) return 'disabled';
	if (stoppedBecause !== undefined) return 'stopped';
	return lastRun?.state ?? 'waiting';
}

export const load: PageServerLoad = async ({ url }) => {
	const question = ask(url);
	const settings = readSettings(process.env);
	const { collect, contact } = settings;
	const stopped = existsSync(stopFileIn(settings));
	const health = await sourcesHealth(register(), new Date());
	const collecting = !collect
		? 'off'
		: contact === undefined
			? 'no_contact'
			: stopped
				? 'stopped'
				: 'on';
	return {
		question,
		collecting,
		sources: health.map((source) => ({ ...source, state: stateOf(source) })),
	} as const;
};
