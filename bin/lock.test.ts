import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from './lock.mjs';

let folder = '';
let file = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'tettai-lock-'));
	file = join(folder, 'deeper', 'install.lock');
});

afterEach(() => {
	rmSync(folder, { recursive: true });
});

const nobodyWaits = () => {
	throw new Error('Nothing had to be waited for.');
};

test('lets one in at a time and names the holder to the one that waits', async () => {
	const order: string[] = [];
	const waitedFor: number[] = [];
	const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
	const first = withLock(
		file,
		async () => {
			await gate;
			order.push('first');
		},
		nobodyWaits,
	);
	const second = withLock(
		file,
		async () => {
			order.push('second');
			return Promise.resolve();
		},
		(pid) => {
			waitedFor.push(pid);
			open(undefined);
		},
	);
	await Promise.all([first, second]);
	expect(order).toEqual(['first', 'second']);
	expect(waitedFor).toEqual([process.pid]);
	expect(existsSync(file)).toBe(false);
});

test('is released when the work fails', async () => {
	const failing = withLock(file, () => Promise.reject(new Error('no network')), nobodyWaits);
	await expect(failing).rejects.toThrow('no network');
	expect(existsSync(file)).toBe(false);
});

test('is taken over from a process that died', async () => {
	await withLock(file, () => Promise.resolve(), nobodyWaits);
	const dead = spawnSync(process.execPath, ['--version']).pid;
	writeFileSync(file, `${String(dead)} ${hostname()} 0\n`);
	expect(await withLock(file, () => Promise.resolve('done'), nobodyWaits)).toBe('done');
});

test('is taken over when nobody renewed it for long, whatever its process id says', async () => {
	await withLock(file, () => Promise.resolve(), nobodyWaits);
	writeFileSync(file, `${String(process.pid)} elsewhere 0\n`);
	const longAgo = new Date(Date.now() - 60_000);
	utimesSync(file, longAgo, longAgo);
	expect(await withLock(file, () => Promise.resolve('done'), nobodyWaits)).toBe('done');
});
