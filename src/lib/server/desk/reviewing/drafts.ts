import { sql } from 'drizzle-orm';
import type { EventContent, SourceContent } from '#lib/domain/desk/content.ts';
import type { SecondReason } from '#lib/domain/desk/second.ts';
import type { EventRow } from '#lib/domain/records.ts';
import type { Database } from '#lib/server/database/database.ts';
import { rowsOf } from '#lib/server/register/rows.ts';

/** A claim that waits for a second person, as the register would show it. */
export interface WaitingDraft {
	readonly id: number;
	readonly event: EventRow;
	readonly proposal: number | null;
	readonly supersedes: string | null;
	readonly needs: readonly SecondReason[];
	readonly because: string | null;
	readonly draftedBy: string;
	readonly draftedAt: Date;
}

interface DraftRecord extends Omit<WaitingDraft, 'event' | 'draftedAt'> {
	readonly company: string;
	readonly nameEn: string;
	readonly nameJa: string;
	readonly content: EventContent;
	readonly sources: readonly SourceContent[];
	readonly draftedAt: string;
}

/** The claims that wait, the oldest first. */
export async function waitingDrafts(db: Database): Promise<WaitingDraft[]> {
	const records = await rowsOf<DraftRecord>(
		db,
		sql`
		select d.id::int as id, d.company, f.name_en as "nameEn", f.name_ja as "nameJa", d.proposal::int as proposal,
			d.supersedes, d.content, d.sources, d.needs, d.because, d.drafted_by as "draftedBy",
			to_char(d.drafted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "draftedAt"
		from drafts d
		join company_facts f on f.company = d.company and f.retired_at is null
		where 'drafted' = (
			select r.action from reviews r
			where r.draft = d.id and r.undoes is null
				and not exists (select 1 from reviews u where u.undoes = r.id)
			order by r.id desc limit 1
		)
		order by d.id`,
	);
	return records.map((record) => {
		const { id, company, nameEn, nameJa, content, sources, draftedAt, ...rest } = record;
		return {
			...rest,
			id,
			draftedAt: new Date(draftedAt),
			event: {
				...content,
				eventId: `draft-${String(id)}`,
				company,
				companyNameEn: nameEn,
				companyNameJa: nameJa,
				supersedes: null,
				recordedAt: new Date(draftedAt),
				sources,
			},
		};
	});
}
