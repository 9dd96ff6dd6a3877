import { hash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartQuestion } from '#lib/domain/charts.ts';
import type { Store } from '#lib/server/database/database.ts';
import { companyColumns } from '#lib/server/publishing/company-columns.ts';
import { csvOf } from '#lib/server/publishing/csv.ts';
import { cutRelease, lastCompleteDay, ReleaseRefused } from '#lib/server/publishing/release/cut.ts';
import { releaseQuestion } from '#lib/server/publishing/release/dataset.ts';
import { damagedFiles, releasesFolder } from '#lib/server/publishing/release/folder.ts';
import { countCompanies, listCompanies } from '#lib/server/register/companies.ts';
import { withdrawEvent } from '#lib/server/register/decisions/events.ts';
import { listReleases, releaseOf } from '#lib/server/register/releases.ts';
import { openTestStore } from '../support/database.ts';
import { temporaryFolder } from '../support/fictional-folder.ts';
import { tablesOf } from '../support/packages.ts';
import { filesIn, importFolder, seedFolder } from '../support/register.ts';

const origin = 'https://tettai.example';
/** 2 December in Japan. */
const now = new Date('2026-12-02T03:00:00Z');
const reviewer = 'reviewer@tettai.example';

let store: Store;
let dataFolder: string;
const cut = (day?: string, folder = dataFolder) =>
	cutRelease({ db: store.db, dataFolder: folder, origin, now }, day);
const folderOf = (day: string, folder = dataFolder) => join(releasesFolder(folder), day);

beforeAll(async () => {
	store = await openTestStore();
	dataFolder = await temporaryFolder();
	await importFolder(store.db, seedFolder, new Date('2026-11-21T03:00:00Z'));
	await cut('2026-11-22');
});
afterAll(() => store.close());

describe('a release', () => {
	test('holds every table in four formats, with checksums that another program confirms', async () => {
		const files = await readdir(folderOf('2026-11-22'));
		const sums = (await readFile(join(folderOf('2026-11-22'), 'SHA256SUMS'), 'utf8')).trimEnd();
		const named = sums.split('\n').map((line) => line.split('  ') as [string, string]);
		expect(named.map(([, name]) => name)).toEqual(
			files.filter((name) => name !== 'SHA256SUMS').toSorted(),
		);
		for (const [sum, name] of named)
			expect([name, hash('sha256', await readFile(join(folderOf('2026-11-22'), name)))]).toEqual([
				name,
				sum,
			]);
		for (const table of ['companies', 'events', 'sources', 'checklist', 'series'])
			for (const format of ['csv', 'json', 'ndjson', 'parquet'])
				expect(files).toContain(`${table}.${format}`);
	});

	test('is a valid Data Package, and all formats of a table hold the same rows', async () => {
		const folder = folderOf('2026-11-22');
		const tables = await tablesOf(folder);
		expect(tables['companies']).toHaveLength(169);
		expect(tables['events']).toHaveLength(459);
		expect(tables['checklist']).toHaveLength(169 * 28);
		for (const [name, rows] of Object.entries(tables)) {
			const text = (format: string) => readFile(join(folder, `${name}.${format}`), 'utf8');
			const { total, items } = JSON.parse(await text('json')) as {
				total: number;
				items: Record<string, unknown>[];
			};
			expect([name, total]).toEqual([name, rows.length]);
			const lines = (await text('ndjson')).split('\n').slice(0, -1);
			expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(items);
			const parquet = new Uint8Array(await readFile(join(folder, `${name}.parquet`)));
			const known = (row: object) =>
				Object.fromEntries(
					Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
				);
			const read = await parquetReadObjects({ file: parquet.buffer });
			expect(read.map(known)).toEqual(items.map(known));
		}
	});

	test('says what the site says of that day', async () => {
		const question = releaseQuestion('2026-11-22');
		const listed = await listCompanies(store.db, question, 'en', { paged: false });
		const csv = csvOf(listed, companyColumns, { question, language: 'en', origin });
		const released = await readFile(join(folderOf('2026-11-22'), 'companies.csv'), 'utf8');
		expect(released.split('\r\n').toSorted()).toEqual(csv.split('\r\n').toSorted());
		const { facets, total } = await countCompanies(store.db, chartQuestion(question));
		const series = (await tablesOf(folderOf('2026-11-22')))['series'] ?? [];
		expect(series.at(-1)).toMatchObject({ date: '2026-11-22', total, ...facets.status });
	});

	test('of the same register is the same to the byte, wherever it is cut', async () => {
		const other = await openTestStore();
		try {
			const folder = await temporaryFolder();
			await importFolder(other.db, seedFolder, new Date('2026-11-25T09:00:00Z'));
			await cutRelease({ db: other.db, dataFolder: folder, origin, now }, '2026-11-22');
			expect(await filesIn(folderOf('2026-11-22', folder))).toEqual(
				await filesIn(folderOf('2026-11-22')),
			);
		} finally {
			await other.close();
		}
	});

	test('is there when it is cut again, and is made again where it is missing', async () => {
		const before = await filesIn(folderOf('2026-11-22'));
		expect((await cut('2026-11-22')).outcome).toBe('there');
		await rm(folderOf('2026-11-22'), { recursive: true });
		expect((await cut('2026-11-22')).outcome).toBe('restored');
		expect(await filesIn(folderOf('2026-11-22'))).toEqual(before);
		await writeFile(join(folderOf('2026-11-22'), 'README.md'), 'changed');
		const recorded = (await releaseOf(store.db, '2026-11-22'))?.files ?? {};
		expect(await damagedFiles(releasesFolder(dataFolder), '2026-11-22', recorded)).toEqual([
			'README.md',
		]);
		expect((await cut('2026-11-22')).outcome).toBe('restored');
		expect(await filesIn(folderOf('2026-11-22'))).toEqual(before);
	});
});

