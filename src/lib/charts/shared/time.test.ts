import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, firstDay } from '#lib/domain/dates.ts';
import { dayNumber, dayOf, monthEnds, timeScale, yearsBetween } from './time.ts';

const days = fc.nat(20_000).map((count) => addDays('1990-01-01', count));

describe('days as numbers', () => {
	test('are tested in the time zones that they are meant to be', () => {
		const offset = new Date(2022, 2, 1).getTimezoneOffset();
		expect({ 'Asia/Tokyo': -540, 'America/Los_Angeles': 480 }[process.env['TZ'] ?? '']).toBe(
			offset,
		);
	});

	test('come back as the same day, and count days', () => {
		fc.assert(
			fc.property(days, fc.nat(5_000), (day, more) => {
				expect(dayOf(dayNumber(day))).toBe(day);
				expect(dayNumber(addDays(day, more)) - dayNumber(day)).toBe(more);
			}),
		);
	});
});

describe('a time axis', () => {
	test('is to scale: the same number of days is the same length everywhere', () => {
		fc.assert(
			fc.property(days, fc.integer({ min: 1, max: 5_000 }), fc.nat(5_000), (from, length, at) => {
				const scale = timeScale({ from, to: addDays(from, length) }, { start: 10, end: 510 });
				expect(scale.x(from)).toBe(10);
				expect(scale.x(addDays(from, length))).toBeCloseTo(510, 6);
				expect(scale.x(addDays(from, at)) - 10).toBeCloseTo((at / length) * 500, 6);
			}),
		);
	});

	test('says which day stands somewhere, and no other beyond its ends', () => {
		const scale = timeScale({ from: firstDay, to: '2026-11-20' }, { start: 0, end: 1000 });
		expect(scale.day(-50)).toBe(firstDay);
		expect(scale.day(2000)).toBe('2026-11-20');
		expect(scale.day(scale.x('2024-02-29') + 0.01)).toBe('2024-02-29');
	});

	test('of one day puts everything at its start', () => {
		const scale = timeScale({ from: firstDay, to: firstDay }, { start: 5, end: 9 });
		expect([scale.x(firstDay), scale.day(7)]).toEqual([5, firstDay]);
	});
});

test('years and months between days', () => {
	expect(yearsBetween('2022-02-24', '2024-01-01')).toEqual([
		{ year: 2023, day: '2023-01-01' },
		{ year: 2024, day: '2024-01-01' },
	]);
	expect(yearsBetween('2022-02-24', '2022-12-31')).toEqual([]);
	expect(monthEnds('2022-04-15')).toEqual(['2022-02-28', '2022-03-31', '2022-04-15']);
	expect(monthEnds('2022-03-31')).toEqual(['2022-02-28', '2022-03-31']);
	expect(monthEnds('2022-02-24')).toEqual(['2022-02-24']);
	expect(monthEnds('2022-02-23')).toEqual([]);
});
