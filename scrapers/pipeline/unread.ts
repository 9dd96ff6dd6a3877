import { sql } from 'drizzle-orm';
import type { Database } from '#lib/server/database/database.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import type { Source } from '../source.ts';

/** A text about a company that the present reader has not read. */
export interface Unread {
	readonly text: number;
	readonly document: number;
	readonly company: string;
	readonly companyJa: string;
	readonly companyEn: string;
	readonly url: string;
	readonly alternates: Record<string, string>;
	readonly title: string | null;
	readonly lang: string | null;
	readonly publishedOn: string | null;
	readonly content: string;
	/** The same filing of the year before: what it said already is no news. */
	readonly before: string | null;
}

/**
 * The next texts of a source to read, after the text and company `after`: of each document the newest version only, once for every
 * company of the register that it is about.
 */
export async function unreadAfter(
	db: Database,
	source: Pick<Source, 'id'>,
	{
		after,
		most,
		reader,
		extractor,
	}: {
		after: { readonly text: number; readonly company: string };
		most: number;
		reader: string;
		extractor: string;
	},
): Promise<Unread[]> {
	return rowsOf<Unread>(
		db,
		sql`
		select t.id::int as text, d.id::int as document, f.company, f.name_ja as "companyJa", f.name_en as "companyEn",
			d.url, d.alternates, coalesce(d.title, t.title) as title, coalesce(t.lang, d.lang) as lang,
			coalesce(d.published_on, t.published_on) as "publishedOn", t.content,
			(
				select e.content from documents earlier
				join document_texts e on e.document = earlier.id and e.extractor = t.extractor
				where d.title is not null and earlier.source = d.source and earlier.id <> d.id
					and earlier.companies @> array[f.company] and earlier.published_on < d.published_on
					and split_part(earlier.title, '－', 1) = split_part(d.title, '－', 1)
					and position('－' in d.title) > 0
				order by earlier.published_on desc, e.id desc limit 1
			) as before
		from documents d
		join document_texts t on t.document = d.id and t.extractor = ${extractor}
		join captures c on c.id = t.capture
		join company_facts f on f.company = any(d.companies) and f.retired_at is null
		where d.source = ${source.id} and (t.id, f.company) > (${after.text}, ${after.company})
			and not exists (select 1 from captures newer where newer.document = d.id and newer.ordinal > c.ordinal)
			and not exists (
				select 1 from readings r
				where r.document_text = t.id and r.company = f.company and r.reader = ${reader}
			)
		order by t.id, f.company limit ${most}
	`,
	);
}
