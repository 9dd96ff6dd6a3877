import { setTimeout as sleep } from 'node:timers/promises';
import { to as copyTo } from 'pg-copy-streams';
import { tokyoDay } from '#lib/domain/dates.ts';
import { median, shown, type Measured } from './measured.ts';
import { serveTettai, type Served } from './processes.ts';
import { withClient } from './register-database.ts';

/** The join behind the CSV: the public events of today with their company, best source and number of sources. */
const join = `select e.event_id, e.company, f.name_en, f.name_ja, e.announced_on, e.effective_on, e.status, e.kind, e.rung,
		e.attribution, e.summary_en, e.summary_ja, e.reasons, e.scope, e.territories, e.buyer, e.buyer_type, e.price,
		e.buyback_option_years, e.employee_support, e.loss_jpy_billion, e.donation, e.human_rights_dd_mentioned,
		e.confidence, e.supersedes, e.recorded_at, s.source_url, s.source_publisher, s.source_type, s.source_standing,
		s.source_lang, s.source_published_on, s.seen_on, n.sources
	from events as e
	join company_facts as f on f.company = e.company and f.retired_at is null
	join (select distinct on (event_id) * from evidence where retired_at is null order by event_id, rank, source_url) as s
		using (event_id)
	join (select event_id, count(*) as sources from evidence where retired_at is null group by event_id) as n using (event_id)
	where e.confidence <> 'unverified' and e.retired_at is null and e.announced_by <= '${tokyoDay(new Date())}'
	order by e.announced_by desc, f.name_en, e.event_id`;

interface Download {
	readonly ms: number;
	readonly firstByteMs: number;
	readonly lines: number;
	readonly megabytes: number;
	/** Megabytes by which the server's memory rose meanwhile. */
	readonly rise: number;
}

async function download(server: Served): Promise<Download> {
	const before = await server.memory();
	let most = before;
	const ended = new AbortController();
	const isDone = (): boolean => ended.signal.aborted;
	const watching = (async () => {
		for (;;) {
			if (isDone()) return;
			most = Math.max(most, await server.memory());
			await sleep(10);
		}
	})();
	const began = performance.now();
	const answer = await fetch(`${server.origin}/en/events.csv`, {
		headers: { 'accept-encoding': 'identity' },
	});
	let firstByteMs = 0;
	let bytes = 0;
	let lines = 0;
	for await (const piece of answer.body ?? []) {
		if (bytes === 0) firstByteMs = performance.now() - began;
		bytes += piece.length;
		for (const byte of piece) if (byte === 10) lines += 1;
	}
	const ms = performance.now() - began;
	ended.abort();
	await watching;
	return { ms, firstByteMs, lines, megabytes: bytes / 1_048_576, rise: most - before };
}

/** Milliseconds and lines of `COPY … TO STDOUT` of the same join through a client library. */
const copied = (database: string): Promise<{ ms: number; lines: number }> =>
	withClient(database, async (client) => {
		const began = performance.now();
		let lines = 0;
		for await (const piece of client.query(
			copyTo(`copy (${join}) to stdout with (format csv, header)`),
		))
			for (const byte of piece as Buffer) if (byte === 10) lines += 1;
		return { ms: performance.now() - began, lines };
	});

/** Every event as CSV beside COPY, in turn so that both meet the same machine. */
export async function measureCsv(database: string, rounds: number): Promise<Measured[]> {
	const server = await serveTettai(database, { cacheMegabytes: 64 });
	try {
		// The first ones of a process compile what they run, and settle its memory.
		for (let warm = 0; warm < 3; warm += 1) await download(server);
		const ours: Download[] = [];
		const theirs: number[] = [];
		for (let round = 0; round < rounds; round += 1) {
			ours.push(await download(server));
			const { ms, lines } = await copied(database);
			theirs.push(ms);
			if (lines !== ours[0]?.lines)
				throw new Error(`COPY answers ${lines} lines, we ${ours[0]?.lines ?? 0}.`);
		}
		const ms = median(ours.map((one) => one.ms));
		const firstByteMs = median(ours.map((one) => one.firstByteMs));
		const rise = Math.max(...ours.map((one) => one.rise));
		return [
			{
				what: `CSV of every event (${(ours[0]?.lines ?? 1) - 1} rows, ${shown(ours[0]?.megabytes ?? 0)} MB) beside COPY`,
				ours: `${shown(ms)} ms`,
				beside: `${shown(median(theirs))} ms`,
				ratio: ms / median(theirs),
				goal: { atMost: 3 },
			},
			{
				what: 'its first byte',
				ours: `${shown(firstByteMs)} ms`,
				beside: '',
				figure: firstByteMs,
				goal: { atMost: 50 },
			},
			{
				what: 'memory that the server takes for it',
				ours: `${shown(rise)} MB`,
				beside: '',
				figure: rise,
				goal: { atMost: 30 },
			},
		];
	} finally {
		await server.stop();
	}
}
