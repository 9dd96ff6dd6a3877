import { sql } from 'drizzle-orm';
import { documentTexts } from '#lib/server/database/schema/index.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { extract, extractorVersion } from '../extracting/extract.ts';
import { asProblem, CollectProblem, type ProblemCode } from '../problem.ts';
import type { Run } from './run.ts';
import { textRow } from './save.ts';

/** What is the matter with the bytes themselves: the same rules find the same in them, however often. */
const ofTheBytes: readonly ProblemCode[] = [
	'pdf_encrypted',
	'pdf_without_text',
	'pdf_damaged',
	'undecodable',
];

interface Unread {
	readonly id: number;
	readonly document: number;
	readonly url: string;
	readonly finalUrl: string;
	readonly contentType: string | null;
	readonly warcFile: string;
	readonly warcOffset: number;
	/** Whether an earlier extractor has read it. */
	readonly wasRead: boolean;
}

const BATCH = 25;

/**
 * Third stage: captures that the present extractor has not read, from the archive; a scan or a file with a password is
 * not tried again before there is a better extractor. A text that differs from what an
 * earlier extractor read is our change and marked so; the company has changed nothing.
 */
export async function readTexts(run: Run): Promise<void> {
	let after = 0;
	while (!run.isStopped()) {
		const captures = await unreadAfter(run, after);
		if (captures.length === 0) return;
		for (const capture of captures) {
			if (run.isStopped()) return;
			after = capture.id;
			await readAgain(run, capture);
		}
	}
}

async function unreadAfter({ source, tools }: Run, after: number): Promise<Unread[]> {
	return rowsOf<Unread>(
		tools.store.db,
		sql`
		select c.id::int as id, c.document::int as document, d.url, c.final_url as "finalUrl", c.content_type as "contentType",
			c.warc_file as "warcFile", c.warc_offset::int as "warcOffset",
			exists (select 1 from document_texts t where t.capture = c.id) as "wasRead"
		from captures c join documents d on d.id = c.document
		where d.source = ${source.id} and c.id > ${after}
			and not exists (
				select 1 from document_texts t where t.capture = c.id and t.extractor = ${extractorVersion}
			)
			and (
				exists (select 1 from document_texts t where t.capture = c.id)
				or not exists (select 1 from captures newer where newer.document = c.document and newer.ordinal > c.ordinal)
			)
			and not exists (
				select 1 from issues i
				where i.source = d.source and i.subject = d.url and i.closed_at is null
					and i.last_seen_at >= c.captured_at
					and i.code in (${sql.join(
						ofTheBytes.map((code) => sql`${code}`),
						sql`, `,
					)})
					and i.last_seen_at >= (
						select min(t.extracted_at) from document_texts t where t.extractor = ${extractorVersion}
					)
			)
		order by c.id limit ${BATCH}
	`,
	);
}

async function readAgain(run: Run, capture: Unread): Promise<void> {
	const { id, document, url, finalUrl, contentType, wasRead } = capture;
	const because = wasRead ? 'extractor' : 'capture';
	try {
		const { body } = await run.tools.archive.read(capture);
		const text = await extract(body, {
			url: finalUrl,
			contentType: contentType ?? undefined,
			rules: run.source.text,
		});
		const row = textRow(text, { document, capture: id, at: run.tools.now(), because });
		await run.tools.store.db.insert(documentTexts).values(row).onConflictDoNothing();
		run.count('texts');
		run.sound.add(url);
		run.tell({ type: 'text_extracted', url, because });
	} catch (error) {
		const { code, message } = asProblem(error, url);
		run.meet(new CollectProblem(code, url, message, { cause: error }), url);
	}
}
