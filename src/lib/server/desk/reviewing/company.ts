import { sql } from 'drizzle-orm';
import type { Day } from '#lib/domain/dates.ts';
import type { Language } from '#lib/domain/terms.ts';
import type { Database } from '#lib/server/database/database.ts';
import { companyDetail, type CompanyDetail } from '#lib/server/register/company.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { reviewsAbout, type ReviewRow } from './log.ts';

/** A company as the desk sees it: the public page's content, and what can be decided about it. */
export interface CompanyAtDesk {
	readonly detail: CompanyDetail;
	/** The standing answers of the checklist, by number. */
	readonly findings: readonly {
		readonly id: number;
		readonly criterion: string;
		readonly sourceUrl: string;
	}[];
	readonly log: readonly ReviewRow[];
}

/** One company at the desk, or nothing if it is not on the register. */
export async function companyAtDesk(
	db: Database,
	slug: string,
	today: Day,
	language: Language,
): Promise<CompanyAtDesk | undefined> {
	const detail = await companyDetail(db, slug, { asOf: today, knownAt: today, today }, language);
	if (!detail) return undefined;
	return {
		detail,
		findings: await rowsOf(
			db,
			sql`select id::int as id, criterion, source_url as "sourceUrl" from criterion_findings
				where company = ${slug} and retired_at is null order by criterion, id`,
		),
		log: await reviewsAbout(
			db,
			sql`coalesce(r.company, p.company, e.company, d.company) = ${slug}`,
			50,
		),
	};
}
