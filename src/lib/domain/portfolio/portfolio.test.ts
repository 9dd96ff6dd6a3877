import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PortfolioCompany } from './company.ts';
import { portfolioColumns, portfolioCsv } from './csv.ts';
import { entriesOf, longestLine, mostLines } from './lines.ts';
import { matchPortfolio } from './match.ts';

const company = (slug: string, about: Partial<PortfolioCompany> = {}): PortfolioCompany => ({
	slug,
	nameEn: `Fictional ${slug}`,
	nameJa: `架空${slug}`,
	names: [`Fictional ${slug}`, `架空${slug}`],
	securitiesCode: null,
	corporateNumber: null,
	edinetCode: null,
	lei: null,
	exposure: 'operations',
	status: 'suspended',
	statusSince: '2022-03',
	lastStatementOn: '2023-05-11',
	staleMonths: 42,
	open: { not_disclosed: ['B2'], partly: [], not_checked: ['A1', 'F2'] },
	...about,
});

const glass = company('kitano-glass', {
	nameEn: 'Kitano Glass Co., Ltd.',
	nameJa: '北野硝子株式会社',
	names: ['Kitano Glass Co., Ltd.', '北野硝子株式会社', 'キタノグラス', '北野ガラス工業'],
	securitiesCode: '1301',
	corporateNumber: '1180301018771',
});
const chemical = company('kitano-chemical', {
	names: ['Kitano Chemical, Inc.', '北野化学株式会社', '北化'],
	securitiesCode: '1302',
	edinetCode: 'E99999',
});
const other = company('hokka', {
	names: ['Hokka Foods', '北華食品', '北化'],
	securitiesCode: '7200',
});
const register = [glass, chemical, other];

const slugs = (text: string): string[] =>
	matchPortfolio(text, register).matches.map((match) => match.company.slug);
const left = (text: string): string[] =>
	matchPortfolio(text, register).unmatched.map(({ line }) => line);

describe('the entries of a list', () => {
	const lines = (text: string) => entriesOf(text).map(({ line }) => line);

	test('are its lines, whatever ends them; empty ones are none', () => {
		expect(lines('\uFEFFa\r\n\n  b \rc\n')).toEqual(['a', 'b', 'c']);
		expect(lines('')).toEqual([]);
	});

	test('are rows of a table with cells, also quoted ones, but not its header', () => {
		expect(entriesOf('コード\t銘柄名\n1301\t北野硝子\t100')).toEqual([
			{ line: '1301\t北野硝子\t100', cells: ['1301', '北野硝子', '100'] },
		]);
		expect(
			entriesOf('Security code,Company\n1301,"Kitano ""Glass"" Co., Ltd.",100')[0]?.cells,
		).toEqual(['1301', 'Kitano "Glass" Co., Ltd.', '100']);
		expect(lines('Name\nKitano')).toEqual(['Kitano']);
		// A company whose name holds such a word is no header.
		expect(lines('北野コード工業\n銘柄商事')).toEqual(['北野コード工業', '銘柄商事']);
	});

	test('are single where a line holds identifiers alone', () => {
		expect(lines('1301, 1302、E99999 T1180301018771')).toEqual([
			'1301',
			'1302',
			'E99999',
			'T1180301018771',
		]);
		expect(lines('1301\t1302')).toEqual(['1301\t1302']);
	});

	test('are bounded', () => {
		expect(entriesOf('a\n'.repeat(mostLines + 10))).toHaveLength(mostLines);
		expect(lines('x'.repeat(longestLine * 2))[0]).toHaveLength(longestLine);
	});
});

