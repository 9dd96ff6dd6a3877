import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/domain/dates.ts';
import { daysToRead, oldestDay, readCursor, type DayCursor } from './days.ts';

const today = '2026-11-20';
const done: DayCursor = { lastSeq: 9, complete: true, register: 'now' };
const begun: DayCursor = { ...done, complete: false };

function days(
	cursors: Record<string, DayCursor>,
	more: { since?: string; firstDays?: number } = {},
) {
	const { since, firstDays = 3 } = more;
	return daysToRead({ today, since, firstDays, register: 'now', cursor: (day) => cursors[day] });
}

describe('the days to read', () => {
	test('of a first run go back as declared and end today', () => {
		expect(days({})).toEqual(['2026-11-17', '2026-11-18', '2026-11-19', today]);
	});

	test('go on from the newest day that was read, however long ago', () => {
		const read = days({ '2026-10-30': done });
		expect(read[0]).toBe('2026-10-31');
		expect(read.at(-1)).toBe(today);
		expect(read).toHaveLength(21);
	});

	test('leave out complete ones and take up incomplete ones', () => {
		const cursors = { '2026-11-17': done, '2026-11-18': begun, '2026-11-19': done, [today]: begun };
		expect(days(cursors)).toEqual(['2026-11-18', today]);
	});

	test('since a day pass over what is complete for the same register only', () => {
		const cursors = { '2026-11-18': done, '2026-11-19': { ...done, register: 'then' } };
		expect(days(cursors, { since: '2026-11-17' })).toEqual(['2026-11-17', '2026-11-19', today]);
	});

	test('never go beyond the ten years that EDINET keeps', () => {
		expect(days({}, { since: '2001-01-01' })[0]).toBe('2016-11-21');
		expect(oldestDay('2028-02-29')).toBe('2018-03-01');
	});

	test('since a day to come are none', () => {
		expect(days({}, { since: '2026-11-21' })).toEqual([]);
	});

	test('are in order, without repeats, and always within the window', () => {
		const someDay = fc.integer({ min: 0, max: 4200 }).map((back) => addDays(today, -back));
		fc.assert(
			fc.property(fc.array(fc.tuple(someDay, fc.boolean())), fc.option(someDay), (read, since) => {
				const cursors = Object.fromEntries(
					read.map(([day, complete]) => [day, { ...done, complete }]),
				);
				const asked = days(cursors, since === null ? {} : { since });
				expect(asked).toEqual([...new Set(asked)].sort());
				for (const day of asked) {
					expect(day >= oldestDay(today) && day <= today).toBe(true);
					expect(cursors[day]?.complete ?? false).toBe(false);
				}
			}),
			{ numRuns: 30 },
		);
	});
});

test('a cursor of another shape counts as none', () => {
	expect(readCursor(done)).toEqual(done);
	for (const odd of [undefined, null, 5, {}, { ...done, lastSeq: -1 }, { ...done, more: 1 }]) {
		expect(readCursor(odd)).toBeUndefined();
	}
});
