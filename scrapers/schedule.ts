import { tokyoDay } from '#lib/domain/dates.ts';
import type { Store } from '#lib/server/database/database.ts';
import { fromPglite, PgBoss } from 'pg-boss';
import { collect } from './pipeline/collect.ts';
import type { PipelineTools } from './pipeline/tools.ts';
import type { Source } from './source.ts';

/** The queue that runs wait in, and the one that keeps those that failed for good. */
export const queues = { runs: 'collect', failed: 'collect-failed' } as const;

/** Runs at the same time in one process: hosts are served one request at a time anyway. */
const RUNS_AT_ONCE = 2;
/** A run that a dead process left is given to another after this. */
const HEARTBEAT_SECONDS = 60;
const LONGEST_RUN_SECONDS = 12 * 3_600;
const HOUR_MS = 3_600_000;

/** The scheduler and its workers in this process. */
export interface Schedule {
	/** Lets running runs come to a stop, and ends. */
	stop(): Promise<void>;
}

/** What the scheduler says, for a log. */
export type ScheduleListener = (message: string) => void;

/**
 * Schedules every enabled source at its hours in Asia/Tokyo, and works the runs off. Any number of processes may do so on
 * one PostgreSQL: each run is done once. The tools' `signal` is not used; a run has one of its own.
 */
export async function startSchedule(
	sources: readonly Source[],
	tools: Omit<PipelineTools, 'signal'>,
	say: ScheduleListener,
): Promise<Schedule> {
	const boss = await openQueue(tools.store, say);
	const enabled = new Map(
		sources.filter(({ disabled }) => !disabled).map((source) => [source.id, source]),
	);
	await plan(boss, enabled);
	const stopping = new AbortController();
	await boss.work<{ source: string }>(
		queues.runs,
		{ localConcurrency: RUNS_AT_ONCE, pollingIntervalSeconds: 2 },
		async ([job]) => {
			const source = enabled.get(job?.data.source ?? '');
			if (source && job) await runInWindow(source, tools, [stopping.signal, job.signal]);
			// A run that we broke off is for the next worker, or for us after the restart.
			if (stopping.signal.aborted) throw new Error('The worker was stopped.');
		},
	);
	return {
		async stop() {
			stopping.abort();
			await boss.stop({ graceful: true, timeout: 20_000 });
		},
	};
}

async function openQueue({ connection }: Store, say: ScheduleListener): Promise<PgBoss> {
	const boss =
		'embedded' in connection
			? new PgBoss({ db: fromPglite(connection.embedded), backend: 'pglite' })
			: new PgBoss({ connectionString: connection.url, max: 4 });
	boss.on('error', (error) => {
		say(`The job queue met an error: ${error.message}`);
	});
	await boss.start();
	await boss.createQueue(queues.failed);
	const limits = {
		retryLimit: 2,
		retryDelay: 300,
		retryBackoff: true,
		expireInSeconds: LONGEST_RUN_SECONDS,
		heartbeatSeconds: HEARTBEAT_SECONDS,
		deadLetter: queues.failed,
	};
	// One waiting or running job per source, however often it comes due and on however many machines.
	await boss.createQueue(queues.runs, { policy: 'exclusive', ...limits });
	// A queue that is there already keeps its limits unless it is told.
	await boss.updateQueue(queues.runs, limits);
	return boss;
}

/** Makes the crons those of the enabled sources, and takes away the others'. */
async function plan(boss: PgBoss, enabled: ReadonlyMap<string, Source>): Promise<void> {
	for (const { name, key } of await boss.getSchedules())
		if (name === queues.runs && !enabled.has(key)) await boss.unschedule(name, key);
	for (const { id, schedule } of enabled.values())
		await boss.schedule(
			queues.runs,
			schedule,
			{ source: id },
			{ tz: 'Asia/Tokyo', key: id, singletonKey: id, missed: 'skip' },
		);
}

async function runInWindow(
	source: Source,
	tools: Omit<PipelineTools, 'signal'>,
	ending: readonly AbortSignal[],
): Promise<void> {
	const left = timeLeftIn(source.window, tools.now());
	if (left <= 0) return;
	const signals = [...ending, ...(left === Infinity ? [] : [AbortSignal.timeout(left)])];
	await collect(source, { ...tools, signal: AbortSignal.any(signals) });
}

/** Milliseconds until a window of hours in Asia/Tokyo closes; 0 outside it, Infinity without one. */
export function timeLeftIn(window: Source['window'], now: Date): number {
	if (!window) return Infinity;
	const midnight = Date.parse(`${tokyoDay(now)}T00:00:00+09:00`);
	const since = now.getTime() - midnight;
	const from = window.from * HOUR_MS;
	const to = window.to * HOUR_MS;
	if (from < to) return since >= from && since < to ? to - since : 0;
	if (since >= from) return 24 * HOUR_MS - since + to;
	return since < to ? to - since : 0;
}
