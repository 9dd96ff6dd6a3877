import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openArchive } from './open.ts';
import { localStorage } from './local-storage.ts';
import { s3Storage } from './s3-storage.ts';
import { ArchiveFailure, isObjectName, type ArchiveStorage } from './storage.ts';
import { PAGE, startFakeS3, type FakeS3 } from './testing/fake-s3.ts';

let folder: string;
let s3: FakeS3;
beforeAll(async () => {
	s3 = await startFakeS3();
});
afterAll(() => s3.close());
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'tettai-archive-'));
	s3.objects.clear();
	s3.asked.length = 0;
	s3.trouble.length = 0;
});
afterEach(() => rm(folder, { recursive: true }));

const kinds: [string, () => ArchiveStorage][] = [
	['a folder', () => openArchive({ folder })],
	['S3', () => openArchive({ s3: s3.settings })],
];

const bytes = Buffer.from([0, 255, 13, 10, 0x1f, 0x8b]);

async function names(storage: ArchiveStorage, prefix?: string): Promise<string[]> {
	const found = [];
	for await (const { name } of storage.list(prefix)) found.push(name);
	return found.sort();
}

describe.each(kinds)('an archive in %s', (_, open) => {
	test('gives back what was put, whole', async () => {
		const storage = open();
		await storage.put('ab/c1/1-ff.warc.gz', bytes);
		expect(await storage.get('ab/c1/1-ff.warc.gz')).toEqual(bytes);
		await storage.put('ab/c1/1-ff.warc.gz', Buffer.from('other'));
		expect(String(await storage.get('ab/c1/1-ff.warc.gz'))).toBe('other');
		await storage.put('empty', new Uint8Array());
		expect(await storage.get('empty')).toEqual(Buffer.alloc(0));
	});

	test('knows what is not there', async () => {
		const storage = open();
		expect(await names(storage)).toEqual([]);
		expect(await storage.get('ab/none')).toBeUndefined();
		expect(await storage.find('ab/none')).toBeUndefined();
		await storage.remove('ab/none');
	});

	test('lists every object, or those whose names begin alike', async () => {
		const storage = open();
		const all = Array.from({ length: 2 * PAGE + 1 }, (__, at) => `ab/c${String(at)}/one`);
		for (const name of [...all, 'ac/c1/two']) await storage.put(name, bytes);
		expect(await names(storage)).toEqual([...all, 'ac/c1/two']);
		expect(await names(storage, 'ab/c1')).toEqual(['ab/c1/one']);
		expect(await names(storage, 'ab/')).toEqual(all);
		expect(await names(storage, 'zz/')).toEqual([]);
		await storage.remove('ab/c1/one');
		expect(await names(storage, 'ab/c1')).toEqual([]);
	});

	test('says how large an object is and since when it is there', async () => {
		const storage = open();
		await storage.put('ab/one', bytes);
		const found = await storage.find('ab/one');
		expect(found).toMatchObject({ name: 'ab/one', bytes: bytes.length });
		expect(found?.storedAt.getTime()).toBeGreaterThan(Date.parse('2026-01-01'));
		const listed = [];
		for await (const object of storage.list()) listed.push(object);
		expect(listed).toEqual([found]);
	});

	test.each([
		'',
		'/etc/passwd',
		'../out',
		'a/../../out',
		'a//b',
		'a/',
		'.hidden',
		'A',
		'a\\b',
		'a b',
	])('refuses “%s” as a name', async (name) => {
		const storage = open();
		await expect(storage.put(name, bytes)).rejects.toThrow(ArchiveFailure);
		await expect(storage.get(name)).rejects.toThrow('cannot be the name');
		await expect(async () => storage.remove(name)).rejects.toThrow(ArchiveFailure);
	});
});

test('no name leads out of the archive', () => {
	const piece = fc.constantFrom('..', '.', '/', 'a', '-', '\\', '\0', '%2e', 'ab.gz');
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
			const name = pieces.join('');
			if (!isObjectName(name)) return;
			const path = resolve('/archive', name);
			expect(path.startsWith(`/archive${sep}`)).toBe(true);
			expect(path).toBe(join('/archive', name));
		}),
		{ numRuns: 2_000 },
	);
});

