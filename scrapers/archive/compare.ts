import { createHash } from 'node:crypto';
import type { StoredCapture } from './inspect.ts';

/** What the index says of a capture. */
export interface IndexedCapture {
	readonly documentUrl: string;
	readonly ordinal: number;
	readonly url: string;
	readonly finalUrl: string;
	readonly capturedAt: Date;
	readonly status: number;
	readonly via: 'http' | 'browser';
	readonly bytes: number;
	readonly sha256: string;
	readonly warcFile: string;
	readonly warcOffset: number;
}

/** What the archive has otherwise than the index says, as the end of a sentence; undefined: nothing. */
export function differenceFrom(index: IndexedCapture, stored: StoredCapture): string | undefined {
	const pairs: readonly [what: string, theirs: string | number, ours: string | number][] = [
		['sha256', createHash('sha256').update(stored.body).digest('hex'), index.sha256],
		['size', stored.body.length, index.bytes],
		['place in the file', stored.warcOffset, index.warcOffset],
		['address asked for', stored.requestedUrl, index.url],
		['address', stored.url, index.finalUrl],
		['status', stored.status, index.status],
		['time', stored.capturedAt.toJSON(), index.capturedAt.toJSON()],
		['way', stored.via, index.via],
	];
	const differing = pairs.filter(([, theirs, ours]) => theirs !== ours);
	if (differing.length === 0) return undefined;
	return differing
		.map(([what, theirs, ours]) => `${what} ${theirs} in the file, ${ours} in the index`)
		.join('; ');
}
