import { sql } from 'drizzle-orm';
import type { Day } from '#lib/domain/dates.ts';
import type { Database } from '#lib/server/database/database.ts';
import { rowsOf } from './rows.ts';

/** Every company of the register as it is now, with the day in Tokyo on which anything of it last changed. */
export async function changedDays(db: Database): Promise<{ slug: string; changedOn: Day }[]> {
	return rowsOf(
		db,
		sql`select company as slug,
				to_char(max(moment) at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as "changedOn"
			from (
				select company, greatest(recorded_at, retired_at) as moment from company_facts
				union all select company, greatest(recorded_at, retired_at) from events
				union all select company, greatest(recorded_at, retired_at) from criterion_findings
			) as moments
			where company in (select company from company_facts where retired_at is null)
			group by company order by company collate "C"`,
	);
}
