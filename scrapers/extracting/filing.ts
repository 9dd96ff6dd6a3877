import { CollectProblem } from '../problem.ts';
import { edinetErrorIn } from './edinet-error.ts';
import type { ExtractedText } from './extracted.ts';
import { blocksOf, textOfBlocks, type Block } from './filing/blocks.ts';
import { csvFacts } from './filing/csv-facts.ts';
import { coverFrom, coverOfPages, type Cover } from './filing/cover.ts';
import { blocksFrom } from './filing/facts.ts';
import { inlineFacts, pageText, xbrlFacts } from './filing/xbrl-facts.ts';
import { readZip, type ZipEntry } from './filing/zip-entries.ts';
import { languageCode } from './language.ts';

export { blocksOf, type Block };

interface About {
	/** Without its key. */
	readonly url: string;
}

/** Files of a filing that hold its text; pictures, schemas and link bases are not inflated. */
const wanted = /\.(csv|xbrl|htm|html)$/i;

/**
 * The text of a filing as EDINET's API gives it: a ZIP archive with CSV files (type 5), or with XBRL, inline XBRL or
 * plain pages (type 1). Text blocks stand in the filing's order, each under a header line that {@link blocksOf} reads.
 * @throws {CollectProblem} `api_error` for an error in place of the archive; `wrong_type` for anything else that is no
 *   ZIP archive; `truncated`, `unreadable`, `too_large`, `undecodable`, `structure_changed`; `empty_text`
 */
export async function extractFiling(bytes: Uint8Array, about: About): Promise<ExtractedText> {
	refuseOther(bytes, about);
	const entries = await readZip(bytes, (name) => wanted.test(name), about);
	const { text, cover } = readFiling(entries, about);
	if (text === '') {
		throw new CollectProblem('empty_text', about.url, `The filing at ${about.url} holds no text.`);
	}
	return {
		text,
		title: cover.title,
		lang: languageCode(text, 'ja'),
		publishedOn: cover.filedOn,
		pages: undefined,
		alternates: [],
		attachments: [],
	};
}

function readFiling(entries: readonly ZipEntry[], about: About): { text: string; cover: Cover } {
	const named = (pattern: RegExp) => mainFirst(entries.filter(({ name }) => pattern.test(name)));
	const tables = named(/\.csv$/i);
	const instances = named(/\.xbrl$/i);
	const inline = named(/_ixbrl\.html?$/i);
	const facts =
		tables.length > 0
			? tables.flatMap((entry) => csvFacts(entry, about))
			: instances.length > 0
				? instances.flatMap((entry) => xbrlFacts(entry, about))
				: inlineFacts(inline, about);
	const blocks = blocksFrom(facts);
	if (blocks.length > 0) return { text: textOfBlocks(blocks), cover: coverFrom(facts) };
	const pages = named(/PublicDoc\/.*\.html?$/i).map((entry) => pageText(entry, about));
	const text = pages.filter((page) => page !== '').join('\n\n');
	return { text, cover: coverOfPages(text) };
}

/** The company's report before the auditor's; otherwise by name, which EDINET numbers. */
function mainFirst(entries: readonly ZipEntry[]): ZipEntry[] {
	const rank = ({ name }: ZipEntry) => (/jpaud|AuditDoc\//i.test(name) ? `1${name}` : `0${name}`);
	return entries.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

/** EDINET says what is wrong inside a successful answer, so the bytes decide. */
function refuseOther(bytes: Uint8Array, { url }: About): void {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4));
	if (start === 'PK\u0003\u0004' || start === 'PK\u0005\u0006') return;
	const error = /^\s*[{]/.test(start) ? errorIn(bytes) : undefined;
	if (error !== undefined) throw new CollectProblem('api_error', url, error);
	throw new CollectProblem(
		'wrong_type',
		url,
		`${url} is not a ZIP archive, as a filing is; EDINET answers with a page during maintenance.`,
	);
}

function errorIn(bytes: Uint8Array): string | undefined {
	try {
		return edinetErrorIn(JSON.parse(new TextDecoder().decode(bytes)))?.sentence;
	} catch {
		return undefined;
	}
}
