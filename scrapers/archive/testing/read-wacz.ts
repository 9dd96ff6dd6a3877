import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

/** An entry of a zip file. */
export interface ZippedFile {
	/** 0: stored. */
	readonly method: number;
	readonly content: Buffer;
}

/** The files of a zip file in their order, their CRC-32 checked. */
export async function unzip(path: string): Promise<Map<string, ZippedFile>> {
	const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
	try {
		const files = new Map<string, ZippedFile>();
		for await (const entry of zip.eachEntry()) {
			const stream: Readable = await zip.openReadStreamPromise(entry);
			files.set(entry.fileName, {
				method: entry.compressionMethod,
				content: await buffer(stream),
			});
		}
		return files;
	} finally {
		zip.close();
	}
}

/** A line of a CDXJ file. */
export interface CdxjLine {
	readonly key: string;
	readonly timestamp: string;
	readonly entry: Readonly<Record<string, string>>;
}

export function readCdxj(content: Buffer): CdxjLine[] {
	return content
		.toString()
		.trimEnd()
		.split('\n')
		.map((line) => {
			const [key = '', timestamp = '', ...json] = line.split(' ');
			return { key, timestamp, entry: JSON.parse(json.join(' ')) as Record<string, string> };
		});
}
