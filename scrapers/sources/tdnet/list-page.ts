import type { Cheerio, CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { readDate } from '../../extracting/dates.ts';
import { oneLine } from '../../extracting/characters.ts';
import { CollectProblem } from '../../problem.ts';
import type { Page } from '../../source.ts';
import { resolveLink } from '../address.ts';
import { parseHtml } from '../markup.ts';
import type { Disclosure } from './disclosure.ts';

/** A saved page of TDnet's list of a day (`I_list_001_20260311.html`). */
export interface ListPage {
	readonly day: string;
	/** Entries of the day, over all pages. */
	readonly total: number;
	/** Number of this page's first entry. */
	readonly from: number;
	readonly rows: readonly Disclosure[];
}

/** Where the viewer's pages lie: links in them are relative to it. */
const folder = 'https://www.release.tdnet.info/inbs/';
/** Cells of a row. The last name is misspelt by TDnet. */
const cells = ['kjTime', 'kjCode', 'kjName', 'kjTitle', 'kjXbrl', 'kjPlace', 'kjHistroy'] as const;

/**
 * Reads a saved page of the list, all of it or nothing.
 * @throws {CollectProblem} `structure_changed`, `incomplete`, and what {@link parseHtml} throws
 */
export function readListPage(page: Page): ListPage {
	const $ = parseHtml(page);
	const changed = (what: string) =>
		new CollectProblem('structure_changed', page.url, `${page.url} ${what}.`);
	const day = readDate($('#kaiji-date-1').text())?.date;
	if (day?.length !== 10) throw changed('does not say of which day it is (#kaiji-date-1)');
	const table = $('#main-list-table');
	if (table.length === 0) {
		if (!$('#kaiji-text-1').text().includes('ありません')) {
			throw changed('has no list (#main-list-table), and does not say that there is none');
		}
		return { day, total: 0, from: 1, rows: [] };
	}
	const { from, to, total } = sumOf($) ?? {};
	if (from === undefined || to === undefined || total === undefined) {
		throw changed('does not say how many entries there are (.kaijiSum)');
	}
	const lines = table
		.find('tr')
		.toArray()
		.filter((line) => $(line).children('td').length > 0);
	const rows = lines.map((line, index) => {
		const row = rowOf($(line), day);
		if (row === undefined) throw changed(`has a row without its seven cells (the ${index + 1}th)`);
		return row;
	});
	if (rows.length !== to - from + 1) {
		throw new CollectProblem(
			'incomplete',
			page.url,
			`${page.url} says that it shows entries ${from} to ${to}, but ${rows.length} were read: save the page again.`,
		);
	}
	return { day, total, from, rows };
}

/** `1～100件 / 全242件`, with no-break spaces and a tilde of full width. */
function sumOf($: CheerioAPI): { from: number; to: number; total: number } | undefined {
	const text = $('.kaijiSum').first().text().normalize('NFKC').replaceAll(/[\s,]/g, '');
	const [, from, to, total] = /(\d+)[~〜～](\d+)件\/全(\d+)件/.exec(text) ?? [];
	if (from === undefined || to === undefined || total === undefined) return undefined;
	return { from: Number(from), to: Number(to), total: Number(total) };
}

function rowOf(line: Cheerio<Element>, day: string): Disclosure | undefined {
	const found = cells.map((name) => line.children(`td.${name}`));
	if (line.children('td').length !== cells.length || found.some(({ length }) => length !== 1)) {
		return undefined;
	}
	const [time, code, company, title, , , history] = found.map((cell) => oneLine(cell.text()) ?? '');
	if (!/^\d{1,2}:\d{2}$/.test(time ?? '') || !/^[0-9A-Z]{4,5}$/.test(code ?? '')) return undefined;
	const href = line.find('td.kjTitle a[href]').attr('href');
	return {
		day,
		code: code ?? '',
		company: company ?? '',
		title: title ?? '',
		document: href === undefined ? undefined : resolveLink(href, folder),
		history: historyOf(history ?? ''),
	};
}

function historyOf(text: string): Disclosure['history'] {
	if (text.includes('削除')) return 'deleted';
	return text.includes('表題変更') ? 'title_changed' : undefined;
}