describe('a line is matched', () => {
	test.each([
		['a code', '1301'],
		['a code with its fifth character', '13010'],
		['a corporate number', '1180301018771'],
		['the name with its legal form', '北野硝子（株）'],
		['the reading', 'きたのぐらす'],
		['a former name', '北野ガラス工業株式会社'],
		['the English name', 'KITANO GLASS'],
		['a name with a code behind it', 'Kitano Glass (1301)'],
		['a code with words behind it', '1301 なにか'],
		['a row', '"Kitano Glass Co., Ltd.",500'],
		['a row whose code stands second', 'なにか,1301,500'],
	])('by %s', (_, line) => {
		expect(slugs(line)).toEqual(['kitano-glass']);
	});

	test('by what stands furthest to the left: a number of shares is no code', () => {
		expect(slugs('北野硝子, 7200')).toEqual(['kitano-glass']);
		expect(slugs('1301\t7200\t1302')).toEqual(['kitano-glass']);
		expect(slugs('Somebody\t72000')).toEqual([]);
	});

	test('once, with every line that names it, in the order of the list', () => {
		const { matches, entries } = matchPortfolio('1302\n1301\nKitano Glass\n1301', register);
		expect(matches.map(({ company: { slug }, lines, by }) => [slug, lines, by])).toEqual([
			['kitano-chemical', ['1302'], 'securities_code'],
			['kitano-glass', ['1301', 'Kitano Glass'], 'securities_code'],
		]);
		expect(entries).toBe(4);
	});
});

describe('a line is left to the reader', () => {
	test('with those that it may mean: a name of several, a part of a name', () => {
		const candidates = (line: string) =>
			matchPortfolio(line, register).unmatched[0]?.candidates.map(({ slug }) => slug);
		expect(candidates('北化')).toEqual(['kitano-chemical', 'hokka']);
		expect(candidates('北野')).toEqual(['kitano-glass', 'kitano-chemical']);
		expect(candidates('Kitano Glass Europe GmbH')).toEqual(['kitano-glass']);
		expect(candidates('Nobody')).toEqual([]);
		expect(candidates('9999')).toEqual([]);
		expect(slugs('北化\n北野')).toEqual([]);
	});

	test('once', () => {
		expect(left('9999\n9999\nx')).toEqual(['9999', 'x']);
	});
});

test('every entry is matched or left, whatever is pasted', () => {
	const piece = fc.oneof(
		fc.string(),
		fc.constantFrom('1301', '1302', '北野硝子', '北化', '\t', ',', '"', '\n', '\r\n', ' ', 'T'),
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
			const text = pieces.join('');
			const { matches, unmatched, entries } = matchPortfolio(text, register);
			const answered = new Set([
				...matches.flatMap(({ lines }) => lines),
				...unmatched.map(({ line }) => line),
			]);
			expect(answered).toEqual(new Set(entriesOf(text).map(({ line }) => line)));
			expect(entries).toBe(entriesOf(text).length);
		}),
	);
});

describe('the CSV of a result', () => {
	const place = {
		asOf: '2026-11-20',
		knownAt: '2026-11-20',
		addressOf: (slug: string) => `https://tettai.example/en/companies/${slug}`,
	};
	const read = (text: string) =>
		parse<Record<string, string>>(portfolioCsv(matchPortfolio(text, register), place), {
			bom: true,
			columns: true,
			record_delimiter: '\r\n',
		});

	test('has a row for each company and each line that names none', () => {
		const [first, second] = read('1301\n=9999');
		expect(first).toMatchObject({
			line: '1301',
			matched_by: 'securities_code',
			slug: 'kitano-glass',
			name_ja: '北野硝子株式会社',
			securities_code: '1301',
			status: 'suspended',
			status_ja: '停止',
			status_since: '2022-03',
			questions_not_disclosed: 'B2',
			questions_partly: '',
			questions_not_checked: 'A1;F2',
			url: 'https://tettai.example/en/companies/kitano-glass',
		});
		expect(second).toMatchObject({ line: "'=9999", slug: '', status: '', as_of: '2026-11-20' });
	});

	test('is what a library reads back, and runs nothing, whatever is pasted', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const entries = [...new Set(entriesOf(text).map(({ line }) => line))];
				const rows = read(text);
				expect(
					Object.keys(rows[0] ?? Object.fromEntries(portfolioColumns.map((one) => [one, '']))),
				).toEqual(portfolioColumns);
				const { matches, unmatched } = matchPortfolio(text, register);
				expect(rows).toHaveLength(matches.length + unmatched.length);
				for (const row of rows)
					for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
				if (matches.length === 0)
					expect(rows.map(({ line }) => line?.replace(/^'/, ''))).toEqual(
						entries.map((line) => line.replace(/^'/, '')),
					);
			}),
			{ numRuns: 1000 },
		);
	});
});
