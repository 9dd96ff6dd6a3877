import { buffer, text } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tokyoDay } from '#lib/domain/dates.ts';
import { plainQuestion, type Question } from '#lib/domain/question/question.ts';
import type { Store } from '#lib/server/database/database.ts';
import { events as eventTable } from '#lib/server/database/schema/index.ts';
import { answerColumns } from '#lib/server/publishing/answer-columns.ts';
import type { Circumstances, Column } from '#lib/server/publishing/column.ts';
import { companyColumns } from '#lib/server/publishing/company-columns.ts';
import { csvOf, csvPieces } from '#lib/server/publishing/csv.ts';
import { eventColumns } from '#lib/server/publishing/event-columns.ts';
import { evidenceColumns, evidenceOf } from '#lib/server/publishing/evidence-columns.ts';
import { jsonOf, jsonPieces, ndjsonPieces } from '#lib/server/publishing/json.ts';
import { packagedTable, packageEntries } from '#lib/server/publishing/package.ts';
import { zipPieces } from '#lib/server/publishing/zip.ts';
import { listAnswers } from '#lib/server/register/answers.ts';
import { listCompanies } from '#lib/server/register/companies.ts';
import { companyDetail } from '#lib/server/register/company.ts';
import { eventsById, findEvents, listEvents } from '#lib/server/register/events.ts';
import { allFound, foundRows } from '#lib/server/register/found.ts';
import { openTestStore } from '../support/database.ts';
import { filesOfZip, folderOf, tablesOf } from '../support/packages.ts';
import { importFolder, seedFolder, today as now } from '../support/register.ts';

const today = tokyoDay(now);
const plain = plainQuestion({ today, asOf: today, knownAt: today });
const circumstances: Circumstances = {
	question: plain,
	language: 'ja',
	origin: 'https://tettai.example',
};

let store: Store;
beforeAll(async () => {
	store = await openTestStore();
	await importFolder(store.db, seedFolder);
});
afterAll(() => store.close());

describe('events found in batches', () => {
	const questions: Readonly<Record<string, Partial<Question>>> = {
		all: {},
		sorted: { sort: { by: 'name', descending: false } },
		filtered: { filters: { status: ['exited', 'suspended'], exposure: ['operations'] } },
		'of an earlier day': { asOf: '2022-12-31', knownAt: '2026-11-20' },
		none: { q: 'zzzzzz' },
	};
	test.each(Object.entries(questions))('are those of the list: %s', async (_, part) => {
		const question = { ...plain, ...part };
		for (const language of ['en', 'ja'] as const) {
			const listed = await listEvents(store.db, question, language, { paged: false });
			const found = await findEvents(store.db, question, language);
			expect(found.total).toBe(listed.length);
			expect(await allFound(found)).toEqual(listed);
		}
	});

	test('of one company are those of its page', async () => {
		const detail = await companyDetail(store.db, 'japan-tobacco', plain, 'en');
		const found = await findEvents(store.db, plain, 'en', { company: 'japan-tobacco' });
		expect((await allFound(found)).map(({ eventId }) => eventId)).toEqual(
			detail?.events.map(({ eventId }) => eventId),
		);
	});

	test('are as many as was said, also where one is retired meanwhile', async () => {
		const found = await findEvents(store.db, plain, 'en');
		const [first] = await listEvents(store.db, plain, 'en', { paged: true });
		const eventId = first?.eventId ?? '';
		const undone = store.db.transaction(async (tx) => {
			await tx
				.update(eventTable)
				.set({ retiredAt: now, retiredBecause: 'Wrong.', retiredBy: 'desk' })
				.where(eq(eventTable.eventId, eventId));
			expect(await listEvents(tx, plain, 'en', { paged: false })).toHaveLength(found.total - 1);
			expect(await eventsById(tx, plain, [eventId])).toMatchObject([{ eventId }]);
			throw new Error('The test takes it back.');
		});
		await expect(undone).rejects.toThrow('The test takes it back.');
	});
});

test('the checklist of all companies is that of each company’s page', async () => {
	const answers = await listAnswers(store.db, plain, 'en');
	expect(answers).toHaveLength(169 * 28);
	for (const company of ['toyota', 'fast-retailing', 'shimano']) {
		const detail = await companyDetail(store.db, company, plain, 'en');
		expect(answers.filter((row) => row.company === company)).toEqual(
			detail?.checklist.map(({ criterion, answer, finding }) => ({
				company,
				criterion: criterion.id,
				answer,
				finding: finding && {
					summaryEn: finding.summaryEn,
					summaryJa: finding.summaryJa,
					sourceUrl: finding.sourceUrl,
					sourcePublisher: finding.sourcePublisher,
					sourceLang: finding.sourceLang,
					checkedOn: finding.checkedOn,
				},
			})),
		);
	}
});

