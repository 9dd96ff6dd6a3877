import { CollectProblem } from '../problem.ts';
import { encodingOf, labelInMarkup, labelInType } from './encoding-labels.ts';
import { bestOf, isDamagedUtf8, strictly, unmistakable } from './encoding-guess.ts';

export interface Decoded {
	readonly text: string;
	/** Its name in the Encoding Standard: `utf-8`, `shift_jis` (which is CP932 there), `euc-jp`, `iso-2022-jp`, … */
	readonly encoding: string;
}

const byteOrderMarks: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
	['utf-8', 0xef, 0xbb, 0xbf],
	['utf-16le', 0xff, 0xfe],
	['utf-16be', 0xfe, 0xff],
];

function byteOrderMark(bytes: Uint8Array): string | undefined {
	return byteOrderMarks.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
}

/**
 * The characters of a page. A byte order mark is believed first, then the HTTP header, then the page's own declaration
 * (`<meta>`, XML), then what the bytes look like. Every byte must decode, and labels that lie are found out: bytes that
 * are unmistakably of one encoding are read so whatever the label says.
 * @param about `contentType`: the HTTP header whole; `url`: for the message
 * @throws {CollectProblem} `undecodable` where nothing fits, or where the page itself holds U+FFFD
 */
export function decode(
	bytes: Uint8Array,
	about: { readonly contentType?: string | undefined; readonly url: string },
): Decoded {
	const labels = [labelInType(about.contentType), labelInMarkup(bytes)].filter(
		(label) => label !== undefined,
	);
	const labelled = labels.map(encodingOf).filter((encoding) => encoding !== undefined);
	const marked = byteOrderMark(bytes);
	const sure = marked ?? unmistakable(bytes, labelled);
	const text = sure === undefined ? undefined : strictly(bytes, sure);
	if (sure !== undefined && text !== undefined)
		return { text: withoutLoss(text, about.url), encoding: sure };
	const best = isDamagedUtf8(bytes) ? undefined : bestOf(bytes, labelled);
	if (best !== undefined) return best;
	const tried = new Set([sure ?? 'utf-8', ...labels, 'utf-8', 'shift_jis', 'euc-jp']);
	throw new CollectProblem(
		'undecodable',
		about.url,
		`The bytes are not sound text in any encoding that fits; tried ${[...tried].join(', ')}. Open the page and see whether it is damaged.`,
	);
}

/** What stood where the page holds the replacement character was lost before the page was sent. */
function withoutLoss(text: string, url: string): string {
	const at = text.indexOf('\ufffd');
	if (at === -1) return text;
	const before = text.slice(Math.max(0, at - 15), at).replace(/\s+/g, ' ');
	throw new CollectProblem(
		'undecodable',
		url,
		`The page itself holds the replacement character U+FFFD (after “${before}”): what stood there was lost before it was sent.`,
	);
}
