import { sql } from 'drizzle-orm';
import type { Database } from '#lib/server/database/database.ts';
import { rowsOf } from '#lib/server/register/rows.ts';

/** What decides whether a text only repeats what is on the register. */
export interface Statement {
	readonly company: string;
	readonly status: string | null;
	/** Addresses of the disclosure in every language. */
	readonly addresses: readonly string[];
	/** At its precision. */
	readonly publishedOn: string | null;
	/** At its precision. */
	readonly effectiveOn: string | null;
}

/**
 * The live event that a statement repeats: one that cites the disclosure itself and has the same status, or one of the
 * same status announced on the day of publication or effective on the same date. Undefined if there is none.
 */
export async function repeatedEvent(
	db: Database,
	statement: Statement,
): Promise<string | undefined> {
	const { company, status, addresses, publishedOn, effectiveOn } = statement;
	const [event] = await rowsOf<{ id: string }>(
		db,
		sql`
		select e.event_id as id from events e
		where e.company = ${company} and e.retired_at is null and e.status is not distinct from ${status}::text
			and (
				exists (
					select 1 from evidence v
					where v.event_id = e.event_id and v.retired_at is null
						and v.source_url in (${sql.join(
							addresses.map((url) => sql`${url}`),
							sql`, `,
						)})
				)
				or (${status}::text is not null and (
					e.announced_on = ${publishedOn}::text or e.effective_on = ${effectiveOn}::text
				))
			)
		order by e.announced_by desc, e.event_id desc limit 1
	`,
	);
	return event?.id;
}
