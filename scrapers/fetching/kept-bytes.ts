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
 * @param expected how many bytes will probably come; one block of just that size then holds them all
 *
 * Copies chunks into blocks and gives each block back as soon as it has been joined, so that never much more memory is
 * held than what is kept (chunks put together by `Buffer.concat` are held twice).
 */
export function keepBytes(expected = smallestBlock): KeptBytes {
	const blocks: Uint8Array<ArrayBuffer>[] = [];
	let room = new Uint8Array(0);
	let length = 0;

	function roomLeft(): Uint8Array<ArrayBuffer> {
		if (room.length === 0) {
			const size = blocks.length === 0 ? expected : smallestBlock * 2 ** blocks.length;
			room = new Uint8Array(Math.min(Math.max(size, 1), largestBlock));
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
			const [first] = blocks;
			if (first?.length === length) return first;
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
