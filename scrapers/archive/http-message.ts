/** A header as it stands in a message. */
export type Header = readonly [name: string, value: string];

/** The head of an HTTP message, and what follows it. */
export interface HttpMessage {
	/** `HTTP/1.1 200 OK`, or `GET / HTTP/1.1`. */
	readonly startLine: string;
	readonly headers: readonly Header[];
	readonly body: Buffer;
}

/** Text that ends no line before its time: browsers put a line break between values of one header. */
export const oneLine = (text: string): string => text.replaceAll(/\s*[\r\n\0]\s*/g, ' ').trim();

/** The head of a message, its empty line included. */
export function messageHead(startLine: string, headers: readonly Header[]): Buffer {
	const lines = [
		oneLine(startLine),
		...headers.map(([name, value]) => `${name}: ${oneLine(value)}`),
	];
	return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
}

/** `name: value` as a pair. */
export function headerFrom(line: string): Header {
	const colon = line.indexOf(':');
	return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

/** Takes apart what {@link messageHead} and a body make; undefined where there is no empty line. */
export function readMessage(block: Buffer): HttpMessage | undefined {
	const end = block.indexOf('\r\n\r\n');
	if (end < 0) return undefined;
	const [startLine = '', ...lines] = block.toString('utf8', 0, end).split('\r\n');
	return { startLine, headers: lines.map(headerFrom), body: block.subarray(end + 4) };
}
