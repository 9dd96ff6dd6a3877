const lineBreak = /\r\n|\n|\r/g;
const leadingBreaks = /^(?:\r\n|\n|\r)*/;
const breaksIn = (text: string): number => text.match(lineBreak)?.length ?? 0;

/**
 * On which line of a CSV text a record begins. The parser's own count takes a CR LF inside a quoted cell for two
 * lines, so lines are counted here, from the bytes that each record takes.
 */
export class LineCounter {
	readonly #bytes: Buffer;
	#end = 0;
	#line = 1;

	constructor(text: string) {
		this.#bytes = Buffer.from(text);
	}

	/** The line on which the next record begins, given the byte at which it ends; blank lines come before it. */
	nextRecord(end: number): number {
		const text = this.#bytes.toString('utf8', this.#end, end);
		const begins = this.#line + breaksIn(leadingBreaks.exec(text)?.[0] ?? '');
		this.#line += breaksIn(text);
		this.#end = end;
		return begins;
	}

	/** The line on which the first thing after a byte stands that is not a line break. */
	lineAt(byte: number): number {
		const before = breaksIn(this.#bytes.toString('utf8', 0, byte));
		return 1 + before + breaksIn(leadingBreaks.exec(this.#bytes.toString('utf8', byte))?.[0] ?? '');
	}
}
