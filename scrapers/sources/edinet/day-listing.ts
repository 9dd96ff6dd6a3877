import type { Day } from '#lib/domain/dates.ts';
import type { Discovery, Item, KnownCompany, Listing } from '../../source.ts';
import { documentAddress, humanAddress } from './addresses.ts';
import type { DayAnswer } from './answer.ts';
import { corporateDisclosure, documentTypes } from './codes.ts';
import type { DayCursor } from './days.ts';
import { filerOf, type Filer } from './filer.ts';
import { isGone, readRow, type Row } from './row.ts';

export interface DayRules {
	readonly api: string;
	/** Kinds of documents to fetch. */
	readonly documentTypes: readonly string[];
	/** Digest of the companies that are looked for. */
	readonly register: string;
}

type Reporting = Pick<Discovery, 'companies' | 'report' | 'today'>;
type Doubt = (sentence: string) => void;

/**
 * A day's list as a listing: every row is an entry, so that the count is EDINET's own; those of the register's
 * companies and of the wanted kinds are relevant. Undefined where nothing has come since the last reading. A day
 * with anything in doubt does not become complete: it is read again, and stays reported, until that is mended.
 */
export function dayListing(
	day: Day,
	answer: DayAnswer,
	before: DayCursor | undefined,
	rules: DayRules,
	discovery: Reporting,
): Listing | undefined {
	const doubts: string[] = [];
	const doubt = (sentence: string): void => void doubts.push(sentence);
	const rows = readRows(answer.rows, doubt);
	const items = rows.map((row) => itemOf(row, rules, discovery.companies, doubt));
	if (doubts.length > 0) discovery.report('bad_entry', day, summary(day, doubts));
	const cursor: DayCursor = {
		lastSeq: Math.max(0, ...rows.map(({ seqNumber }) => seqNumber)),
		complete: doubts.length === 0 && isFinal(day, answer.madeAt, discovery.today),
		register: rules.register,
	};
	if (before !== undefined && sameReading(before, cursor)) return undefined;
	return { name: day, items, rolling: false, cursor };
}

function sameReading(before: DayCursor, now: DayCursor): boolean {
	return (
		now.lastSeq <= before.lastSeq &&
		before.complete === now.complete &&
		before.register === now.register
	);
}

/** A day's list changes until midnight and is rewritten once more in the night after. */
function isFinal(day: Day, madeAt: string, today: Day): boolean {
	return day < today && madeAt.slice(0, 10) > day;
}

const MOST_TOLD = 3;

function summary(day: Day, doubts: readonly string[]): string {
	const more = doubts.length > MOST_TOLD ? ` And ${doubts.length - MOST_TOLD} more.` : '';
	return `EDINET's list of ${day} holds something in doubt. ${doubts.slice(0, MOST_TOLD).join(' ')}${more}`;
}

function readRows(raw: readonly unknown[], doubt: Doubt): Row[] {
	const read = raw.map(readRow);
	const leftovers = new Set(read.flatMap((one) => one.leftovers));
	if (leftovers.size > 0) {
		const names = [...leftovers].sort().slice(0, 10).join(', ');
		doubt(`Its entries have fields that the specification did not have (${names}).`);
	}
	return read.flatMap(({ row, faults }, index) => {
		if (row !== undefined) return [row];
		const name = identifierOf(raw[index]) ?? `Entry ${index + 1}`;
		doubt(`${name} could not be read and was left out: ${faults.slice(0, 3).join('; ')}.`);
		return [];
	});
}

function identifierOf(raw: unknown): string | undefined {
	if (typeof raw !== 'object' || raw === null || !('docID' in raw)) return undefined;
	return typeof raw.docID === 'string' ? raw.docID.slice(0, 20) : undefined;
}

const nobody: Filer = { slug: undefined, conflicts: [] };

function itemOf(row: Row, rules: DayRules, companies: readonly KnownCompany[], doubt: Doubt): Item {
	const url = humanAddress(row.docID);
	if (isGone(row)) return { url, companies: [], relevant: false };
	const title = row.docDescription ?? documentTypes[row.docTypeCode ?? ''];
	const publishedOn = row.submitDateTime?.slice(0, 10);
	const filer = isWanted(row, rules) ? filerOf(row, companies) : nobody;
	for (const conflict of filer.conflicts) {
		doubt(
			`The filer of ${row.docID} was taken for ${filer.slug ?? ''}, but ${conflict}: correct the register, or what is read is another company's.`,
		);
	}
	return {
		url,
		fetchUrl: documentAddress(rules.api, row),
		...(title !== undefined && { title }),
		...(publishedOn !== undefined && { publishedOn }),
		lang: 'ja',
		companies: filer.slug === undefined ? [] : [filer.slug],
		relevant: filer.slug !== undefined,
	};
}

/** A report of a company that is shown as it was filed: not withdrawn, not kept back. */
function isWanted(row: Row, rules: DayRules): boolean {
	return (
		row.ordinanceCode === corporateDisclosure &&
		row.docTypeCode !== null &&
		rules.documentTypes.includes(row.docTypeCode) &&
		(row.withdrawalStatus ?? '0') === '0' &&
		(row.disclosureStatus ?? '0') === '0'
	);
}
