import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '#lib/server/database/database.ts';
import { rowsOf } from '#lib/server/register/rows.ts';

/**
 * Everything that collecting has brought, without the times and the numbers that the database gives out: two databases
 * with the same dump hold the same. Runs are left out; there may be more of them where one broke off.
 */
export async function collectedDump(db: Database): Promise<string> {
	const parts = {
		documents: sql`select source, url, fetch_url, title, lang, published_on, companies, alternates from documents order by url`,
		captures: sql`select d.url, c.ordinal, c.final_url, c.status, c.content_type, c.bytes, c.sha256, c.via, c.warc_file
			from captures c join documents d on d.id = c.document order by d.url, c.ordinal`,
		texts: sql`select d.url, c.ordinal, t.extractor, t.sha256, t.title, t.lang, t.published_on, t.pages, t.because
			from document_texts t join captures c on c.id = t.capture join documents d on d.id = c.document
			order by d.url, c.ordinal, t.extractor`,
		listings: sql`select source, name, entries, cursor from listings order by source, name`,
		visits: sql`select source, url, purpose, sha256, rules from visits order by source, url, purpose`,
		issues: sql`select id, source, code, subject, closed_at is null as open from issues order by id`,
		readings: sql`select d.url, r.company, r.reader, r.outcome, r.event from readings r
			join document_texts t on t.id = r.document_text join documents d on d.id = t.document
			order by d.url, r.company, r.reader, t.sha256`,
		proposals: sql`select d.url, p.company, p.status, p.kind, p.rung, p.effective_on, p.confidence, p.state
			from proposals p join document_texts t on t.id = p.document_text join documents d on d.id = t.document
			order by d.url, p.company, t.sha256`,
		spans: sql`select p.company, s.start, s."end", s.quote, s.rule from proposal_spans s
			join proposals p on p.id = s.proposal order by p.company, s.quote, s.start, s.rule`,
	};
	const lines: string[] = [];
	for (const [name, statement] of Object.entries(parts)) {
		const rows = await rowsOf(db, statement);
		lines.push(name, ...rows.map((row) => JSON.stringify(row)));
	}
	return lines.join('\n');
}

/** SHA-256 of the dump. */
export async function collectedHash(db: Database): Promise<string> {
	return createHash('sha256')
		.update(await collectedDump(db))
		.digest('hex');
}
