import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
	getDocument,
	VerbosityLevel,
	type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { CollectProblem } from '../problem.ts';
import { printable } from './characters.ts';
import type { ExtractedText } from './extracted.ts';
import { dateLine } from './html/published.ts';
import { languageCode } from './language.ts';
import { blocksOf, textOfPages } from './pdf/blocks.ts';
import { inReadingOrder } from './pdf/columns.ts';
import { linesOf, type Line, type Run } from './pdf/lines.ts';
import { withoutRepeated } from './pdf/repeated.ts';
import { titleOf } from './pdf/title.ts';

/** Annual reports have a few hundred pages; no notice comes near it. */
const MOST_PAGES = 1_000;

/** Character maps and standard fonts, as plain paths: pdf.js reads them with `fs` in Node, and not from `file:` addresses. */
const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const resources = {
	cMapUrl: join(library, 'cmaps/'),
	cMapPacked: true,
	standardFontDataUrl: join(library, 'standard_fonts/'),
	wasmUrl: join(library, 'wasm/'),
};

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/**
 * A PDF that breaks off still opens, as pdf.js rebuilds its table from what is there; the pages that are missing would
 * go unnoticed. A whole file ends with its end mark, and no object comes after the last one.
 */
function refuseTruncated(bytes: Uint8Array, url: string): void {
	const source = latin1(bytes);
	const end = source.lastIndexOf('%%EOF');
	if (end !== -1 && !source.includes('endobj', end)) return;
	throw new CollectProblem(
		'pdf_damaged',
		url,
		'The PDF breaks off before its end mark; fetch it again.',
	);
}

async function open(bytes: Uint8Array, url: string): Promise<PDFDocumentProxy> {
	// pdf.js takes over the memory that it is given.
	const task = getDocument({
		data: new Uint8Array(bytes),
		...resources,
		useSystemFonts: false,
		disableFontFace: true,
		verbosity: VerbosityLevel.ERRORS,
	});
	try {
		return await task.promise;
	} catch (cause) {
		await task.destroy();
		if (cause instanceof Error && cause.name === 'PasswordException')
			throw new CollectProblem('pdf_encrypted', url, 'The PDF asks for a password.', { cause });
		throw damaged(cause, url);
	}
}

const damaged = (cause: unknown, url: string): CollectProblem =>
	new CollectProblem(
		'pdf_damaged',
		url,
		`The PDF cannot be read: ${cause instanceof Error ? cause.message.slice(0, 120) : 'unknown reason'}.`,
		{ cause },
	);

/** Punctuation turned for vertical text (`︒`) as it is written in horizontal text. */
const upright = (text: string): string =>
	text.replace(/[\ufe10-\ufe19\ufe30-\ufe44\ufe47\ufe48]/g, (turned) => turned.normalize('NFKC'));

/** The lines of each page in reading order. */
async function pageLines(document: PDFDocumentProxy): Promise<Line[][]> {
	const pages: Line[][] = [];
	for (let number = 1; number <= document.numPages; number += 1) {
		const page = await document.getPage(number);
		const { items, styles } = await page.getTextContent();
		const runs = items.flatMap((item): Run[] => {
			if (!('str' in item)) return [];
			const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
			const vertical = styles[item.fontName]?.vertical ?? false;
			const size = Math.hypot(a, b) || item.height;
			const text = upright(printable(item.str).replaceAll('\n', ' '));
			return [{ text, x, y, width: vertical ? item.height : item.width, size, vertical }];
		});
		pages.push(linesOf(inReadingOrder(runs)));
		page.cleanup();
	}
	return pages;
}

/** Characters without a meaning of their own: the font's maker put pictures or unknown signs there. */
const privateUse = /[\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/gu;
/** So many of a hundred characters may be unknown, as bullets and logos often are, before the text counts as unreadable. */
const MOST_UNKNOWN = 0.02;

function refuseUnknown(text: string, url: string): void {
	const unknown = text.match(/\ufffd/g)?.length ?? 0;
	if (unknown <= text.length * MOST_UNKNOWN) return;
	throw new CollectProblem(
		'undecodable',
		url,
		`The PDF does not say which characters its fonts show: ${unknown} of ${text.length} are unknown.`,
	);
}

/**
 * The text of a PDF with where its pages begin. Headers, footers and page numbers that repeat are left out; lines are
 * joined into paragraphs.
 * @throws {CollectProblem} `pdf_encrypted`, `pdf_damaged`, `pdf_without_text` (a scan), `too_large`, `undecodable`
 */
export async function extractPdf(
	bytes: Uint8Array,
	{ url }: { readonly url: string },
): Promise<ExtractedText> {
	const document = await open(bytes, url);
	try {
		if (document.numPages > MOST_PAGES) {
			throw new CollectProblem(
				'too_large',
				url,
				`The PDF has ${document.numPages} pages; ${MOST_PAGES} are read at most.`,
			);
		}
		if (document.numPages === 0) throw damaged(new Error('it has no pages'), url);
		refuseTruncated(bytes, url);
		return textFrom(await pageLines(document), (await document.getMetadata()).info, url);
	} catch (error) {
		throw error instanceof CollectProblem ? error : damaged(error, url);
	} finally {
		await document.loadingTask.destroy();
	}
}

function textFrom(pages: readonly Line[][], info: object, url: string): ExtractedText {
	const cleaned = withoutRepeated(pages);
	const blocks = cleaned.map((page) =>
		blocksOf(page)
			.map((block) => block.replace(privateUse, '').trim())
			.filter(Boolean),
	);
	const { text, starts } = textOfPages(blocks);
	if (text === '') {
		throw new CollectProblem(
			'pdf_without_text',
			url,
			'The PDF has no text layer; it is a scan, and a person has to read it.',
		);
	}
	refuseUnknown(text, url);
	return {
		text,
		title: titleOf('Title' in info ? info.Title : undefined, cleaned[0] ?? []),
		lang: languageCode(text, undefined),
		publishedOn: dateLine(blocks[0] ?? []),
		pages: starts,
		alternates: [],
		attachments: [],
	};
}
