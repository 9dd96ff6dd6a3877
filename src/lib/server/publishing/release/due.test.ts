import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, tokyoDay } from '#lib/domain/dates.ts';
import { dueRelease } from './due.ts';

const first = '2026-11-20';
/** A Thursday. */
const now = new Date('2026-11-26T03:00:00Z');

test('the last Sunday that is over is due, until it has been cut', () => {
	expect(dueRelease(now, { first, latest: undefined })).toBe('2026-11-22');
	expect(dueRelease(now, { first, latest: '2026-11-15' })).toBe('2026-11-22');
	expect(dueRelease(now, { first, latest: '2026-11-22' })).toBeUndefined();
	expect(dueRelease(now, { first, latest: '2026-11-25' })).toBeUndefined();
});

test('Sunday is over when Monday has begun in Japan', () => {
	const monday = new Date('2026-11-29T15:00:00Z');
	expect(dueRelease(monday, { first, latest: undefined })).toBe('2026-11-29');
	const before = new Date(monday.getTime() - 1);
	expect(dueRelease(before, { first, latest: undefined })).toBe('2026-11-22');
});

test('nothing is due before the register begins', () => {
	expect(dueRelease(now, { first: '2026-11-23', latest: undefined })).toBeUndefined();
	expect(dueRelease(now, { first: undefined, latest: undefined })).toBeUndefined();
});

test('what is due is a Sunday of the seven days before', () => {
	fc.assert(
		fc.property(
			fc.date({ min: new Date('2026-12-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
			(moment) => {
				const due = dueRelease(moment, { first, latest: undefined }) ?? '';
				expect(new Date(`${due}T00:00:00Z`).getUTCDay()).toBe(0);
				const today = tokyoDay(moment);
				expect(due < today && due >= addDays(today, -7)).toBe(true);
			},
		),
	);
});
