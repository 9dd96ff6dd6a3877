const encoder = new TextEncoder();

/**
 * Pieces as the body of a response, each made when the reader has taken the one before: a slow reader costs no memory.
 * Where a piece fails the connection is broken off, so that half a file is never taken for a whole one.
 */
export function streamOf(
	pieces: AsyncIterable<string | Uint8Array>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
	const iterator = pieces[Symbol.asyncIterator]();
	return new ReadableStream<Uint8Array<ArrayBuffer>>(
		{
			async pull(controller) {
				for (;;) {
					const next = await iterator.next();
					if (next.done) {
						controller.close();
						return;
					}
					const { value } = next;
					if (value.length === 0) continue;
					controller.enqueue(
						typeof value === 'string' ? encoder.encode(value) : new Uint8Array(value),
					);
					return;
				}
			},
			async cancel() {
				await iterator.return?.();
			},
		},
		{ highWaterMark: 0 },
	);
}
