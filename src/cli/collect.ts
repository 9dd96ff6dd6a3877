import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { isDay, type Day } from '#lib/domain/dates.ts';
import { describeError } from '#lib/server/logging/describe.ts';
import { readSettings, type Settings } from '#lib/server/settings.ts';
import { collect } from '../../scrapers/pipeline/collect.ts';
import { recordSources } from '../../scrapers/pipeline/sources.ts';
import type { PipelineTools, RunOptions } from '../../scrapers/pipeline/tools.ts';
import type { Source } from '../../scrapers/source.ts';
import { declaredSources, openTools } from './collecting.ts';
import { pathGiven, type Command } from './command.ts';
import { CommandFailure, WrongUsage } from './failure.ts';
import { jsonLines, plainLines, terminalDisplay } from './run-display.ts';
import { runTable, type RunLine } from './run-table.ts';
import { withStore } from './with-store.ts';

interface Wanted extends RunOptions {
	readonly ids: readonly string[];
	readonly site: string | undefined;
	readonly folder: string | undefined;
	readonly json: boolean;
}

const options = {
	site: { type: 'string' },
	sites: { type: 'string' },
	since: { type: 'string' },
	max: { type: 'string' },
	'dry-run': { type: 'boolean', default: false },
	json: { type: 'boolean', default: false },
} satisfies ParseArgsOptionsConfig;

function wantedBy(args: readonly string[]): Wanted {
	let parsed;
	try {
		parsed = parseArgs({ args: [...args], options, allowPositionals: true });
	} catch (error) {
		throw new WrongUsage(error instanceof Error ? error.message : String(error));
	}
	const { values, positionals: ids } = parsed;
	return {
		ids,
		site: values.site,
		folder: values.sites === undefined ? undefined : pathGiven(values.sites),
		since: dayOf(values.since),
		max: countOf(values.max),
		dryRun: values['dry-run'],
		json: values.json,
	};
}

function dayOf(text: string | undefined): Day | undefined {
	if (text !== undefined && !isDay(text))
		throw new WrongUsage(`--since needs a day like 2022-02-24, not “${text}”.`);
	return text;
}

function countOf(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	if (!/^[1-9]\d{0,6}$/.test(text))
		throw new WrongUsage(`--max needs a number from 1 up, not “${text}”.`);
	return Number(text);
}

/** Those of the declared sources that were asked for: all, those named, or those of one company. */
function chosen(sources: readonly Source[], { ids, site }: Wanted): Source[] {
	for (const id of ids)
		if (!sources.some((source) => source.id === id))
			throw new CommandFailure(
				`There is no source “${id}”. There are: ${sources.map((source) => source.id).join(', ')}.`,
			);
	const some = sources.filter(
		({ id, company }) =>
			(ids.length === 0 || ids.includes(id)) && (site === undefined || company === site),
	);
	if (some.length === 0)
		throw new CommandFailure(`No source is declared for the company “${site ?? ''}”.`);
	return some;
}

function contactOf({ contact, collect: on }: Settings): string {
	if (!on) throw new CommandFailure('Collecting is switched off (TETTAI_COLLECT=off).');
	if (contact === undefined)
		throw new CommandFailure(
			'Nothing is fetched without a contact for the people whose servers we ask: set TETTAI_CONTACT to an e-mail or web address of yours.',
		);
	return contact;
}

/** Whether all went well enough for exit status 0: a source that failed is a failure, an issue with one page is not. */
const wentWell = ({ outcome }: RunLine): boolean =>
	outcome.state === 'succeeded' ||
	(outcome.state === 'skipped' && outcome.because !== 'busy' && outcome.because !== 'broken');

/** A source whose run cannot be recorded does not take the others with it. */
async function collectOne(
	source: Source,
	tools: PipelineTools,
	wanted: Wanted,
): Promise<RunLine['outcome']> {
	try {
		return await collect(source, tools, wanted);
	} catch (error) {
		const why = describeError(error, { trace: false });
		process.stderr.write(`tettai collect: the run of ${source.id} broke off: ${why}\n`);
		return { state: 'skipped', because: 'broken' };
	}
}

async function runAll(
	sources: readonly Source[],
	wanted: Wanted,
	settings: Settings,
): Promise<RunLine[]> {
	const contact = contactOf(settings);
	const stopping = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
		process.on(signal, () => {
			stopping.abort();
		});
	return withStore(async (store) => {
		await recordSources(store.db, sources);
		const display = wanted.json
			? jsonLines
			: process.stdout.isTTY
				? terminalDisplay(sources.length)
				: plainLines;
		const { tools, close } = openTools(store, settings, contact, [display]);
		const lines: RunLine[] = [];
		try {
			for (const source of sources) {
				if (stopping.signal.aborted) break;
				const outcome = await collectOne(source, { ...tools, signal: stopping.signal }, wanted);
				lines.push({ source: source.id, outcome });
			}
		} finally {
			await close();
		}
		return lines;
	});
}

export const command: Command = {
	usage:
		'collect [SOURCE…] [--site SLUG] [--sites DIR] [--since DATE] [--max N] [--dry-run] [--json]',
	summary: 'run collectors now; --sites takes the sources of a folder instead of those that ship',
	async run(args) {
		const wanted = wantedBy(args);
		const settings = readSettings(process.env);
		const sources = chosen(await declaredSources(settings, wanted.folder), wanted);
		const lines = await runAll(sources, wanted, settings);
		if (!wanted.json) process.stdout.write(`\n${runTable(lines)}\n`);
		return lines.length === sources.length && lines.every(wentWell) ? 0 : 1;
	},
};
