/** What an item costs besides its bytes: keys, headers, places in tables. */
const overhead = 2_000;

/**
 * Items in memory up to a number of bytes. Where they weigh more, those that nobody has asked for the longest go first;
 * an item that alone would take a sixteenth of the room is not taken in.
 */
export class BoundedMemory<Item> {
	readonly #items = new Map<string, { item: Item; bytes: number }>();
	readonly #limit: number;
	#bytes = 0;

	constructor(limit: number) {
		this.#limit = limit;
	}

	/** Bytes that an item may have. */
	get largest(): number {
		return Math.floor(this.#limit / 16);
	}

	/** Bytes that all items have together, with what they cost besides. */
	get bytes(): number {
		return this.#bytes;
	}

	get size(): number {
		return this.#items.size;
	}

	get(key: string): Item | undefined {
		const found = this.#items.get(key);
		if (!found) return undefined;
		// A map keeps the order in which keys came: what is asked for moves to its end.
		this.#items.delete(key);
		this.#items.set(key, found);
		return found.item;
	}

	/** Takes an item in, in the place of the one that had its key; one that is too large leaves no item there. */
	set(key: string, item: Item, bytes: number): void {
		this.delete(key);
		if (bytes > this.largest) return;
		const cost = bytes + key.length * 2 + overhead;
		this.#items.set(key, { item, bytes: cost });
		this.#bytes += cost;
		for (const oldest of this.#items.keys()) {
			if (this.#bytes <= this.#limit) return;
			this.delete(oldest);
		}
	}

	delete(key: string): void {
		const found = this.#items.get(key);
		if (!found) return;
		this.#items.delete(key);
		this.#bytes -= found.bytes;
	}
}
