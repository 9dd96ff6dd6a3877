import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { isDay } from '#lib/domain/dates.ts';
import { CollectProblem } from '../../problem.ts';
import type { Page } from '../../source.ts';
import { resolveLink } from '../address.ts';
import type { Disclosure } from './disclosure.ts';

/** A file of disclosures that a person saved from a feed. */
export interface FeedFile {
	readonly rows: readonly Disclosure[];
	/** Entries that the file says there are, where it does. */
	readonly total: number | undefined;
}

/** An entry of the feed; the time is Japan's, without a zone. */
const entry = z.object({
	pubdate: z.string().refine((text) => isDay(text.slice(0, 10)), 'must begin with YYYY-MM-DD'),
	company_code: z.string().regex(/^[0-9A-Z]{4,5}$/),
	company_name: z.string(),
	title: z.string().min(1),
	document_url: z.string().nullish(),
	update_history: z.string().nullish(),
});
/** In `json` each entry lies in an object of its own, in `json2` it does not. */
const wrapped = z.object({ Tdnet: entry }).transform(({ Tdnet }) => Tdnet);
const feed = z.object({
	total_count: z.coerce.number().int().min(0).optional(),
	items: z.array(z.union([entry, wrapped])),
});

/**
 * Reads a feed saved as JSON (the shapes `json` and `json2` of Yanoshin's TDnet service).
 * @throws {CollectProblem} `structure_changed`
 */
export function readFeedJson(page: Page): FeedFile {
	const read = feed.safeParse(jsonOf(page));
	if (!read.success) throw changed(page, read.error);
	return { rows: read.data.items.map(disclosureOf), total: read.data.total_count };
}

/**
 * Reads a table with the feed's names in its first line.
 * @throws {CollectProblem} `structure_changed`
 */
export function readFeedCsv(page: Page): FeedFile {
	let records: unknown;
	try {
		records = parse(page.text(), { columns: true, bom: true, skip_empty_lines: true });
	} catch (cause) {
		throw changed(page, cause);
	}
	const read = z.array(entry).safeParse(records);
	if (!read.success) throw changed(page, read.error);
	return { rows: read.data.map(disclosureOf), total: undefined };
}

function jsonOf(page: Page): unknown {
	try {
		return JSON.parse(page.text().replace(/^\uFEFF/, ''));
	} catch (cause) {
		throw changed(page, cause);
	}
}

function changed({ url }: Page, cause: unknown): CollectProblem {
	const where =
		cause instanceof z.ZodError
			? cause.issues
					.slice(0, 3)
					.map(({ path, message }) => `${path.join('.')}: ${message}`)
					.join('; ')
			: 'it cannot be parsed';
	return new CollectProblem(
		'structure_changed',
		url,
		`${url} does not hold disclosures with pubdate, company_code, company_name, title and document_url (${where}).`,
		{ cause },
	);
}

function disclosureOf(read: z.output<typeof entry>): Disclosure {
	const history = read.update_history ?? '';
	// The service leads to the document by way of its own host: `…/rd.php?https://…`.
	const link = (read.document_url ?? '').replace(/^https?:\/\/[^?#]*\/rd\.php\?(?=https?:)/, '');
	return {
		day: read.pubdate.slice(0, 10),
		code: read.company_code,
		company: read.company_name,
		title: read.title,
		document: /^https?:/.test(link) ? resolveLink(link, link) : undefined,
		history: history.includes('削除')
			? 'deleted'
			: history.includes('表題変更')
				? 'title_changed'
				: undefined,
	};
}
