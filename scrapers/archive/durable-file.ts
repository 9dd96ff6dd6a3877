import { randomBytes } from 'node:crypto';
import {
	closeSync,
	fsyncSync,
	mkdirSync,
	openSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file whole and for good: when this returns, no loss of power takes it back; when it throws, what was there
 * before still is. Missing folders are made. It blocks: a dozen calls, each handed over to another thread by itself,
 * take twice as long.
 * @throws the system's error
 */
export function writeDurably(path: string, bytes: Uint8Array): void {
	const folder = dirname(path);
	const part = `${path}.${randomBytes(8).toString('hex')}.part`;
	makeFolder(folder);
	try {
		syncing(part, 'wx', (file) => writeFileSync(file, bytes));
		renameSync(part, path);
	} catch (error) {
		rmSync(part, { force: true });
		throw error;
	}
	syncing(folder, 'r');
}

/** Opens a file or folder, and has what was written to it reach the disk. */
function syncing(path: string, flags: string, write?: (file: number) => void): void {
	const file = openSync(path, flags);
	try {
		write?.(file);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

/** Makes a folder and what is missing above it; each is durable once the folder above it is written. */
function makeFolder(folder: string): void {
	const first = mkdirSync(folder, { recursive: true });
	if (first === undefined) return;
	for (let made = folder; made.length >= first.length; made = dirname(made))
		syncing(dirname(made), 'r');
}
