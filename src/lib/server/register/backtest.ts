import { sql } from 'drizzle-orm';
import { lastDayOf, tokyoDay, type Day, type PartialDate } from '#lib/domain/dates.ts';
import type { Database } from '#lib/server/database/database.ts';
import { companyTables } from './company-tables.ts';
import { known } from './standing.ts';
import { rowsOf } from './rows.ts';

/** One published total of Teikoku Databank beside the register's own count for the same day. */
export interface BacktestLine {
	readonly asOf: PartialDate;
	readonly metric: 'withdrawal' | 'suspended_or_withdrawn';
	/** Companies in the published total, out of `population`. */
	readonly published: number;
	readonly population: number | null;
	/** Companies on the register that meet the same definition. */
	readonly ours: number;
	/** Listed companies on the register that the count is out of. */
	readonly of: number;
	readonly sourceUrl: string;
	readonly note: string | null;
}

/**
 * The register's as-of counts beside Teikoku Databank's totals. Its "withdrawal" is: announced a withdrawal or a
 * plan of one by that day, among listed firms; ours: listed companies that ever had exit announced or exited by
 * then. Its "suspended or withdrawn": ours are listed companies with operations at no new business or further
 * down the scale (register README).
 */
export async function backtest(db: Database, now: Date): Promise<BacktestLine[]> {
	const knownAt = tokyoDay(now);
	const published = await rowsOf<{
		asOf: PartialDate;
		metric: BacktestLine['metric'];
		published: number;
		population: number | null;
		sourceUrl: string;
		note: string | null;
	}>(
		db,
		sql`select distinct on (last_day_of(as_of), metric) as_of as "asOf", metric, value::float as published,
				population, source_url as "sourceUrl", note
			from surveys
			where publisher = 'Teikoku Databank' and metric in ('withdrawal', 'suspended_or_withdrawn')
				and preferred and ${known('surveys', knownAt)}
			order by last_day_of(as_of), metric, source_url collate "C"`,
	);
	const counts = new Map<
		Day,
		{ withdrawal: number; suspended: number; listed: number; operating: number }
	>();
	const lines: BacktestLine[] = [];
	for (const line of published) {
		const day = lastDayOf(line.asOf);
		const count = counts.get(day) ?? (await countOn(db, day, knownAt));
		counts.set(day, count);
		lines.push({
			...line,
			ours: line.metric === 'withdrawal' ? count.withdrawal : count.suspended,
			of: line.metric === 'withdrawal' ? count.listed : count.operating,
		});
	}
	return lines;
}

async function countOn(db: Database, asOf: Day, knownAt: Day) {
	const [row] = await rowsOf<{
		withdrawal: number;
		suspended: number;
		listed: number;
		operating: number;
	}>(
		db,
		sql`with ${companyTables({ asOf, knownAt })}
		select
			count(*) filter (where listed and exists (
				select from moves where moves.company = company.slug and moves.status in ('exit_announced', 'exited')
			))::int as withdrawal,
			count(*) filter (where listed and exposure = 'operations'
				and status not in ('operating', 'undisclosed'))::int as suspended,
			count(*) filter (where listed)::int as listed,
			count(*) filter (where listed and exposure = 'operations')::int as operating
		from company`,
	);
	return row ?? { withdrawal: 0, suspended: 0, listed: 0, operating: 0 };
}
