/** Most pages fit the first block; a large one would cost each of them a megabyte of memory to clear and collect. */
const smallestBlock = 65_536;
const largestBlock = 1_048_576;

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
	let room = new Uint8Array(0);
	let length = 0;

	function roomLeft(): Uint8Array<ArrayBuffer> {
		if (room.length === 0) {
			room = new Uint8Array(Math.min(smallestBlock * 2 ** blocks.length, largestBlock));
			blocks.push(room);
		}
		return room;
	}

	return {
		get length() {
			return length;
		},
		add(chunk) {
			for (let at = 0; at < chunk.length;) {
				const free = roomLeft();
				const part = chunk.subarray(at, at + free.length);
				free.set(part);
				room = free.subarray(part.length);
				at += part.length;
				length += part.length;
			}
		},
		join() {
			room = new Uint8Array(0);
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
