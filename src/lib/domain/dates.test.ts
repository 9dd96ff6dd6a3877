import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
	addDays,
	endOfDay,
	isDay,
	isPartialDate,
	lastDayOf,
	precisionOf,
	startOfDay,
	tokyoDay,
	wholeMonths,
	type Day,
} from './dates.ts';

/** Any day of the years that a date may lie in. */
const day = fc
	.date({
		min: new Date('1900-01-01T00:00:00Z'),
		max: new Date('2199-12-31T00:00:00Z'),
		noInvalidDate: true,
	})
	.map((date) => date.toISOString().slice(0, 10));

describe('a date at its precision', () => {
	test.each([
		'2022-02-24',
		'2022-02',
		'2022',
		'2024-02-29',
		'2000-02-29',
		'1900-01-01',
		'2199-12-31',
	])('%s is a date', (text) => {
		expect(isPartialDate(text)).toBe(true);
	});

	test.each([
		...['', ' 2022', '2022 ', '2022-', '2022-3', '2022-03-', '2022-03-4', '22-03-04', '20220304'],
		...['2022-00', '2022-13', '2022-00-10', '2022-01-00', '2022-01-32', '2022-04-31', '2022-02-30'],
		...['2022-02-29', '2100-02-29', '1900-02-29', '1899', '1899-12-31', '2200', '0000', '9999'],
		...['2022-03-04T00:00:00Z', '2022-03-04\n', '２０２２', '2022/03/04', '-2022', 'March 2022'],
	])('“%s” is none', (text) => {
		expect(isPartialDate(text)).toBe(false);
	});

	test('a day exists when the calendar of Date.UTC has it', () => {
		const number = (min: number, max: number) => fc.integer({ min, max });
		fc.assert(
			fc.property(number(1900, 2199), number(0, 14), number(0, 33), (year, month, date) => {
				const text = [year, month, date].map((part) => String(part).padStart(2, '0')).join('-');
				const real = new Date(Date.UTC(year, month - 1, date));
				expect(isPartialDate(text)).toBe(
					real.getUTCMonth() === month - 1 && real.getUTCDate() === date,
				);
			}),
			{ numRuns: 2_000 },
		);
	});

	test('only a full date is a day', () => {
		expect(['2022-03-04', '2022-03', '2022', '2022-02-30'].map(isDay)).toEqual([
			true,
			false,
			false,
			false,
		]);
	});

	test('tells how far it is known', () => {
		expect(['2022-03-04', '2022-03', '2022'].map(precisionOf)).toEqual(['day', 'month', 'year']);
	});
});

describe('the last day that a date can mean', () => {
	test.each([
		['2022-03-04', '2022-03-04'],
		['2022-01', '2022-01-31'],
		['2022-04', '2022-04-30'],
		['2022-02', '2022-02-28'],
		['2024-02', '2024-02-29'],
		['2000-02', '2000-02-29'],
		['2100-02', '2100-02-28'],
		['2022-12', '2022-12-31'],
		['2022', '2022-12-31'],
	])('of %s is %s', (date, last) => {
		expect(lastDayOf(date)).toBe(last);
	});

	test('lies within the date, and the day after it does not', () => {
		fc.assert(
			fc.property(day, fc.constantFrom(4, 7, 10), (full, length) => {
				const date = full.slice(0, length);
				const last = lastDayOf(date);
				expect(last.startsWith(date)).toBe(true);
				expect(addDays(last, 1).startsWith(date)).toBe(false);
				expect(full <= last).toBe(true);
			}),
			{ numRuns: 1_000 },
		);
	});
});

describe('whole months', () => {
	test.each([
		['2022-03-04', '2022-03-04', 0],
		['2022-03-04', '2022-04-03', 0],
		['2022-03-04', '2022-04-04', 1],
		['2022-01-31', '2022-02-28', 0],
		['2022-01-31', '2022-03-01', 1],
		['2022-02-28', '2022-03-31', 1],
		['2024-02-29', '2025-02-28', 11],
		['2024-02-29', '2025-03-01', 12],
		['2022-12-31', '2023-01-30', 0],
		['2022-02-24', '2026-11-20', 56],
		['2022-03-04', '2022-03-03', 0],
	])('from %s to %s are %i', (from, to, months) => {
		expect(wholeMonths(from, to)).toBe(months);
	});

	/** Steps from month to month while the same day number, as a text, is not past the end. */
	function counted(from: Day, to: Day): number {
		let months = 0;
		let [year = 0, month = 0] = from.split('-').map(Number);
		for (;;) {
			month += 1;
			if (month > 12) [year, month] = [year + 1, 1];
			const next = `${String(year)}-${String(month).padStart(2, '0')}-${from.slice(8)}`;
			if (next > to) return months;
			months += 1;
		}
	}

	test('are those that a naive count finds', () => {
		const near = fc.integer({ min: 0, max: 2_500 }).map((days) => addDays('2022-02-24', days));
		fc.assert(
			fc.property(near, near, (a, b) => {
				const [from, to] = a < b ? [a, b] : [b, a];
				expect(wholeMonths(from, to)).toBe(counted(from, to));
			}),
			{ numRuns: 2_000 },
		);
	});
});

describe.each(['Asia/Tokyo', 'America/Los_Angeles', 'UTC'])('days in Tokyo, run in %s', (zone) => {
	afterEach(() => vi.unstubAllEnvs());

	test('do not depend on where the machine stands', () => {
		vi.stubEnv('TZ', zone);
		const hours = { 'Asia/Tokyo': 0, 'America/Los_Angeles': 7, UTC: 15 }[zone];
		expect(new Date('2022-02-23T15:00:00Z').getHours()).toBe(hours);

		expect(tokyoDay(new Date('2022-02-23T14:59:59.999Z'))).toBe('2022-02-23');
		expect(tokyoDay(new Date('2022-02-23T15:00:00.000Z'))).toBe('2022-02-24');
		expect(startOfDay('2022-02-24').toISOString()).toBe('2022-02-23T15:00:00.000Z');
		expect(endOfDay('2022-02-24').toISOString()).toBe('2022-02-24T15:00:00.000Z');
		expect(endOfDay('2022-12-31').getTime()).toBe(startOfDay('2023-01-01').getTime());
		// The nights on which clocks in California are changed.
		expect(addDays('2022-03-12', 1)).toBe('2022-03-13');
		expect(addDays('2022-03-13', 1)).toBe('2022-03-14');
		expect(addDays('2022-11-06', 1)).toBe('2022-11-07');
		expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
	});

	test('begin and end with themselves', () => {
		vi.stubEnv('TZ', zone);
		fc.assert(
			fc.property(day, (one) => {
				expect(tokyoDay(startOfDay(one))).toBe(one);
				expect(tokyoDay(new Date(endOfDay(one).getTime() - 1))).toBe(one);
				expect(tokyoDay(endOfDay(one))).toBe(addDays(one, 1));
				expect(startOfDay(addDays(one, 1)).getTime()).toBe(endOfDay(one).getTime());
			}),
			{ numRuns: 300 },
		);
	});
});
