import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isGone, readRow } from './row.ts';
import { busyDay, fictionalRow, firstVersion, goneRow } from './samples/day.ts';

describe('a row of a day’s list', () => {
	test('of a busy day is read, all of them, in both layouts', () => {
		const read = busyDay().map(readRow);
		expect(read).toHaveLength(300);
		expect(read.flatMap(({ faults }) => faults)).toEqual([]);
		expect(read.flatMap(({ leftovers }) => leftovers)).toEqual([]);
		const layouts = new Set(read.map(({ row }) => Object.keys(row ?? {}).length));
		expect([...layouts].sort()).toEqual([27, 29]);
	});

	test('keeps its values as they were sent', () => {
		const row = fictionalRow(7, { secCode: '130A0', periodStart: null });
		expect(readRow(row).row).toEqual(row);
	});

	test('with a field that the specification does not know is read, and the field named', () => {
		const { row, leftovers } = readRow({ ...fictionalRow(1), moodCode: '7' });
		expect(row?.docID).toBe('S1000001');
		expect(leftovers).toEqual(['moodCode']);
	});

	test.each([
		['docTypeCode', '999'],
		['docTypeCode', 'constructor'],
		['ordinanceCode', '070'],
		['withdrawalStatus', '3'],
		['disclosureStatus', 1],
		['csvFlag', true],
		['legalStatus', '9'],
		['seqNumber', '12'],
		['docID', '../../etc'],
		['JCN', '123'],
		['submitDateTime', '2026/06/25 09:30'],
	])('with %s %j is not guessed', (field, value) => {
		const { row, faults } = readRow({ ...fictionalRow(1), [field]: value });
		expect(row).toBeUndefined();
		expect(faults).toHaveLength(1);
		expect(faults[0]).toContain(field);
	});

	test('that lacks a field is not read', () => {
		const { docDescription, ...rest } = fictionalRow(1);
		expect(docDescription).toBeDefined();
		expect(readRow(rest).faults[0]).toContain('docDescription missing');
		const { csvFlag, ...halfVersion } = fictionalRow(1);
		expect(csvFlag).toBe('1');
		expect(readRow(halfVersion).faults[0]).toContain('together');
	});

	test('is never read from anything else, and nothing is thrown', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(readRow(value).row).toBeUndefined();
			}),
		);
	});
});

test('a row that is all null stands for a document that is gone', () => {
	expect(isGone(goneRow(3))).toBe(true);
	expect(readRow(goneRow(3)).faults).toEqual([]);
	expect(readRow(firstVersion({ ...goneRow(3), csvFlag: null })).faults).toEqual([]);
	expect(isGone(fictionalRow(3))).toBe(false);
	expect(isGone(fictionalRow(3, { filerName: null }))).toBe(false);
});
