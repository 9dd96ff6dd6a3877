import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from './durable-file.ts';
import {
	ArchiveFailure,
	checkName,
	isObjectName,
	type ArchiveStorage,
	type StoredObject,
} from './storage.ts';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

function failure(what: string, error: unknown): ArchiveFailure {
	if (error instanceof ArchiveFailure) return error;
	const why = codeOf(error) ?? (error instanceof Error ? error.message : String(error));
	return new ArchiveFailure(
		`The archive could not ${what} (${why}). See that the disk has room and that this user may read and write there.`,
		{ cause: error },
	);
}

async function describe(path: string, name: string): Promise<StoredObject | undefined> {
	try {
		const { size, mtime } = await stat(path);
		return { name, bytes: size, storedAt: mtime };
	} catch (error) {
		// Somebody else's half-written file may have got its name since the folder was read.
		if (codeOf(error) === 'ENOENT') return undefined;
		throw failure(`look at ${path}`, error);
	}
}

async function* filesBelow(root: string, below: string): AsyncGenerator<StoredObject> {
	const entries = await readdir(join(root, below), { withFileTypes: true }).catch(
		(error: unknown) => {
			if (codeOf(error) === 'ENOENT') return [];
			throw failure(`read the folder ${join(root, below)}`, error);
		},
	);
	for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const name = below === '' ? entry.name : `${below}/${entry.name}`;
		if (entry.isDirectory()) yield* filesBelow(root, name);
		if (!entry.isFile() || !isObjectName(name)) continue;
		const found = await describe(join(root, name), name);
		if (found) yield found;
	}
}

/**
 * The archive in a folder; the folder is made when the first object is written. Writing blocks the thread that asks for
 * it; runs write in a thread of its own (`openCaptures`).
 */
export function localStorage(folder: string): ArchiveStorage {
	const pathOf = (name: string): string => {
		checkName(name);
		return join(folder, name);
	};
	return {
		async put(name, bytes) {
			const path = pathOf(name);
			try {
				writeDurably(path, bytes);
			} catch (error) {
				throw failure(`write ${path}`, error);
			}
			return Promise.resolve();
		},
		async get(name) {
			const path = pathOf(name);
			try {
				return await readFile(path);
			} catch (error) {
				if (codeOf(error) === 'ENOENT') return undefined;
				throw failure(`read ${path}`, error);
			}
		},
		find: async (name) => describe(pathOf(name), name),
		async *list(prefix = '') {
			const below = prefix.slice(0, Math.max(prefix.lastIndexOf('/'), 0));
			if (below !== '') checkName(below);
			for await (const object of filesBelow(folder, below))
				if (object.name.startsWith(prefix)) yield object;
		},
		async remove(name) {
			const path = pathOf(name);
			await rm(path, { force: true }).catch((error: unknown) => {
				throw failure(`remove ${path}`, error);
			});
		},
	};
}
