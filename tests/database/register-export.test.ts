import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startOfDay } from '#lib/domain/dates.ts';
import type { Database, Store } from '#lib/server/database/database.ts';
import * as tables from '#lib/server/database/schema/index.ts';
import { registerFiles } from '#lib/server/register/files/register-files.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { openTestStore } from '../support/database.ts';
import { deeds, laterEditions } from '../support/desk-deeds.ts';
import {
	fictionalFolder,
	lineOf,
	removeTemporary,
	type FictionalFolder,
} from '../support/fictional-folder.ts';
import { add, findingRow } from '../support/fictional-rows.ts';
import { undone } from '../support/refusal.ts';
import {
	dump,
	dumpHash,
	exportFolder,
	filesIn,
	importFolder,
	seedFolder,
} from '../support/register.ts';

let store: Store;
beforeAll(async () => {
	store = await openTestStore();
});
afterAll(() => store.close());
afterEach(removeTemporary);

/** What is not said by the register: keys that the database gave out, and when an edition was imported. */
const incidental = new Set(['id', 'imported_at']);

/** What the register says, in an order of its own; the words of a search have no order either. */
async function content(db: Database): Promise<Record<string, string[]>> {
	const said = (row: string): string =>
		JSON.stringify(
			Object.entries(JSON.parse(row) as Record<string, unknown>)
				.filter(([column]) => !incidental.has(column))
				.map(([column, value]) =>
					column === 'words' ? [column, String(value).split('\n').sort()] : [column, value],
				),
		);
	const tables = Object.entries(await dump(db));
	return Object.fromEntries(
		tables
			// The counts that an edition promised are those of the export after it.
			.filter(([name]) => name !== 'editions')
			.map(([name, rows]) => [name, rows.map(said).sort()]),
	);
}

/** Exports a register, imports the export into an empty one and exports that. */
async function roundTrip(fill: (db: Database) => Promise<unknown>) {
	const first = await undone(store.db, async (tx) => {
		await fill(tx);
		const folder = await exportFolder(tx);
		const hash = await dumpHash(tx);
		await importFolder(tx, folder);
		expect(await dumpHash(tx)).toBe(hash);
		return { folder, files: await filesIn(folder), content: await content(tx) };
	});
	const second = await undone(store.db, async (tx) => {
		await importFolder(tx, first.folder);
		return { files: await filesIn(await exportFolder(tx)), content: await content(tx) };
	});
	return { first, second };
}

/** The export of an import of an export is the same bytes, and the register says the same. */
async function expectSame(fill: (db: Database) => Promise<unknown>): Promise<void> {
	const { first, second } = await roundTrip(fill);
	expect(second.files).toEqual(first.files);
	expect(second.content).toEqual(first.content);
}

const edition = (label: string, change: (folder: FictionalFolder) => void = () => undefined) => {
	const folder = fictionalFolder(label);
	change(folder);
	return folder;
};

describe('export and import again give the same register', () => {
	test('for the seed', async () => {
		await expectSame((db) => importFolder(db, seedFolder));
	});

	test('for the small register', async () => {
		await expectSame((db) => importFolder(db, fictionalFolder()));
	});

	test('for several editions, of which two are of one day', async () => {
		await expectSame(async (db) => {
			await importFolder(db, edition('2026-05-01'));
			for (const [index, label] of ['2026-06-01', '2026-06-01-b', '2026-06-01-c'].entries())
				await importFolder(
					db,
					edition(label, (folder) => {
						const text = `Wording ${String(index)}`;
						lineOf(folder, 'events', 'a1')['summary_en'] = text;
						lineOf(folder, 'companies', 'hoshino-optics')['name_en'] = text;
						lineOf(folder, 'evidence', 'a2')['note_en'] = text;
						lineOf(folder, 'criteria', 'kitano-steel')['summary_en'] = text;
					}),
				);
		});
	});

	const histories = ['something else, twice', 'nothing any more, then the same again'];
	test.each(Object.keys(deeds).flatMap((deed) => histories.map((said) => [deed, said] as const)))(
		'when the desk %s and later editions say %s',
		async (deed, said) => {
			await expectSame(async (db) => {
				await importFolder(db, edition('2026-05-01'));
				await deeds[deed]?.(db);
				for (const [index, change] of (laterEditions[said] ?? []).entries())
					await importFolder(db, edition(`2026-0${String(6 + index)}-01`, change));
			});
		},
	);

	test('for a company that left the register, and one whose group changed sides', async () => {
		await expectSame(async (db) => {
			await importFolder(db, edition('2026-05-01'));
			const turned = edition('2026-06-01', (folder) => {
				lineOf(folder, 'companies', 'kitano-steel')['parent'] = 'fukagawa-kiln';
				lineOf(folder, 'companies', 'fukagawa-kiln')['parent'] = '';
				folder.files.companies = folder.files.companies.filter(
					({ slug }) => slug !== 'hoshino-optics',
				);
				// Its old address leads to another company now, and it may be named as a member all the same.
				folder.files.aliases.push({
					company: 'kitano-steel',
					alias: 'hoshino-optics',
					kind: 'slug',
				});
				const member = lineOf(folder, 'jacer_members', 'unknown-maker');
				folder.files.jacer_members.push({ ...member, company: 'hoshino-optics' });
			});
			await importFolder(db, turned);
		});
	});
});

