import { sql } from 'drizzle-orm';
import type { Store } from '#lib/server/database/database.ts';
import { captures, documentTexts, documents } from '#lib/server/database/schema/index.ts';
import type { WrittenCapture } from '../archive/warc.ts';
import { headerOf, type Exchange } from '../exchange.ts';
import { extractorVersion } from '../extracting/extract.ts';
import type { ExtractedText } from '../extracting/extracted.ts';
import { plain } from './issues.ts';
import { recordVisits, sha256, type Visit } from './visits.ts';

/** A capture whose bytes lie in the archive already, to be entered in the index. */
export interface NewCapture {
	readonly document: number;
	readonly ordinal: number;
	/** Without its body. */
	readonly exchange: Exchange;
	readonly written: WrittenCapture;
	/** Undefined where the bytes could not be read. */
	readonly text: ExtractedText | undefined;
}

/** What one batch of visits brought. */
export interface Batch {
	readonly captures: readonly NewCapture[];
	readonly visits: readonly Visit[];
	/** Disclosures that a captured page turned out to be the cover of. */
	readonly attached: readonly (typeof documents.$inferInsert)[];
}

/** Enters a batch in the database, all of it or nothing; answers how many documents are new. */
export async function saveBatch({ db }: Store, batch: Batch, at: Date): Promise<number> {
	return db.transaction(async (tx) => {
		if (batch.captures.length > 0) {
			const entered = await tx
				.insert(captures)
				.values(batch.captures.map(captureRow))
				.returning({ id: captures.id, document: captures.document });
			const idOf = new Map(entered.map(({ id, document }) => [document, id]));
			const texts = batch.captures.flatMap(({ document, text }) => {
				const capture = idOf.get(document);
				return text && capture !== undefined
					? [textRow(text, { document, capture, at, because: 'capture' })]
					: [];
			});
			if (texts.length > 0) await tx.insert(documentTexts).values(texts);
		}
		await recordVisits(tx, batch.visits);
		if (batch.attached.length === 0) return 0;
		const added = await tx
			.insert(documents)
			.values([...batch.attached])
			.onConflictDoNothing()
			.returning({ isNew: sql<boolean>`xmax = 0` });
		return added.length;
	});
}

function captureRow({
	document,
	ordinal,
	exchange,
	written,
}: NewCapture): typeof captures.$inferInsert {
	return {
		document,
		ordinal,
		url: exchange.url,
		finalUrl: exchange.finalUrl,
		capturedAt: exchange.startedAt,
		status: exchange.status,
		contentType: plain(headerOf(exchange, 'content-type') ?? '', 200) || null,
		bytes: written.bytes,
		sha256: written.sha256,
		requestHeaders: { ...exchange.requestHeaders },
		responseHeaders: Object.fromEntries(
			exchange.responseHeaders.map(([name, value]) => [plain(name, 200), plain(value, 2_000)]),
		),
		via: exchange.via,
		warcFile: written.warcFile,
		warcOffset: written.warcOffset,
	};
}

/** The row of a text that was read out of a capture. */
export function textRow(
	text: ExtractedText,
	about: { document: number; capture: number; at: Date; because: 'capture' | 'extractor' },
): typeof documentTexts.$inferInsert {
	return {
		document: about.document,
		capture: about.capture,
		extractor: extractorVersion,
		extractedAt: about.at,
		sha256: sha256(text.text),
		content: text.text,
		title: text.title === undefined ? null : plain(text.title),
		lang: text.lang ?? null,
		publishedOn: text.publishedOn ?? null,
		pages: text.pages ? [...text.pages] : null,
		because: about.because,
	};
}
