import { createHash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { cdxj, type IndexedRecord } from './cdxj.ts';

/** A capture to be packed. */
export interface PackedCapture {
	/** Its WARC file, whole. */
	readonly file: Buffer;
	/** Its main record; `offset` counts within `file`. */
	readonly record: Omit<IndexedRecord, 'filename'>;
	readonly page: Page;
}

/** What the list of pages says of a capture besides address and time. */
export interface Page {
	readonly id: string;
	/** Address under which the event cites it; it may have led elsewhere. */
	readonly citedUrl: string;
	readonly title: string | undefined;
	/** Size of the body in bytes. */
	readonly bytes: number;
}

/** What the package says of itself. */
export interface Description {
	readonly title: string;
	/** Markdown. */
	readonly text: string;
}

interface Resource {
	readonly name: string;
	readonly path: string;
	readonly hash: string;
	readonly bytes: number;
}

const WARC_NAME = 'evidence.warc.gz';
/**
 * Every entry alike: stored, because deflate differs between versions, and dated alike. A zip file has local times, so
 * the date is made where it is used, in the zone of that moment.
 */
const alike = () => ({
	compress: false,
	mode: 0o100644,
	mtime: new Date(1980, 0, 1, 12),
	forceDosTimestamp: true,
});

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
/** RFC 3339 to the second, as readers of pages look them up in the index. */
const seconds = (instant: Date): string => instant.toISOString().replace(/\.\d+Z$/, 'Z');

function resource(path: string, bytes: number, sha256: string): Resource {
	return { name: path.split('/').at(-1) ?? path, path, hash: `sha256:${sha256}`, bytes };
}

const resourceOf = (path: string, content: Buffer): Resource =>
	resource(path, content.length, createHash('sha256').update(content).digest('hex'));

function pageLines(pages: readonly object[]): Buffer {
	const head = { format: 'json-pages-1.0', id: 'pages', title: 'Captures' };
	return Buffer.from([head, ...pages].map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/** The files of a package beside its WARC file; the manifest comes last but for its own digest. */
function otherFiles(
	warc: Resource,
	records: readonly IndexedRecord[],
	pages: readonly object[],
	about: Description,
): [path: string, content: Buffer][] {
	const index = cdxj(records);
	const list = pageLines(pages);
	// The first that is packed is the best source's; `created` is left out: the same evidence gives the same bytes.
	const [main] = records;
	const manifest = json({
		profile: 'data-package',
		wacz_version: '1.1.1',
		title: about.title,
		description: about.text,
		software: 'Tettai',
		...(main && { mainPageUrl: main.url, mainPageDate: seconds(main.capturedAt) }),
		resources: [
			warc,
			resourceOf('indexes/index.cdxj', index),
			resourceOf('pages/pages.jsonl', list),
		],
	});
	const { hash } = resourceOf('datapackage.json', manifest);
	return [
		['indexes/index.cdxj', index],
		['pages/pages.jsonl', list],
		['datapackage.json', manifest],
		['datapackage-digest.json', json({ path: 'datapackage.json', hash })],
	];
}

/**
 * Packs captures as WACZ 1.1.1: one WARC file with the records of all of them, its index, the list of pages, the
 * manifest and its digest. The same captures give the same bytes. One capture at a time is in memory. The index is
 * plain: a gzipped one is read by few programs, and only with a second index beside it.
 * @returns how many captures were packed
 */
export async function writeWacz(
	captures: AsyncIterable<PackedCapture>,
	about: Description,
	to: Writable,
): Promise<number> {
	const zip = new ZipFile();
	const written = pipeline(zip.outputStream, to);
	const digest = createHash('sha256');
	const records: IndexedRecord[] = [];
	const pages: object[] = [];
	let bytes = 0;
	async function* files(): AsyncGenerator<Buffer> {
		for await (const { file, record, page } of captures) {
			records.push({ ...record, offset: bytes + record.offset, filename: WARC_NAME });
			const { id, citedUrl, title, bytes: size } = page;
			pages.push({ id, url: record.url, ts: seconds(record.capturedAt), citedUrl, title, size });
			digest.update(file);
			bytes += file.length;
			yield file;
		}
	}
	const path = `archive/${WARC_NAME}`;
	const warc = Readable.from(files(), { objectMode: false });
	try {
		zip.addReadStream(warc, path, alike());
		// A full disk ends `written` while the captures still wait to be taken.
		await Promise.race([finished(warc), written]);
		const described = resource(path, bytes, digest.digest('hex'));
		for (const [name, content] of otherFiles(described, records, pages, about))
			zip.addBuffer(content, name, alike());
		zip.end();
		await written;
	} catch (error) {
		warc.destroy();
		to.destroy();
		await written.catch(() => undefined);
		throw error;
	}
	return records.length;
}
