import { hash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDay, type Day } from '#lib/domain/dates.ts';

/** Where releases lie: a folder for each day in this one. */
export const releasesFolder = (dataFolder: string): string => join(dataFolder, 'releases');

const nameShape = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** The path of a file of a release; undefined for what can be none. */
export const releasePath = (folder: string, day: Day, name: string): string | undefined =>
	isDay(day) && nameShape.test(name) ? join(folder, day, name) : undefined;

/** Writes and has it reach the disk. */
async function writeThrough(path: string, content: Uint8Array): Promise<void> {
	const file = await open(path, 'wx');
	try {
		await file.writeFile(content);
		await file.sync();
	} finally {
		await file.close();
	}
}

/** Puts all files of a release in their place at once: its folder is there whole, or as it was before. */
export async function writeRelease(
	folder: string,
	day: Day,
	files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
	const aside = join(folder, `.${day}.part`);
	await rm(aside, { recursive: true, force: true });
	await mkdir(aside, { recursive: true });
	for (const [name, content] of files) await writeThrough(join(aside, name), content);
	// A folder that was never recorded is what a crash left: nobody has been shown it.
	await rm(join(folder, day), { recursive: true, force: true });
	await rename(aside, join(folder, day));
}

/** SHA-256 of a file; undefined where there is none. */
export async function digestOf(path: string): Promise<string | undefined> {
	try {
		return hash('sha256', await readFile(path));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

/** Files of a release that are missing or not what they were, by what the register keeps of them. */
export async function damagedFiles(
	folder: string,
	day: Day,
	recorded: Readonly<Record<string, string>>,
): Promise<string[]> {
	const damaged: string[] = [];
	for (const [name, sha256] of Object.entries(recorded))
		if ((await digestOf(join(folder, day, name))) !== sha256) damaged.push(name);
	return damaged;
}

/** A file of a release that is open: to be read while it is sent, or closed. */
export interface OpenFile {
	content(): AsyncIterable<Uint8Array>;
	close(): Promise<void>;
}

/** Opens a file of a release; undefined where there is none. */
export async function openReleaseFile(path: string): Promise<OpenFile | undefined> {
	try {
		const file = await open(path);
		return { content: () => file.createReadStream(), close: () => file.close() };
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

/** Sizes of files of a release in bytes, by name; a file that is not there is left out. */
export async function sizesOf(
	folder: string,
	day: Day,
	names: readonly string[],
): Promise<Map<string, number>> {
	const sizes = new Map<string, number>();
	for (const name of names) {
		const found = await stat(join(folder, day, name)).catch(() => undefined);
		if (found) sizes.set(name, found.size);
	}
	return sizes;
}
