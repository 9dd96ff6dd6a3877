import { asc, eq, gt, inArray } from 'drizzle-orm';
import type { Database } from '#lib/server/database/database.ts';
import { captures, documents } from '#lib/server/database/schema/index.ts';
import { isCaptureName } from './capture-name.ts';
import { differenceFrom, type IndexedCapture } from './compare.ts';
import { inspectCapture } from './inspect.ts';
import type { ArchiveStorage, StoredObject } from './storage.ts';

/** Captures asked of the index at once. */
const BATCH = 200;
/** Files read at once: enough to hide the way to a distant storage, few enough for the memory. */
const AT_ONCE = 4;
/** A younger object may belong to a run that has not entered it in the index yet. */
const LEFT_ALONE_MS = 3_600_000;

/** Something that is not as the index says. `detail` ends a sentence. */
export type Difference =
	| {
			/** `missing`: no file. `damaged`: not the bytes that were written. `differs`: sound, but not what the index says. */
			readonly kind: 'missing' | 'damaged' | 'differs';
			readonly warcFile: string;
			/** Address of the document. */
			readonly url: string;
			/** Which capture of the document it is. */
			readonly ordinal: number;
			readonly detail: string;
	  }
	| {
			/** No capture names it: a crash left it, or somebody put it there. No damage. */
			readonly kind: 'not indexed';
			readonly warcFile: string;
			readonly bytes: number;
			readonly removed: boolean;
			readonly detail: string;
	  };

/** What a verification has seen so far. */
export interface VerifyCounts {
	captures: number;
	/** Bytes of the files of captures. */
	bytes: number;
	damaged: number;
	notIndexed: number;
	removed: number;
}

export interface VerifyOptions {
	/** Remove objects that no capture names, if they have a capture's name and are an hour old. */
	readonly prune?: boolean;
	readonly now?: Date;
}

/**
 * Reads every capture of the index in the archive, and every name in the archive against the index.
 * @returns the differences as they are found; the counts grow while they are read
 */
export function verifyArchive(
	db: Database,
	storage: ArchiveStorage,
	options: VerifyOptions = {},
): { readonly differences: AsyncIterable<Difference>; readonly counts: Readonly<VerifyCounts> } {
	const counts: VerifyCounts = { captures: 0, bytes: 0, damaged: 0, notIndexed: 0, removed: 0 };
	async function* differences(): AsyncGenerator<Difference> {
		yield* overCaptures(db, storage, counts);
		yield* overObjects(db, storage, counts, options);
	}
	return { differences: differences(), counts };
}

async function* overCaptures(
	db: Database,
	storage: ArchiveStorage,
	counts: VerifyCounts,
): AsyncGenerator<Difference> {
	for await (const batch of capturesInBatches(db)) {
		for (let start = 0; start < batch.length; start += AT_ONCE) {
			const some = batch.slice(start, start + AT_ONCE);
			const found = await Promise.all(some.map((capture) => check(storage, capture, counts)));
			for (const difference of found) {
				if (!difference) continue;
				counts.damaged += 1;
				yield difference;
			}
		}
	}
}

type FromIndex = IndexedCapture & { readonly id: number };

async function* capturesInBatches(db: Database): AsyncGenerator<FromIndex[]> {
	for (let after = 0; ;) {
		const batch = await db
			.select({
				id: captures.id,
				documentUrl: documents.url,
				ordinal: captures.ordinal,
				url: captures.url,
				finalUrl: captures.finalUrl,
				capturedAt: captures.capturedAt,
				status: captures.status,
				via: captures.via,
				bytes: captures.bytes,
				sha256: captures.sha256,
				warcFile: captures.warcFile,
				warcOffset: captures.warcOffset,
			})
			.from(captures)
			.innerJoin(documents, eq(documents.id, captures.document))
			.where(gt(captures.id, after))
			.orderBy(asc(captures.id))
			.limit(BATCH);
		const last = batch.at(-1);
		if (!last) return;
		yield batch;
		after = last.id;
	}
}

async function check(
	storage: ArchiveStorage,
	capture: IndexedCapture,
	counts: VerifyCounts,
): Promise<Difference | undefined> {
	const { warcFile, documentUrl: url, ordinal } = capture;
	const file = await storage.get(warcFile);
	counts.captures += 1;
	if (!file)
		return { kind: 'missing', warcFile, url, ordinal, detail: 'the archive has no such file' };
	counts.bytes += file.length;
	const found = await inspectCapture(file);
	if ('damage' in found) return { kind: 'damaged', warcFile, url, ordinal, detail: found.damage };
	const detail = differenceFrom(capture, found);
	return detail === undefined ? undefined : { kind: 'differs', warcFile, url, ordinal, detail };
}

async function* overObjects(
	db: Database,
	storage: ArchiveStorage,
	counts: VerifyCounts,
	{ prune = false, now = new Date() }: VerifyOptions,
): AsyncGenerator<Difference> {
	const youngest = new Date(now.getTime() - LEFT_ALONE_MS);
	for await (const object of notIndexed(db, storage)) {
		const { name: warcFile, bytes } = object;
		const detail = prune ? await removeIfOld(db, storage, object, youngest) : 'no capture names it';
		const removed = detail === REMOVED;
		counts.notIndexed += 1;
		if (removed) counts.removed += 1;
		yield { kind: 'not indexed', warcFile, bytes, removed, detail };
	}
}

async function* notIndexed(db: Database, storage: ArchiveStorage): AsyncGenerator<StoredObject> {
	let batch: StoredObject[] = [];
	for await (const object of storage.list()) {
		batch.push(object);
		if (batch.length < BATCH) continue;
		yield* await withoutIndexed(db, batch);
		batch = [];
	}
	yield* await withoutIndexed(db, batch);
}

async function withoutIndexed(db: Database, objects: StoredObject[]): Promise<StoredObject[]> {
	if (objects.length === 0) return [];
	const rows = await db
		.select({ name: captures.warcFile })
		.from(captures)
		.where(
			inArray(
				captures.warcFile,
				objects.map(({ name }) => name),
			),
		);
	const indexed = new Set(rows.map(({ name }) => name));
	return objects.filter(({ name }) => !indexed.has(name));
}

const REMOVED = 'no capture named it; removed';

/** Removes an object that nothing needs; looks once more just before, because collectors may be at work. */
async function removeIfOld(
	db: Database,
	storage: ArchiveStorage,
	{ name }: StoredObject,
	youngest: Date,
): Promise<string> {
	if (!isCaptureName(name)) return 'no capture names it; kept, because Tettai gives no such name';
	const present = await storage.find(name);
	if (!present || (await withoutIndexed(db, [present])).length === 0)
		return 'no capture named it until just now; kept';
	if (!(present.storedAt < youngest))
		return 'no capture names it; kept, because it is less than an hour old';
	await storage.remove(name);
	return REMOVED;
}
