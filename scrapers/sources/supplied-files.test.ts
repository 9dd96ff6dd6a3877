import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { suppliedFiles } from './supplied-files.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'supplied-'));
});
afterEach(() => rm(folder, { recursive: true }));

const read = () => Array.fromAsync(suppliedFiles(folder, ['.csv']));

test('files of a folder come in the order of their names, whatever the case of their endings', async () => {
	await writeFile(path.join(folder, 'b.CSV'), '二');
	await writeFile(path.join(folder, 'a.csv'), '一');
	await writeFile(path.join(folder, 'a.txt'), 'x');
	await mkdir(path.join(folder, 'folder.csv'));
	await symlink('/etc/hostname', path.join(folder, 'link.csv'));
	const files = await read();
	expect(files.map((file) => [file.url, file.text()])).toEqual([
		['a.csv', '一'],
		['b.CSV', '二'],
	]);
});

test('a file that is too large does not keep the others from being read', async () => {
	await writeFile(path.join(folder, 'a.csv'), '');
	await truncate(path.join(folder, 'a.csv'), 21 * 1024 * 1024);
	await writeFile(path.join(folder, 'b.csv'), 'x');
	const [large, small] = await read();
	expect(() => large?.text()).toThrow(
		expect.objectContaining({ code: 'too_large', subject: 'a.csv' }),
	);
	expect(small?.text()).toBe('x');
});

test('a folder that is not there holds nothing; one that is none is named', async () => {
	expect(await Array.fromAsync(suppliedFiles(path.join(folder, 'none'), ['.csv']))).toEqual([]);
	await writeFile(path.join(folder, 'a.csv'), 'x');
	await expect(
		Array.fromAsync(suppliedFiles(path.join(folder, 'a.csv'), ['.csv'])),
	).rejects.toMatchObject({ code: 'unreadable', subject: 'a.csv' });
});
