import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { captureName } from './capture-name.ts';
import { openCaptures } from './captures.ts';
import { ArchiveFailure } from './storage.ts';
import { exchange } from './testing/exchanges.ts';
import { memoryStorage } from './testing/memory-storage.ts';
import { writeCapture } from './warc.ts';

// Each test starts a thread, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'tettai-captures-'));
});
afterEach(() => rm(folder, { recursive: true }));

const nameOf = (ordinal: number) => captureName(exchange().url, ordinal, 'a'.repeat(64));

test('captures written in the thread are those that would be written here, and are read back', async () => {
	const captures = openCaptures({ folder });
	const ordinals = [1, 2, 3, 4, 5, 6];
	const placed = await Promise.all(
		ordinals.map((ordinal) => {
			const body = Buffer.from(`Notice ${String(ordinal)}`);
			return captures.write(nameOf(ordinal), exchange({ body }));
		}),
	);
	for (const [at, place] of placed.entries()) {
		const of = exchange({ body: Buffer.from(`Notice ${String(at + 1)}`) });
		expect(place).toEqual(await writeCapture(memoryStorage(), nameOf(at + 1), of));
		expect(String((await captures.read(place)).body)).toBe(`Notice ${String(at + 1)}`);
	}
});

test('the body stays with whoever handed it over, a part of a larger buffer too', async () => {
	const captures = openCaptures({ folder });
	const larger = Buffer.from('before Notice after');
	const body = larger.subarray(7, 13);
	const place = await captures.write(nameOf(1), exchange({ body }));
	expect(String(larger)).toBe('before Notice after');
	expect(String((await captures.read(place)).body)).toBe('Notice');
});

test('what cannot be written is a failure of the archive that says how to mend it; the next is written', async () => {
	const captures = openCaptures({ folder: join(folder, 'taken') });
	await writeFile(join(folder, 'taken'), 'no folder');
	const refused = captures.write(nameOf(1), exchange());
	await expect(refused).rejects.toBeInstanceOf(ArchiveFailure);
	await expect(refused).rejects.toThrow(/could not write .+ \((ENOTDIR|EEXIST)\)\. See that/);
	await rm(join(folder, 'taken'));
	expect((await captures.write(nameOf(1), exchange())).warcFile).toBe(nameOf(1));
});

test('a capture that cannot be packed leaves the thread alive', async () => {
	const captures = openCaptures({ folder });
	const broken = captures.write(nameOf(1), exchange({ finalUrl: 'no address' }));
	await expect(broken).rejects.toThrow('Invalid URL');
	await expect(broken).rejects.not.toBeInstanceOf(ArchiveFailure);
	expect((await captures.write(nameOf(1), exchange())).warcFile).toBe(nameOf(1));
});
