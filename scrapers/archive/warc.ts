import { hash } from 'node:crypto';
import type { Exchange } from '../exchange.ts';
import { captureRecords } from './capture-records.ts';
import { inspectCapture, type StoredCapture } from './inspect.ts';
import { sealedMember } from './sealed-gzip.ts';
import { ArchiveFailure, type ArchiveStorage } from './storage.ts';
import { serializeRecord } from './warc-record.ts';

export { captureName } from './capture-name.ts';

/** Where a capture lies. */
export interface CapturePlace {
	/** Name in the archive. */
	readonly warcFile: string;
	/** Where its `response` or `resource` record begins, in bytes. */
	readonly warcOffset: number;
}

/** What the index needs to know of a capture that has been written. */
export interface WrittenCapture extends CapturePlace {
	/** Of the body, 64 hexadecimal digits. */
	readonly sha256: string;
	/** Size of the body. */
	readonly bytes: number;
}

/**
 * Writes a capture as a gzipped WARC/1.1 file, each record a member of its own. The same exchange gives the same bytes.
 * @param name by `captureName`; the index must not name it yet
 * @throws {ArchiveFailure}
 */
export async function writeCapture(
	storage: ArchiveStorage,
	name: string,
	exchange: Exchange,
): Promise<WrittenCapture> {
	const members: Buffer[] = [];
	for (const record of captureRecords(name, exchange))
		members.push(await sealedMember(await serializeRecord(record)));
	await storage.put(name, Buffer.concat(members));
	return {
		warcFile: name,
		// The first record says what the file is, the second holds what was got.
		warcOffset: members[0]?.length ?? 0,
		sha256: hash('sha256', exchange.body),
		bytes: exchange.body.length,
	};
}

/**
 * Reads a capture back; what the archive gives is what was written, or it throws.
 * @throws {ArchiveFailure} where the file is missing or damaged
 */
export async function readCapture(
	storage: ArchiveStorage,
	{ warcFile, warcOffset }: CapturePlace,
): Promise<StoredCapture> {
	const file = await storage.get(warcFile);
	if (!file)
		throw new ArchiveFailure(
			`The archive has no ${warcFile}. Bring it back from a backup; \`tettai verify\` says what else is missing.`,
		);
	const found = await inspectCapture(file);
	if ('damage' in found) throw damaged(warcFile, found.damage);
	if (found.warcOffset !== warcOffset)
		throw damaged(warcFile, `no capture begins at byte ${warcOffset}`);
	return found;
}

const damaged = (warcFile: string, how: string): ArchiveFailure =>
	new ArchiveFailure(`${warcFile} in the archive is damaged: ${how}. Bring it back from a backup.`);
