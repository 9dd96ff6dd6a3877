import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standingOf, statusSpans, type DatedEvent } from './as-of.ts';
import { addDays, firstDay, startOfDay } from './dates.ts';
import { recordedStatuses } from './status.ts';

/** Days close together, so that ties, month ends and the first day happen often. */
const day = fc.integer({ min: -20, max: 90 }).map((days) => addDays(firstDay, days));
const event = fc
	.record({
		date: fc.tuple(day, fc.constantFrom(10, 10, 10, 7, 4)),
		status: fc.option(fc.constantFrom(...recordedStatuses), { nil: null, freq: 4 }),
		recorded: fc.integer({ min: 0, max: 3 }),
		retired: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
		confidence: fc.constantFrom('high' as const, 'unverified' as const, 'medium' as const),
	})
	.map(({ date: [full, length], status, recorded, retired, confidence }) => {
		const recordedAt = startOfDay(addDays('2026-11-20', recorded));
		return {
			eventId: 'event',
			announcedOn: full.slice(0, length),
			effectiveOn: null,
			status,
			kind: 'statement',
			attribution: 'company',
			confidence,
			recordedAt,
			retiredAt: retired === null ? null : new Date(recordedAt.getTime() + retired * 86_400_000),
		} satisfies DatedEvent;
	});

describe('the spans of a status', () => {
	test('say on every day since the invasion what the status of that day was', () => {
		fc.assert(
			fc.property(fc.array(event, { maxLength: 7 }), day, fc.nat(4), (history, asOf, known) => {
				const knownAt = addDays('2026-11-20', known);
				const spans = statusSpans(history, { asOf, knownAt });
				for (let one = firstDay; one <= asOf; one = addDays(one, 1)) {
					const span = spans.findLast(({ from }) => from <= one);
					expect([one, span?.status]).toEqual([
						one,
						standingOf(history, { asOf: one, knownAt }).status,
					]);
				}
			}),
			{ numRuns: 150 },
		);
	});

	test('follow on one another without gap or repetition, from the invasion to the day asked about', () => {
		fc.assert(
			fc.property(fc.array(event, { maxLength: 7 }), day, (history, asOf) => {
				const spans = statusSpans(history, { asOf, knownAt: '2026-11-23' });
				if (asOf < firstDay) {
					expect(spans).toEqual([]);
					return;
				}
				expect(spans[0]?.from).toBe(firstDay);
				expect(spans.at(-1)?.to).toBe(asOf);
				for (const [index, span] of spans.entries()) {
					const next = spans[index + 1];
					if (!next) break;
					expect(next.from).toBe(span.to);
					expect(next.status).not.toBe(span.status);
				}
			}),
			{ numRuns: 500 },
		);
	});

	test('of a company that never said anything are one: no disclosure found', () => {
		expect(statusSpans([], { asOf: '2026-11-20', knownAt: '2026-11-20' })).toEqual([
			{ status: 'undisclosed', from: '2022-02-24', to: '2026-11-20' },
		]);
	});
});
