import { protectCell } from '../cell-protection.ts';
import { openAnswers } from '../criteria.ts';
import { wordFor } from '../terms.ts';
import type { PortfolioCompany } from './company.ts';
import type { PortfolioAnswer } from './match.ts';

interface Row {
	readonly line: string;
	readonly by: string;
	readonly company: PortfolioCompany | null;
}

/** What a cell depends on beyond its row. */
export interface PortfolioPlace {
	readonly asOf: string;
	readonly knownAt: string;
	/** Address of a company's page. */
	readonly addressOf: (slug: string) => string;
}

type Cell = string | number | null | undefined;

/** Columns, in this order; a line without a company has the first two alone. */
const columns: readonly (readonly [string, (row: Row, place: PortfolioPlace) => Cell])[] = [
	['line', ({ line }) => line],
	['matched_by', ({ by }) => by],
	['slug', ({ company }) => company?.slug],
	['name_en', ({ company }) => company?.nameEn],
	['name_ja', ({ company }) => company?.nameJa],
	['securities_code', ({ company }) => company?.securitiesCode],
	['corporate_number', ({ company }) => company?.corporateNumber],
	['edinet_code', ({ company }) => company?.edinetCode],
	['lei', ({ company }) => company?.lei],
	['exposure', ({ company }) => company?.exposure],
	['status', ({ company }) => company?.status],
	['status_en', ({ company }) => company && wordFor('status', company.status, 'en')],
	['status_ja', ({ company }) => company && wordFor('status', company.status, 'ja')],
	['status_since', ({ company }) => company?.statusSince],
	['last_statement_on', ({ company }) => company?.lastStatementOn],
	['stale_months', ({ company }) => company?.staleMonths],
	...openAnswers.map((answer): (typeof columns)[number] => [
		`questions_${answer}`,
		({ company }) => company?.open[answer].join(';'),
	]),
	['as_of', (_, { asOf }) => asOf],
	['known_at', (_, { knownAt }) => knownAt],
	['url', ({ company }, { addressOf }) => company && addressOf(company.slug)],
];

export const portfolioColumns = columns.map(([name]) => name);

/** RFC 4180: quoted where it holds a quote, a comma or the end of a line. */
const quoted = (cell: string): string =>
	/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/**
 * What the register holds on a list, as CSV like every other of the site (byte order mark, CRLF, safe for
 * spreadsheets): the companies in the order of the list, then the lines that name none. Made without a library, because it is
 * made in the browser, where the list stays; a library reads it in the test.
 */
export function portfolioCsv(
	{ matches, unmatched }: PortfolioAnswer,
	place: PortfolioPlace,
): string {
	const rows: Row[] = [
		...matches.map(({ lines, by, company }) => ({ line: lines.join('\n'), by, company })),
		...unmatched.map(({ line }) => ({ line, by: '', company: null })),
	];
	const text = (cell: Cell): string =>
		typeof cell === 'string' ? protectCell(cell) : String(cell ?? '');
	const lines = rows.map((row) => columns.map(([, value]) => quoted(text(value(row, place)))));
	return `\uFEFF${[portfolioColumns, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}
