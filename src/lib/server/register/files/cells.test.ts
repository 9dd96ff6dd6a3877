import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addresses, CellError, codes, instant, number, wholeNumber } from './cells.ts';

describe('a cell that was written is read as the same value:', () => {
	test('an instant, to the millisecond', () => {
		const date = fc.date({
			min: new Date('1900-01-02T00:00:00Z'),
			max: new Date('2199-12-30T00:00:00Z'),
			noInvalidDate: true,
		});
		fc.assert(
			fc.property(date, (value) => {
				expect(instant.read(instant.write(value))).toEqual(value);
			}),
			{ numRuns: 1_000 },
		);
	});

	test('a number of six decimals at most', () => {
		const kind = number('a number', Number.MIN_SAFE_INTEGER);
		const millionths = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
		fc.assert(
			fc.property(millionths, (value) => {
				const figure = Number((value / 1_000_000).toFixed(6));
				expect(kind.read(kind.write(figure))).toBe(figure);
			}),
			{ numRuns: 2_000 },
		);
	});

	test('codes in their order', () => {
		const kind = codes('reason');
		fc.assert(
			fc.property(
				fc.shuffledSubarray(['logistics', 'sanctions', 'payment', 'not_stated'], { minLength: 1 }),
				(value) => {
					expect(kind.read(kind.write(value))).toEqual(value);
				},
			),
		);
	});
});

describe('an instant', () => {
	test('that begins a day in Tokyo is written as that day', () => {
		expect(instant.write(new Date('2026-11-19T15:00:00.000Z'))).toBe('2026-11-20');
		expect(instant.write(new Date('2026-11-19T15:00:00.001Z'))).toBe('2026-11-19T15:00:00.001Z');
	});

	test.each([
		['2026-11-20', '2026-11-19T15:00:00.000Z'],
		['2026-11-20T09:30:00Z', '2026-11-20T09:30:00.000Z'],
		['2026-11-20T09:30:00.5+09:00', '2026-11-20T00:30:00.500Z'],
	])('%s is %s', (cell, utc) => {
		expect(instant.read(cell).toISOString()).toBe(utc);
	});

	test.each([
		...['2026-11', '2026-02-30', '2026-02-30T00:00:00Z', '2026-11-20T24:30:00Z', '20.11.2026'],
		...['2026-11-20T09:30', '2026-11-20T09:30:00', '2026-11-20 09:30:00Z', '1763596800'],
	])('%s is none, for it could be another in another time zone or does not exist', (cell) => {
		expect(() => instant.read(cell)).toThrow(CellError);
	});
});

test('a number has no sign, exponent, separator or space that a spreadsheet might add', () => {
	const count = wholeNumber('a count', 0);
	for (const cell of ['-1', '+1', '1.0', '1e3', '1,000', ' 1', '1 ', '１', '0x1', '2147483648'])
		expect(() => count.read(cell)).toThrow(CellError);
	expect(count.read('2147483647')).toBe(2_147_483_647);
});

test('addresses are joined by one space each', () => {
	expect(addresses.read('https://a.example http://b.example/c')).toEqual([
		'https://a.example',
		'http://b.example/c',
	]);
	for (const cell of ['https://a.example  https://b.example', ' https://a.example', 'a.example'])
		expect(() => addresses.read(cell)).toThrow(CellError);
});

test('a long cell is shown shortened where it is refused', () => {
	expect(() => instant.read('x'.repeat(1_000))).toThrow(`“${'x'.repeat(40)}…” is not a day`);
});
