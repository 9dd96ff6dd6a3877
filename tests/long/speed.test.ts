import { sql, type SQL } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tokyoDay } from '#lib/domain/dates.ts';
import { plainQuestion } from '#lib/domain/question/question.ts';
import { openPostgres } from '#lib/server/database/connect.ts';
import type { Database, Store } from '#lib/server/database/database.ts';
import { listCompanies } from '#lib/server/register/companies.ts';
import { companyDetail } from '#lib/server/register/company.ts';
import { eventsById, latestEvents } from '#lib/server/register/events.ts';
import { registerDays } from '#lib/server/register/overview.ts';
import { eventNotes, repliesOf } from '#lib/server/register/replies.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { measureCsv } from '../bench/csv.ts';
import { measureHtml } from '../bench/html.ts';
import { measureJson } from '../bench/json.ts';
import type { Measured } from '../bench/measured.ts';
import { registerDatabase } from '../bench/register-database.ts';
import { targetSize } from '../bench/synthetic-register.ts';
import { startPostgres, type Postgres } from '../support/postgres.ts';

/** On a register of 2,000 companies and 20,000 events: ratios that must not fall, and what statements may not do. */
let server: Postgres;
let database: string;
let store: Store;
beforeAll(async () => {
	server = await startPostgres();
	database = await registerDatabase(server.url, targetSize);
	store = await openPostgres(database);
});
afterAll(async () => {
	await store.close();
	await server.stop();
});

/** Floors lie at about half of what docs/performance.md says, so that a busy machine fails no test. */
describe('floors', () => {
	const ratios = (lines: readonly Measured[]): number[] =>
		lines.flatMap(({ ratio }) => (ratio === undefined ? [] : [ratio]));

	test('filtered JSON with counts: beside PostGraphile, and beside a bare server once kept', async () => {
		const [anew = 0, kept = 0, beside = 0] = ratios(await measureJson(database, 4));
		expect(anew).toBeGreaterThan(0.6);
		expect(kept).toBeGreaterThan(2);
		expect(beside).toBeGreaterThan(0.12);
	});

	test('a filtered page out of memory is sent far faster than it is made', async () => {
		const [kept, made] = await measureHtml(database, 1);
		const perSecond = (line: Measured | undefined): number => parseFloat(line?.ours ?? '');
		expect(perSecond(kept) / perSecond(made)).toBeGreaterThan(20);
	});

	test('CSV of every event: beside COPY, and in little memory', async () => {
		const [csv, , memory] = await measureCsv(database, 3);
		expect(csv?.ratio).toBeLessThan(8);
		expect(memory?.figure).toBeLessThan(80);
	});
});

describe('statements at scale', () => {
	const large = ['events', 'evidence', 'criterion_findings', 'event_search', 'company_search'];
	const today = tokyoDay(new Date());
	const plain = plainQuestion({ today, asOf: today, knownAt: today });

	/** The large tables that are gone through from end to end by the statements of some work. */
	async function scanned(work: (db: Database) => Promise<unknown>): Promise<string[]> {
		const statements: SQL[] = [];
		const recording = {
			execute(statement: SQL) {
				statements.push(statement);
				return store.db.execute(statement);
			},
		};
		await work(recording as unknown as Database);
		expect(statements.length).toBeGreaterThan(0);
		const found = new Set<string>();
		for (const statement of statements) {
			const plan = await rowsOf(store.db, sql`explain (format json) ${statement}`);
			for (const [, table] of JSON.stringify(plan).matchAll(
				/"Node Type":"Seq Scan"[^{}]*?"Relation Name":"(\w+)"/g,
			))
				if (table && large.includes(table)) found.add(table);
		}
		return [...found];
	}

	test('the page of a company reads that company alone', async () => {
		const [first] = await rowsOf<{ slug: string }>(
			store.db,
			sql`select slug from companies order by slug limit 1`,
		);
		const company = first?.slug ?? '';
		const tables = await scanned(async (db) => {
			const detail = await companyDetail(db, company, plain, 'en');
			expect(detail?.events.length).toBeGreaterThan(0);
			await eventNotes(db, detail?.events ?? [], today);
			await repliesOf(db, company, today);
		});
		expect(tables).toEqual([]);
	});

	test('the latest events, the events of a page and the days of the register are found by indexes', async () => {
		const latest = await latestEvents(store.db, plain, 'ja', 50);
		const ids = latest.map(({ eventId }) => eventId);
		expect(await scanned((db) => latestEvents(db, plain, 'ja', 4))).toEqual([]);
		expect(await scanned((db) => eventsById(db, plain, ids))).toEqual([]);
		expect(await scanned(registerDays)).toEqual([]);
	});

	test('a list of the whole register goes through its events once, which shows that this test can see it', async () => {
		expect(await scanned((db) => listCompanies(db, plain, 'en', { paged: true }))).toContain(
			'events',
		);
	});
});