/** Any text that the register takes: no null character, no half of a surrogate pair, no leading mark. */
const anyText = fc
	.tuple(
		fc.constantFrom('', '', '=', "'", '＝', '\t', '\r', '\n', '"', '-', '@', "'=", 'a\ufeff'),
		fc.string({ unit: 'binary', maxLength: 40 }),
	)
	.map(([start, rest]) => (start + rest).replaceAll(/[\0\ud800-\udfff]/g, ''))
	.filter((text) => text !== '' && !text.startsWith('\ufeff'));

const awkward = [
	...['=1+1', "'quoted'", '＝SUM(A1)', '\tindented', '-', '@home', '+81', '"', '""', '","'],
	...['a\r\nb', 'a\nb', 'a\rb', '\r\n', '\n', ' ', ' leading', 'trailing ', '\u3000', '\u00a0'],
	...['工場🏭', '👨‍👩‍👧', 'a\ufeffmark', '\u2028', 'null', '0', 'NULL', 'a,b;c', '\\n', "''"],
];
const textColumns = [
	'summary_en',
	'summary_ja',
	'buyer',
	'buyer_type',
	'price',
	'donation',
] as const;
/** The protection of a cell, as the contract words it. */
const protectedText = (text: string) => (/^['=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

/** A folder with an event for every six texts. */
function folderOf(texts: readonly string[]): FictionalFolder {
	return edition('2026-05-01', (folder) => {
		const source = lineOf(folder, 'evidence', 'b1');
		for (let from = 0; from < texts.length; from += textColumns.length) {
			const event_id = `t${String(from)}`;
			const cells = textColumns.map(
				(column, index) => [column, texts[from + index] ?? 'x'] as const,
			);
			folder.files.events.push({
				...lineOf(folder, 'events', 'b1'),
				event_id,
				...Object.fromEntries(cells.map(([column, text]) => [column, protectedText(text)])),
			});
			const note_en = protectedText(texts[from] ?? 'x');
			folder.files.evidence.push({ ...source, event_id, note_en });
		}
	});
}

/** The texts of those events as the database has them. */
async function textsIn(db: Database): Promise<string[]> {
	const rows = await rowsOf<Record<(typeof textColumns)[number], string>>(
		db,
		sql`select * from events where event_id like 't%' order by substr(event_id, 2)::int`,
	);
	return rows.flatMap((row) => textColumns.map((column) => row[column]));
}

describe('texts', () => {
	const samples = [
		awkward,
		...fc.sample(fc.array(anyText, { minLength: 60, maxLength: 60 }), { numRuns: 8, seed: 5 }),
	];

	test.each(samples.map((texts, index) => [index, texts] as const))(
		'of any kind come back as they were (sample %i)',
		async (_, sample) => {
			const texts = sample.slice(0, sample.length - (sample.length % textColumns.length));
			await expectSame(async (db) => {
				await importFolder(db, folderOf(texts));
				expect(await textsIn(db)).toEqual(texts);
			});
		},
	);

	test('in the export never begin with what a spreadsheet would run, nor break a row', async () => {
		const folder = await undone(store.db, async (tx) => {
			await importFolder(tx, folderOf(awkward));
			return exportFolder(tx);
		});
		const csv = await readFile(join(folder, 'events.csv'), 'utf8');
		const cells = parse(csv, { bom: true }).flat();
		expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
		const due = awkward.filter((text) => protectedText(text) !== text).length;
		expect(cells.filter((cell) => cell.startsWith("'")).length).toBeGreaterThanOrEqual(due);
		// Without its quoted cells the file has no other line break than the CR LF at the end of each row.
		const bare = csv.replaceAll(/"(?:[^"]|"")*"/g, 'Q');
		expect(bare.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		expect(bare.split('\r\n')).toHaveLength(1 + 5 + Math.ceil(awkward.length / 6) + 1);
	});
});

describe('an export', () => {
	test('is UTF-8 with a byte-order mark, CR LF and stable names, one file for each of the register', async () => {
		const folder = await undone(store.db, async (tx) => {
			await importFolder(tx, fictionalFolder());
			return exportFolder(tx);
		});
		expect((await readdir(folder)).sort()).toEqual(
			['edition.json', ...registerFiles.map(({ name }) => `${name}.csv`)].sort(),
		);
		for (const { name, columns } of registerFiles) {
			const csv = await readFile(join(folder, `${name}.csv`), 'utf8');
			const [header = ''] = csv.split('\r\n');
			expect(header).toBe(`\ufeff${columns.map((column) => column.name).join(',')}`);
			expect(header).toMatch(/^\ufeff[a-z_]+(,[a-z_]+)*$/);
			expect(csv.endsWith('\r\n')).toBe(true);
		}
	});

	test('says how many rows it has, and which editions came before', async () => {
		const json = await undone(store.db, async (tx) => {
			for (const label of ['2026-05-01', '2026-06-01', '2026-06-01-b'])
				await importFolder(tx, fictionalFolder(label));
			const folder = await exportFolder(tx);
			return JSON.parse(await readFile(join(folder, 'edition.json'), 'utf8')) as unknown;
		});
		expect(json).toEqual({
			edition: '2026-06-01-b',
			recorded_on: '2026-06-01',
			rows: {
				...{ companies: 4, aliases: 2, russian_entities: 1, events: 5, evidence: 6, criteria: 2 },
				...{ jacer_members: 2, surveys: 2, context: 1 },
			},
			earlier: [
				{ edition: '2026-06-01', recorded_on: '2026-06-01' },
				{ edition: '2026-05-01', recorded_on: '2026-05-01' },
			],
		});
	});

	test('keeps the codes’ leading zeros and writes a figure as short as it is', async () => {
		const [line] = await undone(store.db, async (tx) => {
			const changed = edition('2026-05-01', (folder) => {
				Object.assign(lineOf(folder, 'companies', 'hoshino-optics'), {
					...{ sector_code: '0050', russia_revenue_share_pct: '2.50', russia_employees: '007' },
				});
			});
			await importFolder(tx, changed);
			const csv = await readFile(join(await exportFolder(tx), 'companies.csv'), 'utf8');
			const lines = parse<Record<string, string>>(csv, { bom: true, columns: true });
			return lines.filter(({ slug }) => slug === 'hoshino-optics');
		});
		expect(line).toMatchObject({
			...{ sector_code: '0050', sector_en: 'Fishery, agriculture & forestry' },
			...{ russia_revenue_share_pct: '2.5', russia_employees: '7', recorded_at: '2026-05-01' },
		});
	});

	test('is the same whatever the order in which the database has its rows', async () => {
		const version = (day: number, retired: boolean) => {
			const [recordedAt, at] = [day, day + 1].map((one) => startOfDay(`2026-05-0${String(one)}`));
			const retirement = { retiredAt: at, retiredBecause: 'replaced', retiredBy: 'edition' };
			const wording = { summaryEn: `Said on day ${String(day)}.`, recordedAt };
			return findingRow('kitano-steel', { ...wording, ...(retired && retirement) });
		};
		const versions = [version(1, true), version(2, true), version(3, false)];
		const exports = [];
		for (const rows of [versions, versions.toReversed()])
			exports.push(
				await undone(store.db, async (tx) => {
					await importFolder(tx, fictionalFolder());
					await add(tx, tables.criterionFindings, ...rows);
					return (await filesIn(await exportFolder(tx)))['criteria.csv'];
				}),
			);
		expect(exports[1]).toBe(exports[0]);
		expect(exports[0]?.match(/Said on day \d/g)).toEqual(
			[1, 2, 3].map((day) => `Said on day ${String(day)}`),
		);
	});

	test('of an empty register is a folder of headers, which imports as an edition of that day', async () => {
		const now = new Date('2026-07-01T00:00:00Z');
		const found = await undone(store.db, async (tx) => {
			const folder = await exportFolder(tx, now);
			const files = await filesIn(folder);
			const outcome = await importFolder(tx, folder, now);
			return { files, outcome, again: await filesIn(await exportFolder(tx, now)) };
		});
		expect(JSON.parse(found.files['edition.json'] ?? '')).toMatchObject({
			edition: '2026-07-01',
			recorded_on: '2026-07-01',
			rows: { companies: 0, events: 0 },
		});
		for (const { name } of registerFiles)
			expect(found.files[`${name}.csv`]?.split('\r\n')).toHaveLength(2);
		expect(found.outcome.files.every(({ added }) => added === 0)).toBe(true);
		expect(found.again).toEqual(found.files);
	});
});
