import { and, eq } from 'drizzle-orm';
import type { RunCounts } from '#lib/server/database/schema/sources.ts';
import { runs } from '#lib/server/database/schema/index.ts';
import type { Source } from '../source.ts';
import { captureDocuments } from './captures.ts';
import { closeIssues, recordIssues } from './issues.ts';
import { readLists } from './lists.ts';
import { proposeFromTexts } from './proposals.ts';
import { isError, Run } from './run.ts';
import { isStopped } from './sources.ts';
import { readTexts } from './texts.ts';
import type { PipelineTools, RunOptions } from './tools.ts';

/** How often a run looks whether the kill switch is thrown. */
const WATCH_MS = 2_000;

/** How a source came out of a run; a skipped one did nothing. */
export type Outcome =
	| {
			readonly state: 'succeeded' | 'failed' | 'interrupted';
			readonly counts: RunCounts;
			readonly errors: number;
	  }
	| {
			readonly state: 'skipped';
			readonly because: 'disabled' | 'stopped' | 'busy' | 'not_configured';
	  };

/**
 * Collects from one source: lists → captures → texts → proposals. Every stage goes on from what the database says is
 * still to be done, so a run that broke off anywhere is completed by the next.
 * @throws Error when something cannot be recorded; the run then stays open and counts as interrupted in the next
 */
export async function collect(
	source: Source,
	tools: PipelineTools,
	options: RunOptions = {},
): Promise<Outcome> {
	const skip = await reasonToSkip(source, tools);
	if (skip) return skipped(source, tools, skip);
	const letGo = await tools.store.hold(`collect ${source.id}`);
	if (!letGo) return skipped(source, tools, 'busy');
	const thrown = new AbortController();
	const watch = watchSwitch(source, tools, thrown);
	try {
		const signal = AbortSignal.any([tools.signal, thrown.signal]);
		return await goThrough(new Run(source, { ...tools, signal }, options));
	} finally {
		clearInterval(watch);
		await letGo();
	}
}

/** Ends the run soon after somebody throws the kill switch. A database that does not answer ends it as well. */
function watchSwitch({ id }: Source, { store, stopFile }: PipelineTools, thrown: AbortController) {
	return setInterval(() => {
		void isStopped(store.db, id, stopFile).then(
			(stopped) => stopped && thrown.abort(),
			(error: unknown) => thrown.abort(error),
		);
	}, WATCH_MS).unref();
}

async function reasonToSkip(source: Source, { store, configured, stopFile }: PipelineTools) {
	if (source.disabled) return 'disabled';
	if (await isStopped(store.db, source.id, stopFile)) return 'stopped';
	return source.needs.some((name) => !configured[name]) ? 'not_configured' : undefined;
}

function skipped(
	source: Source,
	tools: PipelineTools,
	because: 'disabled' | 'stopped' | 'busy' | 'not_configured',
): Outcome {
	tools.listener({ type: 'run_skipped', source: source.id, because });
	return { state: 'skipped', because };
}

async function goThrough(run: Run): Promise<Outcome> {
	const id = run.options.dryRun ? undefined : await begin(run);
	run.tell({ type: 'run_started' });
	await readLists(run);
	if (id !== undefined) {
		// Old captures first: a new one is compared with the text of the one before it.
		await readTexts(run);
		await captureDocuments(run);
		await proposeFromTexts(run);
		await end(run, id);
	}
	const { state, counts } = run;
	run.tell({ type: 'run_ended', state, counts });
	return { state, counts, errors: [...run.problems.values()].filter(isError).length };
}

/** Opens the record of the run; one that an earlier process left open was interrupted, for we hold the source now. */
async function begin({ source, tools, startedAt }: Run): Promise<number> {
	const { db } = tools.store;
	await db
		.update(runs)
		.set({ state: 'interrupted', endedAt: startedAt })
		.where(and(eq(runs.source, source.id), eq(runs.state, 'running')));
	const [row] = await db
		.insert(runs)
		.values({ source: source.id, startedAt, state: 'running' })
		.returning({ id: runs.id });
	if (!row) throw new Error(`The run of ${source.id} could not be recorded.`);
	return row.id;
}

async function end(run: Run, id: number): Promise<void> {
	const { db } = run.tools.store;
	const at = run.tools.now();
	await recordIssues(db, run.source.id, [...run.problems.values()], at);
	const { reached, sound, unread, listsFailed, listsUnchanged } = run;
	const entriesRead = !run.isStopped() && !listsFailed && listsUnchanged === 0;
	const met = new Set(run.problems.keys());
	await closeIssues(db, run.source.id, { reached, sound, unread, entriesRead, met }, at);
	await db
		.update(runs)
		.set({ state: run.state, endedAt: at, counts: run.counts })
		.where(eq(runs.id, id));
}
