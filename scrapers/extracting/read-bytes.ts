import { CollectProblem } from '../problem.ts';
import type { TextRules } from '../source.ts';
import { printable } from './characters.ts';
import { edinetErrorIn } from './edinet-error.ts';
import { decode } from './encoding.ts';
import type { ExtractedText } from './extracted.ts';
import { extractHtml } from './html.ts';
import { dateLine } from './html/published.ts';
import { joinLines } from './japanese-lines.ts';
import { kindOf, mediaType, promisedFile, type ContentKind } from './kinds.ts';
import { languageCode } from './language.ts';

/** What is known about some bytes. */
export interface AboutBytes {
	/** The address that answered; what its links are relative to. */
	readonly url: string;
	/** The Content-Type header whole. */
	readonly contentType?: string | undefined;
	/** HTTP status; absent: a success. */
	readonly status?: number | undefined;
	readonly rules?: TextRules | undefined;
}

const kindNames: Readonly<Record<ContentKind, string>> = {
	html: 'an HTML page',
	pdf: 'a PDF',
	zip: 'a ZIP archive',
	json: 'JSON',
	xml: 'an XML document that is no page',
	text: 'plain text',
	binary: 'a file of another kind',
	empty: 'nothing',
};

/** The page of an error is none of the company's. */
function refuseStatus({ status = 200, url }: AboutBytes): void {
	if (status < 400) return;
	const code = status < 500 ? 'not_found' : 'server_error';
	throw new CollectProblem(
		code,
		url,
		`The server answered with status ${status}; its page is no disclosure.`,
	);
}

/** Kinds that are no disclosure wherever they come from; `empty` and `json` have problems of their own. */
const never: ReadonlySet<ContentKind> = new Set(['binary', 'xml']);

function refuseKind(kind: ContentKind, about: AboutBytes): void {
	const promised = promisedFile(about.url, about.contentType);
	if (!never.has(kind) && (!promised || promised.kinds.includes(kind))) return;
	const type = mediaType(about.contentType);
	throw new CollectProblem(
		'wrong_type',
		about.url,
		`${promised ? `${promised.name} was promised, but the answer is` : 'The answer is'} ${kindNames[kind]}${type === '' ? '' : ` (sent as ${type})`}.`,
	);
}

/** The message in an error that an API tells as JSON under a success status. */
function apiError(text: string, url: string): CollectProblem {
	let said: string | undefined;
	try {
		const json: unknown = JSON.parse(text);
		said = edinetErrorIn(json)?.sentence ?? wordsIn(json);
	} catch {
		said = undefined;
	}
	return new CollectProblem(
		'api_error',
		url,
		said ?? 'The answer is JSON, which no disclosure is: most likely the message of an error.',
	);
}

function wordsIn(json: unknown): string | undefined {
	if (typeof json !== 'object' || json === null) return undefined;
	const { message, error } = json as Readonly<Record<string, unknown>>;
	const words = [message, error].find((one) => typeof one === 'string');
	if (words === undefined) return undefined;
	const short = printable(words)
		.replace(/\s+/g, ' ')
		.replace(/[0-9a-f]{16,}/gi, '…')
		.slice(0, 120);
	return `The answer is an error told as JSON: ${short}.`;
}

/** Plain text: paragraphs are apart by empty lines, lines inside one are joined. */
function plainText(source: string, url: string): ExtractedText {
	const blocks = printable(source)
		.split(/\n[ \t\u3000]*\n/)
		.map((block) => joinLines(block.split('\n')))
		.filter((block) => block !== '');
	const text = blocks.join('\n\n');
	if (text === '') throw emptyAnswer(url);
	return {
		text,
		title: undefined,
		lang: languageCode(text, undefined),
		publishedOn: dateLine(blocks),
		pages: undefined,
		alternates: [],
		attachments: [],
	};
}

const emptyAnswer = (url: string): CollectProblem =>
	new CollectProblem('empty_text', url, 'The answer is empty.');

/**
 * Bytes to text, by what the bytes are first and what the header says second.
 * @throws {CollectProblem} under the code of what is wrong with them
 */
export async function readBytes(bytes: Uint8Array, about: AboutBytes): Promise<ExtractedText> {
	const { url, rules = {} } = about;
	refuseStatus(about);
	const kind = kindOf(bytes, about.contentType);
	if (kind === 'empty') throw emptyAnswer(url);
	if (kind === 'json') throw apiError(decode(bytes, about).text, url);
	refuseKind(kind, about);
	// The readers of PDF and ZIP are large, and many runs never meet either.
	if (kind === 'pdf') return (await import('./pdf.ts')).extractPdf(bytes, { url });
	if (kind === 'zip') return (await import('./filing.ts')).extractFiling(bytes, { url });
	const { text } = decode(bytes, about);
	return kind === 'html' ? extractHtml(text, { url, rules }) : plainText(text, url);
}