describe('an archive in a folder', () => {
	test('leaves nothing half-written where it fails, and says what is wrong', async () => {
		// A folder where the file should be: the rename fails after everything has been written.
		await mkdir(join(folder, 'ab', 'one'), { recursive: true });
		const putting = localStorage(folder).put('ab/one', bytes);
		await expect(putting).rejects.toThrow(/could not write .*one \(EISDIR\)/);
		await expect(putting).rejects.toThrow(ArchiveFailure);
		expect(await readdir(join(folder, 'ab'))).toEqual(['one']);
	});

	test('says so where its place is no folder', async () => {
		await writeFile(join(folder, 'file'), '');
		const storage = localStorage(join(folder, 'file'));
		await expect(storage.put('one', bytes)).rejects.toThrow(ArchiveFailure);
		await expect(storage.get('one')).rejects.toThrow(/could not read .* \(ENOTDIR\)/);
		await expect(names(storage)).rejects.toThrow(ArchiveFailure);
	});

	test('lists what a crash left half-written', async () => {
		await mkdir(join(folder, 'ab'));
		await writeFile(join(folder, 'ab', 'one.0123456789abcdef.part'), 'ha');
		expect(await names(localStorage(folder))).toEqual(['ab/one.0123456789abcdef.part']);
	});
});

describe('an archive in S3', () => {
	test('lies under its prefix in the bucket, beside what is not its own', async () => {
		s3.objects.set('tettai/releases/2026-11-20.zip', bytes);
		await s3Storage(s3.settings).put('ab/one', bytes);
		expect([...s3.objects.keys()]).toContain('tettai/archive/ab/one');
		expect(await names(s3Storage(s3.settings))).toEqual(['ab/one']);
	});

	test('asks for a list page by page', async () => {
		for (let at = 0; at < 2 * PAGE + 1; at += 1)
			s3.objects.set(`tettai/archive/n${String(at)}`, bytes);
		expect(await names(s3Storage(s3.settings))).toHaveLength(2 * PAGE + 1);
		expect(s3.asked.filter((line) => line.includes('list-type=2'))).toHaveLength(3);
	});

	test('tries again where the service is busy', async () => {
		s3.trouble.push({ status: 503, code: 'SlowDown' }, { status: 500, code: 'InternalError' });
		await s3Storage(s3.settings).put('ab/one', bytes);
		expect(s3.asked).toHaveLength(3);
		expect(s3.objects.get('tettai/archive/ab/one')).toEqual(bytes);
	});

	test.each([
		[{ secret: 'wrong' }, '403 SignatureDoesNotMatch', 'Correct the secret'],
		[{ region: 'us-east-1' }, '403 InvalidAccessKeyId', 'Correct the key id'],
		[{ bucket: 'other' }, '404 NoSuchBucket', 'Make the bucket'],
	])('says what is wrong with %j, and no secret', async (changes, code, hint) => {
		const storage = s3Storage({ ...s3.settings, ...changes });
		for (const attempt of [
			() => storage.put('one', bytes),
			() => storage.get('one'),
			() => storage.remove('one'),
			() => names(storage),
		]) {
			const error = await attempt().then(
				() => undefined,
				(thrown: unknown) => thrown,
			);
			expect(error).toBeInstanceOf(ArchiveFailure);
			expect(String(error)).toContain(`(${code})`);
			expect(String(error)).toContain(hint);
			expect(String(error)).not.toMatch(/wrong|a\/secret|key-1/);
		}
		expect(s3.objects.size).toBe(0);
	});

	test('says so where nobody answers', async () => {
		const gone = await startFakeS3();
		await gone.close();
		await expect(s3Storage(gone.settings).get('one')).rejects.toThrow(
			/does not answer \(.*ECONNREFUSED/,
		);
	});
});
