import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#lib/server/database/database.ts';
import { hostTurns } from '#lib/server/database/schema/sources.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import type { HostLease } from './host-turns.ts';

/** Milliseconds between two looks at a host that another machine is asking. */
const lookAgain = 500;

/**
 * The turn at a host in table `host_turns`. All times are the database's, so that machines whose clocks differ agree.
 * @param holder who claims: unique to the process
 * @param heldForMs after so long a holder counts as vanished and the next may claim; longer than any request takes
 */
export function createHostLease(db: Database, holder: string, heldForMs: number): HostLease {
	const after = (ms: number) =>
		sql`clock_timestamp() + ${String(ms)}::float8 * interval '1 millisecond'`;
	return {
		async claim(host, spacingMs) {
			const claimed = await rowsOf(
				db,
				sql`insert into host_turns (host, holder, held_until, next_at)
					values (${host}, ${holder}, ${after(heldForMs)}, ${after(spacingMs)})
					on conflict (host) do update
					set holder = excluded.holder, held_until = excluded.held_until, next_at = excluded.next_at
					where (host_turns.holder is null or host_turns.held_until <= clock_timestamp())
						and host_turns.next_at <= clock_timestamp()
					returning host`,
			);
			if (claimed.length > 0) return 0;
			const [row] = await rowsOf<{ wait: number }>(
				db,
				sql`select ceil(extract(epoch from next_at - clock_timestamp()) * 1000)::int as wait
					from host_turns where host = ${host}`,
			);
			return row && row.wait > 0 ? row.wait : lookAgain;
		},

		async release(host) {
			await db
				.update(hostTurns)
				.set({ holder: null, heldUntil: null })
				.where(and(eq(hostTurns.host, host), eq(hostTurns.holder, holder)));
		},
	};
}