describe('what cannot be released', () => {
	test('is a day that is not over, and one before the register', async () => {
		for (const [day, reason] of [
			['2026-12-02', /2026-12-02 is not over in Japan.+the last one is 2026-12-01/],
			['2030-01-01', /is not over/],
			['2026-11-19', /begins on 2026-11-20.+first release can be cut on 2026-11-21/],
			['2026-11-21', /A later release, of 2026-11-22, is there already/],
		] as const) {
			await expect(cut(day)).rejects.toThrow(ReleaseRefused);
			await expect(cut(day)).rejects.toThrow(reason);
		}
		expect((await listReleases(store.db)).map(({ day }) => day)).toEqual(['2026-11-22']);
	});

	test('is an empty register', async () => {
		const empty = await openTestStore();
		try {
			const folder = await temporaryFolder();
			await expect(cutRelease({ db: empty.db, dataFolder: folder, origin, now })).rejects.toThrow(
				'The register is empty',
			);
			expect(await readdir(folder)).toEqual([]);
		} finally {
			await empty.close();
		}
	});
});

test('the next release says what changed, and the one before keeps its bytes', async () => {
	const before = await filesIn(folderOf('2026-11-22'));
	const [event] = (await tablesOf(folderOf('2026-11-22')))['events'] ?? [];
	const eventId = String(event?.['event_id']);
	await withdrawEvent(
		store.db,
		{ who: reviewer, at: new Date('2026-11-30T03:00:00Z') },
		{ event: eventId, because: 'Wrong page.' },
	);
	const { day, outcome } = await cut();
	expect([day, outcome]).toEqual([lastCompleteDay(now), 'new']);
	expect(await filesIn(folderOf('2026-11-22'))).toEqual(before);
	const files = await filesIn(folderOf(day));
	expect(files['CHANGELOG.md']).toContain('Since the release of 22 Nov 2026');
	expect(files['CHANGELOG.md']).toContain(`## Events retired or replaced\n\n- \`${eventId}\`: `);
	expect(files['CHANGELOG.ja.md']).toContain(
		`## 取り下げた、または置き換えた動き\n\n- \`${eventId}\``,
	);
	expect((await tablesOf(folderOf(day)))['events']).toHaveLength(458);
	// The earlier one can still be made again, although the register has moved on.
	await rm(folderOf('2026-11-22'), { recursive: true });
	expect((await cut('2026-11-22')).outcome).toBe('restored');
	expect(await filesIn(folderOf('2026-11-22'))).toEqual(before);
});
