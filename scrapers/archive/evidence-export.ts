import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database } from '#lib/server/database/database.ts';
import { captures, documents, events, evidence } from '#lib/server/database/schema/index.ts';
import { differenceFrom, type IndexedCapture } from './compare.ts';
import { inspectCapture } from './inspect.ts';
import { ArchiveFailure, type ArchiveStorage } from './storage.ts';
import { writeWacz, type Description, type PackedCapture } from './wacz.ts';

/** The evidence of an event, and what the archive has of it. */
export interface EventEvidence {
	readonly event: {
		readonly eventId: string;
		readonly company: string;
		readonly summaryEn: string;
	};
	/** Addresses that it cites, the best first. */
	readonly cited: readonly string[];
	/** Of these, the ones that were never captured. */
	readonly withoutCapture: readonly string[];
	/** By the rank of what cites them, the latest capture of each document first. */
	readonly captures: readonly CapturedEvidence[];
}

type CapturedEvidence = IndexedCapture & {
	readonly contentType: string | null;
	readonly title: string | null;
};

/** What the index has of an event's evidence; undefined where there is no such event. */
export async function evidenceOf(
	db: Database,
	eventId: string,
): Promise<EventEvidence | undefined> {
	const { company, summaryEn } = events;
	const [event] = await db
		.select({ eventId: events.eventId, company, summaryEn })
		.from(events)
		.where(eq(events.eventId, eventId));
	if (!event) return undefined;
	const rows = await db
		.select({ sourceUrl: evidence.sourceUrl, title: documents.title, capture: captures })
		.from(evidence)
		.leftJoin(documents, eq(documents.url, evidence.sourceUrl))
		.leftJoin(captures, eq(captures.document, documents.id))
		.where(and(eq(evidence.eventId, eventId), isNull(evidence.retiredAt)))
		.orderBy(asc(evidence.rank), asc(evidence.id));
	const cited = [...new Set(rows.map(({ sourceUrl }) => sourceUrl))];
	const found = rows.flatMap(({ sourceUrl, title, capture }) =>
		capture ? [{ ...capture, documentUrl: sourceUrl, title }] : [],
	);
	const rankOf = new Map(cited.map((url, rank) => [url, rank]));
	const rank = ({ documentUrl }: CapturedEvidence): number => rankOf.get(documentUrl) ?? 0;
	return {
		event,
		cited,
		withoutCapture: cited.filter((url) => !found.some(({ documentUrl }) => documentUrl === url)),
		captures: found.sort((a, b) => rank(a) - rank(b) || b.ordinal - a.ordinal),
	};
}

function describe({ event, cited }: EventEvidence): Description {
	return {
		title: `Evidence for event ${event.eventId} (${event.company})`,
		text: `${event.summaryEn}\n\nSources:\n\n${cited.map((url) => `- <${url}>`).join('\n')}`,
	};
}

/** Reads a capture whole and refuses one that is not what the index says: evidence goes out sound or not at all. */
async function packed(storage: ArchiveStorage, capture: CapturedEvidence): Promise<PackedCapture> {
	const { warcFile, documentUrl, sha256, title, bytes } = capture;
	const file = await storage.get(warcFile);
	const found = file ? await inspectCapture(file) : { damage: 'the archive has no such file' };
	const wrong = 'damage' in found ? found.damage : differenceFrom(capture, found);
	if (!file || 'damage' in found || wrong !== undefined)
		throw new ArchiveFailure(
			`${warcFile}, capture ${capture.ordinal} of ${documentUrl}, cannot be exported: ${wrong ?? ''}. Bring it back from a backup; \`tettai verify\` says what else is damaged.`,
		);
	const { url, capturedAt, status, warcOffset: offset, warcLength: length } = found;
	const contentType = found.via === 'browser' ? 'text/html' : (capture.contentType ?? '');
	return {
		file,
		record: { url, capturedAt, contentType, status, sha256, offset, length },
		page: { id: warcFile, citedUrl: documentUrl, title: title ?? undefined, bytes },
	};
}

/**
 * Writes the captures of an event's evidence as a WACZ file, which is there whole or not at all. The same captures give
 * the same bytes.
 * @returns how many captures it holds
 * @throws {ArchiveFailure} where a capture is missing or damaged, or the file cannot be written
 */
export async function exportEvidence(
	storage: ArchiveStorage,
	found: EventEvidence,
	path: string,
): Promise<number> {
	async function* all(): AsyncGenerator<PackedCapture> {
		for (const capture of found.captures) yield await packed(storage, capture);
	}
	const part = `${path}.part`;
	try {
		const count = await writeWacz(all(), describe(found), createWriteStream(part));
		await rename(part, path);
		return count;
	} catch (error) {
		await rm(part, { force: true });
		if (error instanceof ArchiveFailure || !(error instanceof Error) || !('code' in error))
			throw error;
		throw new ArchiveFailure(
			`${path} could not be written (${String(error.code)}). Choose a folder that exists, has room, and may be written.`,
			{ cause: error },
		);
	}
}
