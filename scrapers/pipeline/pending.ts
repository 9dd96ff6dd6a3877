import { sql } from 'drizzle-orm';
import type { Database } from '#lib/server/database/database.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { problems } from '../problem.ts';
import type { Source } from '../source.ts';

/** A disclosure that is to be asked for, with what is known of its last capture. */
export interface Pending {
	readonly id: number;
	readonly url: string;
	readonly fetchUrl: string;
	readonly title: string | null;
	readonly publishedOn: string | null;
	readonly companies: string[];
	readonly webArchiveUrl: string | null;
	/** Captures so far. */
	readonly captures: number;
	readonly captureSha256: string | null;
	/** SHA-256 of the last capture's text by the present extractor. */
	readonly textSha256: string | null;
	readonly etag: string | null;
	readonly lastModified: string | null;
}

const DAY_MS = 86_400_000;
/**
 * What trying again may help with is tried in every run, and a change is no reason to wait. Other problems wait a day, then
 * as long again as they have lasted, and a month at most: a server that refuses us is not asked every day for ever.
 */
const retried = Object.entries(problems)
	.filter(
		([code, { retry, severity }]) => retry || severity === 'notice' || code.endsWith('_changed'),
	)
	.map(([code]) => code);

/**
 * The next disclosures of a source to ask for, after the document `after`, in the order in which they were found: those
 * never captured, and those whose last visit is older than the source's `recheckDays`.
 */
export async function pendingAfter(
	db: Database,
	source: Pick<Source, 'id' | 'kind' | 'recheckDays'>,
	{ after, most, now, extractor }: { after: number; most: number; now: Date; extractor: string },
): Promise<Pending[]> {
	// A watched page that says something else is wanted now.
	const days = source.kind === 'watched_page' ? 0 : source.recheckDays;
	const stale = new Date(now.getTime() - days * DAY_MS).toISOString();
	return rowsOf<Pending>(
		db,
		sql`
		with next as materialized (
			select d.*, v.etag, v.last_modified from documents d
			left join visits v on v.source = d.source and v.url = d.url and v.purpose = 'document'
			where d.source = ${source.id} and d.id > ${after}
				and (v.visited_at is null or v.visited_at < ${stale}::timestamptz)
				and not exists (
					select 1 from issues i
					where i.source = d.source and i.subject = d.url and i.closed_at is null
						and ${now.toISOString()}::timestamptz < i.last_seen_at
							+ least(greatest(i.last_seen_at - i.first_seen_at, interval '1 day'), interval '30 days')
						and i.code not in (${sql.join(
							retried.map((code) => sql`${code}`),
							sql`, `,
						)})
				)
			order by d.id limit ${most}
		)
		select d.id::int as id, d.url, coalesce(d.fetch_url, d.url) as "fetchUrl", d.title,
			d.published_on as "publishedOn", d.companies, d.web_archive_url as "webArchiveUrl",
			coalesce(c.ordinal, 0) as captures, c.sha256 as "captureSha256", t.sha256 as "textSha256",
			d.etag, d.last_modified as "lastModified"
		from next d
		left join lateral (
			select id, ordinal, sha256 from captures where document = d.id order by ordinal desc limit 1
		) c on true
		left join document_texts t on t.capture = c.id and t.document = d.id and t.extractor = ${extractor}
		order by d.id
	`,
	);
}
