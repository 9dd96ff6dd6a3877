import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { CollectProblem, type ProblemCode } from '../../problem.ts';

export interface ZipEntry {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** The largest annual reports have a few hundred files. */
const MOST_ENTRIES = 2_000;
/** Of what is read, inflated, in bytes. */
const MOST_INFLATED = 50 * 1024 * 1024;
/** A text of UTF-16 with repeated markup shrinks to a fortieth; what shrinks more is no text. */
const MOST_RATIO = 200;
/** Below this, in bytes, a ratio says nothing. */
const SMALL = 1024 * 1024;
const LONGEST_NAME = 300;

/**
 * Reads the files of a ZIP archive that are wanted by name, in the archive's order, from memory and into memory.
 * @throws {CollectProblem} `truncated` where the archive broke off; `unreadable` where it is damaged, encrypted or
 *   has names that lead elsewhere; `too_large` where it has too many files or they inflate too far
 */
export async function readZip(
	bytes: Uint8Array,
	wanted: (name: string) => boolean,
	about: { readonly url: string },
): Promise<ZipEntry[]> {
	const refuse = (code: ProblemCode, what: string, cause?: unknown) =>
		new CollectProblem(code, about.url, `The ZIP archive at ${about.url} ${what}.`, { cause });
	try {
		const zip = await fromBufferPromise(asBuffer(bytes), { strictFileNames: true });
		if (zip.entryCount > MOST_ENTRIES) {
			throw refuse('too_large', `has ${zip.entryCount} files; ${MOST_ENTRIES} are read at most`);
		}
		const entries: Entry[] = [];
		for await (const entry of zip.eachEntry()) {
			if (entry.fileName.length > LONGEST_NAME)
				throw refuse('unreadable', 'has endless file names');
			if (!entry.fileName.endsWith('/') && wanted(entry.fileName)) entries.push(entry);
		}
		const excess = excessOf(entries);
		if (excess !== undefined) throw refuse('too_large', excess);
		const read: ZipEntry[] = [];
		for (const entry of entries) {
			if (entry.isEncrypted()) throw refuse('unreadable', `is encrypted (${entry.fileName})`);
			const content = await inflate(zip, entry);
			if (crc32(content) !== entry.crc32)
				throw refuse('unreadable', `is damaged: ${entry.fileName}`);
			read.push({ name: entry.fileName, bytes: content });
		}
		return read;
	} catch (error) {
		if (error instanceof CollectProblem) throw error;
		const why = error instanceof Error ? error.message : String(error);
		if (/end of central directory/i.test(why)) throw refuse('truncated', 'broke off', error);
		throw refuse('unreadable', `cannot be read (${why.slice(0, 120)})`, error);
	}
}

function excessOf(entries: readonly Entry[]): string | undefined {
	const inflated = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
	if (inflated > MOST_INFLATED) {
		return `inflates to ${inflated} bytes; ${MOST_INFLATED} are read at most`;
	}
	const swollen = entries.find(
		({ uncompressedSize, compressedSize }) =>
			uncompressedSize > SMALL && uncompressedSize > compressedSize * MOST_RATIO,
	);
	return swollen && `has a file that inflates more than ${MOST_RATIO} times (${swollen.fileName})`;
}

/** The library ends the stream with an error when it yields more or less than the archive says. */
async function inflate(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
	const chunks: Buffer[] = [];
	for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

function asBuffer(bytes: Uint8Array): Buffer {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
