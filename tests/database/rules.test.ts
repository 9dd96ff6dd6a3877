import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPartialDate, lastDayOf } from '#lib/domain/dates.ts';
import { isCorporateNumber, isLei } from '#lib/domain/identifiers.ts';
import type { Store } from '#lib/server/database/database.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { openTestStore } from '../support/database.ts';

/** The SQL functions of migration 0000 and their twins in src/lib/domain say the same of any text. */
let store: Store;
beforeAll(async () => {
	store = await openTestStore();
});
afterAll(() => store.close());

const digits = (length: number) =>
	fc
		.array(fc.nat(9), { minLength: length, maxLength: length })
		.map((all) => all.map(String).join(''));
/** No text of the database can hold a null character. */
const anyText = fc.string({ unit: 'binary' }).filter((text) => !/[\0\ud800-\udfff]/.test(text));

describe('last_day_of', () => {
	/** Right dates, dates that no calendar has, and texts that only look like dates. */
	const twoDigits = fc.nat(40).map((number) => String(number).padStart(2, '0'));
	const written = fc
		.tuple(
			fc.oneof(fc.integer({ min: 1890, max: 2210 }), fc.constantFrom(2000, 2024, 2100)),
			fc.oneof({ weight: 4, arbitrary: fc.constantFrom('01', '02', '04', '12') }, twoDigits),
			fc.oneof({ weight: 3, arbitrary: fc.constantFrom('01', '28', '29', '30', '31') }, twoDigits),
			fc.constantFrom(1, 2, 3, 3),
			fc.constantFrom('', '', '', '', '\n', ' ', '-', 'T00:00'),
		)
		.map(
			([year, month, day, parts, tail]) =>
				[String(year), month, day].slice(0, parts).join('-') + tail,
		);
	const texts = fc.sample(fc.oneof({ weight: 9, arbitrary: written }, anyText), {
		numRuns: 800,
		seed: 1,
	});

	/** The day, or nothing where the function answers null or refuses a day that does not exist. */
	async function inSql(text: string): Promise<string | null> {
		try {
			const [row] = await rowsOf<{ day: string | null }>(
				store.db,
				sql`select last_day_of(${text}::text)::text as day`,
			);
			return row?.day ?? null;
		} catch (error) {
			const { code } = (error as { cause?: { code?: string } }).cause ?? {};
			expect([text, code]).toEqual([text, '22008']);
			return null;
		}
	}

	test('agrees with lastDayOf and isPartialDate on any text', async () => {
		for (const text of texts)
			expect([text, await inSql(text)]).toEqual([
				text,
				isPartialDate(text) ? lastDayOf(text) : null,
			]);
	});

	test('of the texts tried, hundreds are dates and hundreds are none', () => {
		const right = texts.filter(isPartialDate).length;
		expect(right).toBeGreaterThan(200);
		expect(texts.length - right).toBeGreaterThan(200);
	});
});

/** What the function answers for each text, in one question. */
async function answers(name: string, texts: readonly string[]): Promise<(boolean | null)[]> {
	const rows = await rowsOf<{ answer: boolean | null }>(
		store.db,
		sql`select ${sql.raw(name)}(value) as answer
			from json_array_elements_text(${JSON.stringify(texts)}::json) with ordinality as given(value, place)
			order by place`,
	);
	return rows.map(({ answer }) => answer);
}

describe('is_corporate_number', () => {
	const nearly = fc.oneof(
		digits(13),
		digits(12).chain((body) => fc.nat(9).map((check) => String(check) + body)),
		// One of these nine is right.
		digits(12).map((body) => Array.from('123456789', (check) => check + body)),
		digits(12),
		digits(14),
		digits(12).map((body) => `${body}A`),
	);
	const texts = fc
		.sample(fc.oneof({ weight: 9, arbitrary: nearly }, anyText), { numRuns: 600, seed: 2 })
		.flat();

	test('agrees with isCorporateNumber on any text', async () => {
		expect(await answers('is_corporate_number', texts)).toEqual(texts.map(isCorporateNumber));
		expect(texts.filter(isCorporateNumber).length).toBeGreaterThan(50);
	});
});

describe('is_lei', () => {
	const characters = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
	const body = fc
		.array(fc.constantFrom(...characters), { minLength: 18, maxLength: 18 })
		.map((all) => all.join(''));
	// One of these hundred is right, or two: 01 and 98 leave the same remainder.
	const withAnyCheck = body.map((lei) =>
		Array.from({ length: 100 }, (_, check) => lei + String(check).padStart(2, '0')),
	);
	const nearly = fc.oneof(
		withAnyCheck,
		body,
		body.map((lei) => `${lei}1A`),
		body.map((lei) => `${lei.toLowerCase()}12`),
		digits(20),
		digits(21),
	);
	const texts = fc
		.sample(fc.oneof({ weight: 9, arbitrary: nearly }, anyText), { numRuns: 200, seed: 3 })
		.flat();

	test('agrees with isLei on any text', async () => {
		expect(await answers('is_lei', texts)).toEqual(texts.map(isLei));
		expect(texts.filter(isLei).length).toBeGreaterThan(20);
	});
});

test('a day that does not exist is refused, not taken for no date', async () => {
	const question = store.db.execute(sql`select last_day_of('2022-02-30')`);
	await expect(question).rejects.toMatchObject({ cause: { code: '22008' } });
});
