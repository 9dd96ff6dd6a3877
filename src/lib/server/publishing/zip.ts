import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of an archive: what it is called, and its content at once or in pieces. */
export type Entry = readonly [
	path: string,
	content: string | Uint8Array | AsyncIterable<string | Uint8Array>,
];

/**
 * Every entry dated alike, so that the same content gives the same bytes. A zip file has local times: the date is made
 * where it is used, in the zone of that moment.
 */
const alike = (compress: boolean) => ({
	compress,
	mode: 0o100644,
	mtime: new Date(1980, 0, 1, 12),
	forceDosTimestamp: true,
});

/** Files as a zip archive, written while it is read. Stored instead of packed where the bytes must never differ. */
export async function* zipPieces(
	entries: readonly Entry[],
	{ compress = true }: { compress?: boolean } = {},
): AsyncGenerator<Uint8Array> {
	const zip = new ZipFile();
	const out = new PassThrough();
	zip.outputStream.pipe(out);
	zip.on('error', (error: Error) => out.destroy(error));
	for (const [path, content] of entries) {
		if (typeof content === 'string' || content instanceof Uint8Array)
			zip.addBuffer(Buffer.from(content), path, alike(compress));
		else
			zip.addReadStreamLazy(path, alike(compress), (done) => {
				const stream = Readable.from(content, { objectMode: false });
				stream.once('error', (error) => out.destroy(error));
				done(null, stream);
			});
	}
	zip.end();
	yield* out as AsyncIterable<Uint8Array>;
}
