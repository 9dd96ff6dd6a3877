/**
 * `tettai work` for the sources of one folder instead of those that ship: `node tests/support/sample-worker.ts SITES`, with
 * the settings in the environment. Prints a line for each run that it ends.
 */
import { recordSources } from '../../scrapers/pipeline/sources.ts';
import { startSchedule } from '../../scrapers/schedule.ts';
import { readSettings } from '#lib/server/settings.ts';
import { declaredSources, openTools } from '../../src/cli/collecting.ts';
import { untilStopped } from '../../src/cli/signals.ts';
import { openConfiguredStore } from '../../src/cli/with-store.ts';

const settings = readSettings(process.env);
const store = await openConfiguredStore();
const sources = await declaredSources(settings, process.argv[2]);
await recordSources(store.db, sources);
const { tools, close } = openTools(store, settings, settings.contact ?? '', [
	(event) => {
		if (event.type === 'run_ended') console.log(`ended ${event.source}`);
	},
]);
const stopped = untilStopped();
const schedule = await startSchedule(sources, tools, (message) => {
	console.error(message);
});
console.log('ready');
await stopped;
await schedule.stop();
await close();
await store.close();
