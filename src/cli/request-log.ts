import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import type { FetcherEvent, RequestEvent } from '../../scrapers/fetching/context.ts';

/**
 * Keeps every request, and every host that was left alone, in `requests/YYYY-MM.log` of the data folder, one JSON object per
 * line: who asks why we came, and how often, gets an answer.
 */
export function openRequestLog(dataFolder: string): {
	write: (happened: RequestEvent | FetcherEvent) => void;
	close: () => Promise<void>;
} {
	const folder = join(dataFolder, 'requests');
	mkdirSync(folder, { recursive: true });
	let open: { month: string; stream: WriteStream } | undefined;
	const streamFor = (month: string): WriteStream => {
		if (open?.month === month) return open.stream;
		open?.stream.end();
		open = { month, stream: createWriteStream(join(folder, `${month}.log`), { flags: 'a' }) };
		// A full disk must not end a run; the archive, which must be written, says so itself.
		open.stream.on('error', () => undefined);
		return open.stream;
	};
	return {
		write(happened) {
			const at = new Date().toISOString();
			streamFor(at.slice(0, 7)).write(`${JSON.stringify({ at, ...happened })}\n`);
		},
		close: () =>
			new Promise((resolve) => {
				if (open) open.stream.end(() => resolve());
				else resolve();
			}),
	};
}
