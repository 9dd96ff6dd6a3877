const blockSize = 1_048_576;

/** Collects chunks into one array of bytes. */
export interface KeptBytes {
	readonly length: number;
	add(chunk: Uint8Array): void;
	/** Everything that was added, in one piece; nothing can be added afterwards. */
	join(): Uint8Array;
}

/**
 * Copies chunks into blocks and gives each block back as soon as it has been joined, so that never much more memory is
 * held than what is kept (chunks put together by `Buffer.concat` are held twice).
 */
export function keepBytes(): KeptBytes {
	const blocks: Uint8Array<ArrayBuffer>[] = [];
	let length = 0;

	function freeBlock(): Uint8Array<ArrayBuffer> {
		const used = length % blockSize;
		const last = blocks.at(-1);
		if (last && used > 0) return last.subarray(used);
		const block = new Uint8Array(blockSize);
		blocks.push(block);
		return block;
	}

	return {
		get length() {
			return length;
		},
		add(chunk) {
			for (let at = 0; at < chunk.length;) {
				const free = freeBlock();
				const part = chunk.subarray(at, at + free.length);
				free.set(part);
				at += part.length;
				length += part.length;
			}
		},
		join() {
			const whole = new Uint8Array(length);
			let at = 0;
			for (const block of blocks.splice(0)) {
				whole.set(block.subarray(0, length - at), at);
				at += Math.min(block.length, length - at);
				block.buffer.transfer(0);
			}
			return whole;
		},
	};
}