describe('what is written in pieces', () => {
	test('is what is written at once', async () => {
		const rows = await listEvents(store.db, plain, 'en', { paged: false });
		const found = () => findEvents(store.db, plain, 'en');
		const csv = await text(csvPieces((await found()).batches, eventColumns, circumstances));
		expect(csv).toBe(csvOf(rows, eventColumns, circumstances));
		const json = await text(jsonPieces(await found(), eventColumns, circumstances));
		expect(json).toBe(jsonOf(rows, eventColumns, circumstances));
		const lines = await text(ndjsonPieces((await found()).batches, eventColumns, circumstances));
		const { items } = JSON.parse(json) as { items: object[] };
		expect(lines.split('\n').slice(0, -1)).toEqual(items.map((item) => JSON.stringify(item)));
		expect(lines.endsWith('\n')).toBe(true);
	});

	test('is a list also where there is nothing', async () => {
		const none = () => foundRows<never>([]);
		const json = await text(jsonPieces(none(), eventColumns, circumstances));
		expect(JSON.parse(json)).toMatchObject({ total: 0, items: [] });
		expect(await text(ndjsonPieces(none().batches, eventColumns, circumstances))).toBe('');
		const csv = await text(csvPieces(none().batches, eventColumns, circumstances));
		expect(csv).toBe(csvOf([], eventColumns, circumstances));
	});
});

/** Every table of the register with its columns. */
async function everyTable() {
	const companies = await listCompanies(store.db, plain, 'en', { paged: false });
	const events = await listEvents(store.db, plain, 'en', { paged: false });
	const answers = await listAnswers(store.db, plain, 'en');
	return { companies, events, sources: evidenceOf(events), answers };
}

test('a column is said to be never empty exactly where it never is', async () => {
	const { companies, events, sources, answers } = await everyTable();
	const check = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]): void => {
		const empty = columns
			.filter(
				(column) =>
					column.required && rows.some((row) => column.value(row, circumstances) === null),
			)
			.map(({ name }) => name);
		expect(empty).toEqual([]);
	};
	check(companies, companyColumns);
	check(events, eventColumns);
	check(sources, evidenceColumns);
	check(answers, answerColumns);
});

test('a package holds its tables, opened by another program and valid by their own schemas', async () => {
	const { companies, events, sources, answers } = await everyTable();
	const tables = [
		packagedTable(
			{ name: 'companies', title: '企業', key: ['slug'] },
			foundRows(companies),
			companyColumns,
			circumstances,
		),
		packagedTable(
			{ name: 'events', title: '動き', key: ['event_id'] },
			foundRows(events),
			eventColumns,
			circumstances,
		),
		packagedTable(
			{ name: 'sources', title: '出典', key: ['event_id', 'rank'] },
			foundRows(sources),
			evidenceColumns,
			circumstances,
		),
		packagedTable(
			{ name: 'checklist', title: '開示', key: ['company', 'criterion'] },
			foundRows(answers),
			answerColumns,
			circumstances,
		),
	];
	const address = 'https://tettai.example/ja/companies?as_of=2026-12-01&known_at=2026-12-01';
	const entries = packageEntries(tables, {
		language: 'ja',
		title: '企業',
		address,
		download: `${address}&zip`,
		question: plain,
		citation: 'Tettai「企業」',
	});
	const files = await filesOfZip(await buffer(zipPieces(entries)));
	expect(Object.keys(files)).toEqual([
		...['README.txt', 'LICENSE.txt', 'datapackage.json', 'dictionary.csv', 'codes.csv'],
		...['companies.csv', 'events.csv', 'sources.csv', 'checklist.csv'],
	]);
	const readme = String(files['README.txt']);
	for (const part of [address, `${address}&zip`, 'Tettai「企業」', '基準日：2026-12-01'])
		expect(readme).toContain(part);
	expect(String(files['codes.csv'])).toContain('exit_announced,Exit announced,撤退表明');
	expect(String(files['dictionary.csv'])).toContain('companies.csv,slug,');
	expect(String(files['companies.csv'])).toBe(csvOf(companies, companyColumns, circumstances));

	const read = await tablesOf(await folderOf(files));
	expect(
		Object.fromEntries(Object.entries(read).map(([name, rows]) => [name, rows.length])),
	).toEqual({
		companies: companies.length,
		events: events.length,
		sources: sources.length,
		checklist: answers.length,
	});
	const toyota = read['companies']?.find(({ slug }) => slug === 'toyota');
	expect(toyota).toMatchObject({ securities_code: '7203', listed: true });
});
