import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { CommandFailure } from '../failure.ts';
import { SUMS } from './manifest.ts';

/** Adds a file to a backup; resolves once its content has been taken. `packed` content is stored as it is. */
export type AddFile = (
	name: string,
	content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
	options?: { readonly packed?: boolean },
) => Promise<void>;

/** Only who made it may read it: it holds the hashes of passwords. */
const MODE = 0o600;

/** What stands in the way of writing a file, as a sentence. */
function unwritable(path: string, error: unknown): unknown {
	const { code } = error as NodeJS.ErrnoException;
	const reasons: Readonly<Record<string, string>> = {
		ENOSPC: 'the disk is full. Make room, or name a file on another disk',
		ENOENT: 'its folder does not exist. Make it first',
		EACCES: 'this user may not write there. Name another folder, or give the right to write',
		EROFS: 'the disk is read-only. Name a file on another',
		ENOTDIR: 'a part of its path is a file. Name another',
	};
	const reason = reasons[code ?? ''];
	return reason
		? new CommandFailure(`${path} cannot be written: ${reason}.`, { cause: error })
		: error;
}

/**
 * Writes a backup as a ZIP file with the checksums of all that it holds. It gets its name when it is whole and on the
 * disk; until then it lies beside it as `.part`, and goes where anything fails.
 * @returns its size in bytes
 * @throws {CommandFailure} where there is such a file already, or none can be written
 */
export async function writeBackupFile(
	path: string,
	fill: (add: AddFile) => Promise<void>,
): Promise<number> {
	if (await stat(path).catch(() => undefined))
		throw new CommandFailure(
			`${path} is there already, and a backup overwrites nothing. Name another file.`,
		);
	const part = `${path}.part`;
	const zip = new ZipFile();
	const stop = new AbortController();
	const written = pipeline(zip.outputStream, createWriteStream(part, { mode: MODE, flush: true }), {
		signal: stop.signal,
	});
	const sums: string[] = [];
	const add: AddFile = async (name, content, { packed = false } = {}) => {
		const sha256 = createHash('sha256');
		async function* summed(): AsyncGenerator<string | Uint8Array> {
			for await (const piece of content) {
				sha256.update(piece);
				yield piece;
			}
		}
		const stream = Readable.from(summed(), { objectMode: false });
		zip.addReadStream(stream, name, { compress: !packed, mode: 0o100600 });
		// A full disk ends `written` while the content still waits to be taken.
		await Promise.race([finished(stream), written]).finally(() => stream.destroy());
		sums.push(`${sha256.digest('hex')}  ${name}\n`);
	};
	try {
		await Promise.race([fill(add), written]);
		zip.addBuffer(Buffer.from(sums.join('')), SUMS, { mode: 0o100600 });
		zip.end();
		await written;
		await rename(part, path);
		await syncFolder(dirname(path));
		return (await stat(path)).size;
	} catch (error) {
		stop.abort();
		await written.catch(() => undefined);
		await rm(part, { force: true }).catch(() => undefined);
		throw unwritable(path, error);
	}
}

/** Has a new name reach the disk. */
async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder);
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
