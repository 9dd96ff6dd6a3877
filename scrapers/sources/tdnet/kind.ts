import path from 'node:path';
import { z } from 'zod';
import { CollectProblem } from '../../problem.ts';
import type { Discovery, Listing, Page } from '../../source.ts';
import type { SourceKind } from '../declaration.ts';
import { suppliedFiles } from '../supplied-files.ts';
import { itemFor, type Disclosure } from './disclosure.ts';
import { readFeedCsv, readFeedJson, type FeedFile } from './feed-file.ts';
import { readListPage, type ListPage } from './list-page.ts';

const options = z.strictObject({});

/**
 * Timely disclosures (TDnet), from files that a person put into the folder `tdnet` of the supplied files: saved pages
 * of the list (HTML), or a feed's answers (JSON, CSV). Nothing is fetched from TDnet's viewer, ever. A PDF beside the
 * list is not read: a capture is what a public address answered, and a file has none; the issuer's own copy of the
 * notice, on its site or its IR service, is what becomes a document.
 */
export const kind: SourceKind<z.output<typeof options>> = {
	options,
	create: (_declaration, _options, { suppliedFolder }) => ({
		discover: (discovery) => discover(path.join(suppliedFolder, 'tdnet'), discovery),
	}),
};

async function* discover(folder: string, discovery: Discovery): AsyncGenerator<Listing> {
	const pages: ListPage[] = [];
	for await (const file of suppliedFiles(folder, ['.html', '.htm', '.json', '.csv'])) {
		try {
			const read = readFeed(file);
			if (read === undefined) pages.push(readListPage(file));
			else yield listingOf(file.url, read.rows, read.total, discovery);
		} catch (error) {
			if (!(error instanceof CollectProblem)) throw error;
			discovery.report(error.code, file.url, error.message);
		}
	}
	for (const [day, ofDay] of Map.groupBy(pages, (page) => page.day)) {
		yield dayListing(day, ofDay, discovery);
	}
}

/** The file as a feed's answer; undefined for a page. */
function readFeed(file: Page): FeedFile | undefined {
	const ending = path.extname(file.url).toLowerCase();
	if (ending === '.json') return readFeedJson(file);
	return ending === '.csv' ? readFeedCsv(file) : undefined;
}

/** The pages of a day as one list; a page that was saved twice counts once. */
function dayListing(day: string, pages: readonly ListPage[], discovery: Discovery): Listing {
	const byStart = new Map(pages.map((page) => [page.from, page]));
	const rows = [...byStart.values()].flatMap((page) => page.rows);
	const total = Math.max(...pages.map((page) => page.total));
	return listingOf(day, rows, total, discovery);
}

/** Disclosures that were deleted have no document, and are not expected to have one. */
function listingOf(
	name: string,
	rows: readonly Disclosure[],
	total: number | undefined,
	{ companies }: Discovery,
): Listing {
	const items = rows.flatMap((row) => itemFor(row, companies) ?? []);
	const without = rows.length - items.length;
	return {
		name,
		items,
		...(total !== undefined && { expected: total - without }),
		rolling: true,
	};
}
