import type { Exchange } from '../../exchange.ts';
import type { EventEvidence } from '../evidence-export.ts';
import type { ArchiveStorage } from '../storage.ts';
import { captureName, writeCapture } from '../warc.ts';
import { digestByHand } from './by-hand.ts';
import { exchange } from './exchanges.ts';

type Captured = EventEvidence['captures'][number];

/** Writes an exchange into the archive and answers what the index would say of it. */
async function captured(
	storage: ArchiveStorage,
	of: Exchange,
	ordinal: number,
	title: string | null = null,
): Promise<Captured> {
	const sha256 = digestByHand(of.body).slice('sha256:'.length);
	const written = await writeCapture(storage, captureName(of.url, ordinal, sha256), of);
	const { url, finalUrl, startedAt: capturedAt, status, via, responseHeaders } = of;
	const [, contentType = null] = responseHeaders.find(([name]) => name === 'content-type') ?? [];
	const known = { documentUrl: url, title, ordinal, url, finalUrl, capturedAt, status, via };
	return { ...known, ...written, contentType };
}

export const pdf = exchange({
	url: 'https://www.kitano-steel.example/ir/notice.pdf',
	finalUrl: 'https://files.kitano-steel.example/Notice.pdf?v=2&a=1',
	redirects: [{ url: 'https://www.kitano-steel.example/ir/notice.pdf', status: 302 }],
	startedAt: new Date('2022-03-12T00:00:00.000Z'),
	responseHeaders: [['content-type', 'Application/PDF']],
	body: Buffer.alloc(70_000, '%PDF-1.7 fictional'),
});
export const rendered = exchange({ via: 'browser', startedAt: new Date('2023-01-01T00:00:00Z') });

/** An event that cites a page, captured twice and the second time rendered, and a PDF file. */
export async function evidenceIn(storage: ArchiveStorage): Promise<EventEvidence> {
	const captures = [
		await captured(storage, rendered, 2, '出荷停止のお知らせ'),
		await captured(storage, exchange(), 1, '出荷停止のお知らせ'),
		await captured(storage, pdf, 1),
	];
	const event = {
		eventId: 'e1',
		company: 'kitano-steel',
		summaryEn: 'Said that it stops deliveries.',
	};
	return { event, cited: [rendered.url, pdf.url], withoutCapture: [], captures };
}
