import { sql } from 'drizzle-orm';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Database, Store } from '#lib/server/database/database.ts';
import { rowsOf } from '#lib/server/database/rows.ts';
import type { Metrics } from './current.ts';

/** How long the database may take to answer when metrics are asked for, in milliseconds. */
const PATIENCE_MS = 3_000;
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE']);

/** Metrics of this process and of the register, in the Prometheus format. */
export interface Exposed extends Metrics {
	readonly contentType: string;
	text(): Promise<string>;
}

/** Begins to count. The registry is the caller's own, so that a process may hold several (tests do). */
export function openMetrics(store: Store): Exposed {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry });
	const durations = new Histogram({
		name: 'tettai_http_request_duration_seconds',
		help: 'Seconds until the answer to a request began, by route',
		labelNames: ['method', 'route', 'status'],
		buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
		registers: [registry],
	});
	const looks = new Counter({
		name: 'tettai_cache_total',
		help: 'Looks into the memory of answers: hit, miss, or stale where the database was gone',
		labelNames: ['outcome'],
		registers: [registry],
	});
	const registerGauge = gaugesOf(registry);
	return {
		contentType: registry.contentType,
		answered({ method, route, status, seconds }) {
			const known = knownMethods.has(method) ? method : 'other';
			durations.observe({ method: known, route, status: String(status) }, seconds);
		},
		looked: (outcome) => looks.inc({ outcome }),
		async text() {
			await registerGauge(store.db);
			return registry.metrics();
		},
	};
}

interface Counts {
	readonly name: 'events' | 'runs' | 'proposals' | 'issues' | 'latest';
	readonly label: string;
	readonly value: number;
}

/** Gauges that are read from the database whenever somebody asks. */
function gaugesOf(registry: Registry): (db: Database) => Promise<void> {
	const registers = [registry];
	const gauges = {
		events: new Gauge({
			name: 'tettai_events',
			help: 'Events that stand on the register',
			registers,
		}),
		latest: new Gauge({
			name: 'tettai_register_changed_timestamp_seconds',
			help: 'When the register was last added to: its data version',
			registers,
		}),
		proposals: new Gauge({
			name: 'tettai_proposals',
			help: 'Proposals, by state',
			labelNames: ['state'],
			registers,
		}),
		runs: new Gauge({
			name: 'tettai_collecting_runs',
			help: 'Runs of collectors that began within a day, by state',
			labelNames: ['state'],
			registers,
		}),
		issues: new Gauge({
			name: 'tettai_open_issues',
			help: 'Open issues of collectors, by code',
			labelNames: ['code'],
			registers,
		}),
	} as const;
	const up = new Gauge({
		name: 'tettai_database_up',
		help: '1 if the database answered just now',
		registers,
	});
	return async (db) => {
		for (const gauge of Object.values(gauges)) gauge.reset();
		const counts = await within(countsOf(db));
		up.set(counts ? 1 : 0);
		for (const { name, label, value } of counts ?? []) {
			if (name === 'issues') gauges.issues.set({ code: label }, value);
			else if (name === 'runs' || name === 'proposals') gauges[name].set({ state: label }, value);
			else gauges[name].set(value);
		}
	};
}

const countsOf = (db: Database): Promise<Counts[]> =>
	rowsOf<Counts>(
		db,
		sql`select 'events' as name, '' as label, count(*)::float as value from events where retired_at is null
			union all select 'latest', '', coalesce(extract(epoch from max(recorded_at)), 0)::float from events
			union all select 'proposals', state, count(*)::float from proposals group by state
			union all select 'runs', state, count(*)::float from runs
				where started_at > now() - interval '1 day' group by state
			union all select 'issues', code, count(*)::float from issues where closed_at is null group by code`,
	);

/** The counts; undefined where the database does not answer in time. */
async function within(counts: Promise<Counts[]>): Promise<Counts[] | undefined> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<undefined>((gaveUp) => {
		timer = setTimeout(() => gaveUp(undefined), PATIENCE_MS);
	});
	try {
		return await Promise.race([counts, late]);
	} catch {
		return undefined;
	} finally {
		clearTimeout(timer);
	}
}
