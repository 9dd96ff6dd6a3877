import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { CommandFailure } from '../failure.ts';
import { MANIFEST, manifestShape, SUMS, type Manifest } from './manifest.ts';

/** A backup that has been read to its end once and is what was written. */
export interface BackupFile {
	readonly manifest: Manifest;
	/** SHA-256 of every file, by name. */
	readonly sums: ReadonlyMap<string, string>;
	/** The bytes of a file. */
	readonly bytes: (name: string) => Promise<Buffer>;
	/** The lines of a file. */
	readonly lines: (name: string) => AsyncIterable<string>;
	readonly close: () => void;
}

/** Checked files so far, of all. */
export type Checked = (done: number, all: number) => void;

async function openZip(path: string): Promise<ZipFile> {
	try {
		return await openPromise(path, { autoClose: false, strictFileNames: true });
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') throw new CommandFailure(`${path} does not exist.`, { cause: error });
		if (code !== undefined && code !== 'EISDIR')
			throw new CommandFailure(`${path} cannot be read (${code}).`, { cause: error });
		throw new CommandFailure(
			`${path} broke off or is no backup of Tettai (${message}). Nothing was restored; take another copy.`,
			{ cause: error },
		);
	}
}

async function read(zip: ZipFile, entry: Entry): Promise<Buffer> {
	const pieces: Buffer[] = [];
	for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
	return Buffer.concat(pieces);
}

async function sumOf(stream: Readable): Promise<string> {
	const sha256 = createHash('sha256');
	for await (const piece of stream) sha256.update(piece as Buffer);
	return sha256.digest('hex');
}

/** Lines that end with a line feed alone: readline also breaks them at U+2028, which stands in texts. */
async function* linesOf(stream: Readable): AsyncGenerator<string> {
	let rest = '';
	for await (const piece of stream.setEncoding('utf8')) {
		const lines = (rest + (piece as string)).split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
	if (rest !== '') yield rest;
}

const sumLine = /^([0-9a-f]{64}) {2}(.+)$/;

/**
 * Opens a backup and holds every file in it against its checksum.
 * @throws {CommandFailure} where it is not, whole and unchanged, what `tettai backup` wrote
 */
export async function openBackupFile(path: string, checked: Checked): Promise<BackupFile> {
	const zip = await openZip(path);
	const altered = (what: string, cause?: unknown) =>
		new CommandFailure(
			`${path} is not what was backed up: ${what}. Nothing was restored; take another copy.`,
			{ cause },
		);
	try {
		const entries = new Map<string, Entry>();
		for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
		const entryOf = (name: string): Entry => {
			const entry = entries.get(name);
			if (!entry) throw altered(`${name} is missing`);
			return entry;
		};
		const sums = new Map<string, string>();
		for (const line of (await read(zip, entryOf(SUMS))).toString().split('\n')) {
			const [, sha256, name] = sumLine.exec(line) ?? [];
			if (sha256 !== undefined && name !== undefined) sums.set(name, sha256);
		}
		const added = [...entries.keys()].find((name) => name !== SUMS && !sums.has(name));
		if (added !== undefined) throw altered(`${added} was added`);
		let done = 0;
		for (const [name, sha256] of sums) {
			if ((await sumOf(await zip.openReadStreamPromise(entryOf(name)))) !== sha256)
				throw altered(`${name} has changed`);
			done += 1;
			checked(done, sums.size);
		}
		const manifest = manifestShape.safeParse(
			JSON.parse((await read(zip, entryOf(MANIFEST))).toString()),
		);
		if (!manifest.success)
			throw altered(`${MANIFEST} is of another kind, perhaps of a newer Tettai`, manifest.error);
		return {
			manifest: manifest.data,
			sums,
			bytes: (name) => read(zip, entryOf(name)),
			async *lines(name) {
				yield* linesOf(await zip.openReadStreamPromise(entryOf(name)));
			},
			close: () => {
				zip.close();
			},
		};
	} catch (error) {
		zip.close();
		throw error instanceof CommandFailure
			? error
			: altered(error instanceof Error ? error.message : String(error), error);
	}
}
