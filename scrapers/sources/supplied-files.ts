import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { decode } from '../extracting/encoding.ts';
import { CollectProblem } from '../problem.ts';
import type { Page } from '../source.ts';

/** A list of a day has a few hundred kilobytes. In bytes. */
const LARGEST = 20 * 1024 * 1024;

/**
 * Files that a person put into a folder, as pages whose address is the file's name, in the order of their names. A
 * folder that is not there holds none; links are not followed. The text of a file that is too large is a
 * {@link CollectProblem} `too_large` when it is asked for.
 * @throws {CollectProblem} `unreadable` for a folder or file that may not be read
 */
export async function* suppliedFiles(
	folder: string,
	endings: readonly string[],
): AsyncGenerator<Page> {
	for (const name of await namesIn(folder, endings)) {
		const file = path.join(folder, name);
		const { size } = await stat(file).catch(notReadable(name));
		if (size > LARGEST) yield pageOf(name, new Uint8Array(), () => refuseSize(name, size));
		else {
			const body = await readFile(file).catch(notReadable(name));
			yield pageOf(name, body, () => decode(body, { url: name }).text);
		}
	}
}

async function namesIn(folder: string, endings: readonly string[]): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
		return notReadable(path.basename(folder))(error);
	});
	return entries
		.filter((entry) => entry.isFile() && endings.includes(path.extname(entry.name).toLowerCase()))
		.map(({ name }) => name)
		.sort();
}

function pageOf(name: string, body: Uint8Array, text: () => string): Page {
	return { url: name, finalUrl: name, contentType: undefined, body, text };
}

function refuseSize(name: string, size: number): never {
	const message = `${name} has ${size} bytes; ${LARGEST} are read at most: divide it.`;
	throw new CollectProblem('too_large', name, message);
}

function notReadable(name: string) {
	return (cause: unknown): never => {
		const message = `${name} among the supplied files cannot be read: see who may read it.`;
		throw new CollectProblem('unreadable', name, message, { cause });
	};
}
