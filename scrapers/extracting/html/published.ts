import type { Element } from 'domhandler';
import type { PartialDate } from '#lib/domain/dates.ts';
import { findDates, readDate } from '../dates.ts';
import { isBelow, textIn } from './nodes.ts';
import type { HtmlPage } from './page.ts';

/** Names under which pages say in their head when they were published. */
const metaNames = [
	'article:published_time',
	'datepublished',
	'pubdate',
	'publishdate',
	'publish_date',
	'release_date',
	'date',
	'dc.date',
	'dc.date.issued',
	'dcterms.issued',
	'dcterms.date',
];

function metaDate(page: HtmlPage): PartialDate | undefined {
	const byName = new Map<string, string>();
	for (const { attribs } of page.named('meta')) {
		const name = attribs['property'] ?? attribs['name'] ?? attribs['itemprop'];
		if (name !== undefined) byName.set(name.toLowerCase(), attribs['content'] ?? '');
	}
	for (const name of metaNames) {
		const date = readDate(byName.get(name) ?? '')?.date;
		if (date !== undefined) return date;
	}
	return undefined;
}

/** The `datePublished` of the page's structured data (schema.org in JSON-LD), wherever in it. */
function structuredDate(page: HtmlPage): PartialDate | undefined {
	for (const script of page.named('script')) {
		if (script.attribs['type'] !== 'application/ld+json') continue;
		const queue: unknown[] = [parsed(textIn(script))];
		for (const value of queue) {
			if (typeof value !== 'object' || value === null) continue;
			const date = (value as Record<string, unknown>)['datePublished'];
			const read = typeof date === 'string' ? readDate(date)?.date : undefined;
			if (read !== undefined) return read;
			for (const inner of Object.values(value)) queue.push(inner);
		}
	}
	return undefined;
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}

/** Dates that `time` elements give, in the page's order. */
function timeDates(page: HtmlPage, roots: readonly Element[]): PartialDate[] {
	return page
		.named('time')
		.filter((time) => isBelow(time, (element) => roots.includes(element)))
		.map((time) => readDate(time.attribs['datetime'] ?? textIn(time))?.date)
		.filter((date) => date !== undefined);
}

/** A date line stands near the head; further down, dates are part of what is told. */
const HEAD_BLOCKS = 12;
/** Characters beside the date, as a company's name or "News Release", at most. */
const MOST_BESIDE = 24;
const labels =
	/ニュース・?リリース|プレス・?リリース|お知らせ|報道関係者各位|各位|発表日?|公開日?|掲載日?|公表日?|発行日?|日付|News ?Release|Press ?Release|Published(?: on)?|Date|[\s:：/|()（）［\]［【】.,、。]/gi;
const updates = /更新|改訂|訂正|updated|revised/i;
/** A sentence tells about a day; a date line names it. */
const sentence = /[。]|(?:ました|します|です|ます|付け?で|に(?:開催|公表|発表|開示)|について)/;

/**
 * The day in a date line near the head of a text: a short block of a date and little else (a label, the company's name).
 */
export function dateLine(blocks: readonly string[]): PartialDate | undefined {
	const head = blocks.slice(0, HEAD_BLOCKS).filter((block) => block.length <= 120);
	const lines = head.flatMap((block) => block.split('\n'));
	const dated = lines
		.filter((line) => !sentence.test(line))
		.flatMap((line) => {
			const [first, second] = findDates(line);
			if (first?.date.length !== 10 || second !== undefined) return [];
			const beside = `${line.slice(0, first.start)}${line.slice(first.end)}`.replaceAll(labels, '');
			return beside.length <= MOST_BESIDE ? [{ date: first.date, line }] : [];
		});
	return (dated.find(({ line }) => !updates.test(line)) ?? dated[0])?.date;
}

/** Elements that are called a date, for pages of which the main text leaves it out. */
function namedDate(page: HtmlPage): PartialDate | undefined {
	const called = page.elements.filter(
		(element) =>
			/date|day|time/i.test(`${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`) &&
			page.measureOf(element).text <= 60,
	);
	return dateLine(called.map(textIn).filter((text) => text.trim() !== ''));
}

/**
 * When a page says that it was published, in Asia/Tokyo: by its one `time` element, its metadata, its structured data,
 * the first of several `time` elements, or a date line near the head of its text.
 */
export function publishedOn(
	page: HtmlPage,
	roots: readonly Element[],
	blocks: readonly string[],
): PartialDate | undefined {
	const times = [...new Set(timeDates(page, roots))];
	if (times.length === 1) return times[0];
	return metaDate(page) ?? structuredDate(page) ?? times[0] ?? dateLine(blocks) ?? namedDate(page);
}
