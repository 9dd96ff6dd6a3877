import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from './folder-lock.ts';

/** No process can have this id: it is beyond what Linux gives out. */
const dead = '4194305 1\n';
let folder: string;
let path: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'tettai-lock-'));
	path = join(folder, 'database.lock');
});
afterEach(() => rm(folder, { recursive: true }));

test('is taken once, and again when it was given back', async () => {
	const giveBack = await lockFolder(path);
	await expect(lockFolder(path)).rejects.toThrow(/is in use by process \d+/);
	await giveBack();
	await (
		await lockFolder(path)
	)();
	expect(await readdir(folder)).toEqual([]);
});

test('of a process that has died is taken over, by one of all that start in the same instant', async () => {
	for (let round = 0; round < 20; round += 1) {
		await writeFile(path, dead);
		const starts = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(path)));
		const [winner, ...more] = starts.filter(({ status }) => status === 'fulfilled');
		expect(more).toEqual([]);
		if (winner?.status === 'fulfilled') await winner.value();
		expect(await readdir(folder)).toEqual([]);
	}
});

test('is taken over even where a process died at taking it over', async () => {
	await writeFile(path, dead);
	await writeFile(`${path}.turn`, '');
	const longAgo = new Date(Date.now() - 60_000);
	await utimes(`${path}.turn`, longAgo, longAgo);
	await (
		await lockFolder(path)
	)();
	expect(await readdir(folder)).toEqual([]);
});
