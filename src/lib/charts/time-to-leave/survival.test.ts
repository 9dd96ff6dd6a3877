import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atRiskAt, kaplanMeier, medianOf, shareAt, type Subject } from './survival.ts';

const subjects = (happened: readonly number[], censored: readonly number[]): Subject[] => [
	...happened.map((time) => ({ time, happened: true })),
	...censored.map((time) => ({ time, happened: false })),
];

/**
 * Weeks in remission on 6-mercaptopurine (Freireich et al. 1963; Gehan 1965), the example of every textbook; the
 * estimates and the log(−log) intervals are those that Stata's `sts list` prints.
 */
const mercaptopurine = subjects(
	[6, 6, 6, 7, 10, 13, 16, 22, 23],
	[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
);
/** Acute myelogenous leukaemia (Miller 1997): the data set `aml` of R's survival package, both arms. */
const maintained = subjects([9, 13, 18, 23, 31, 34, 48], [13, 28, 45, 161]);
const nonmaintained = subjects([5, 5, 8, 8, 12, 23, 27, 30, 33, 43, 45], [16]);

describe('the estimate of Kaplan and Meier', () => {
	test('is the published one for remission on 6-MP, with its intervals', () => {
		const steps = kaplanMeier(mercaptopurine);
		expect(
			steps.map(({ time, atRisk, happened, share, interval }) => [
				time,
				atRisk,
				happened,
				share.toFixed(4),
				interval?.low.toFixed(4),
				interval?.high.toFixed(4),
			]),
		).toEqual([
			[6, 21, 3, '0.8571', '0.6197', '0.9516'],
			[7, 17, 1, '0.8067', '0.5631', '0.9228'],
			[10, 15, 1, '0.7529', '0.5032', '0.8894'],
			[13, 12, 1, '0.6902', '0.4316', '0.8491'],
			[16, 11, 1, '0.6275', '0.3675', '0.8049'],
			[22, 7, 1, '0.5378', '0.2678', '0.7468'],
			[23, 6, 1, '0.4482', '0.1881', '0.6801'],
		]);
		expect(medianOf(steps)).toBe(23);
	});

	test('is the one that R prints for both arms of aml, also where nobody is left', () => {
		const shares = (all: readonly Subject[]) =>
			kaplanMeier(all).map(({ share }) => Number(share.toFixed(4)));
		expect(shares(maintained)).toEqual([0.9091, 0.8182, 0.7159, 0.6136, 0.4909, 0.3682, 0.1841]);
		expect(shares(nonmaintained)).toEqual([
			0.8333, 0.6667, 0.5833, 0.4861, 0.3889, 0.2917, 0.1944, 0.0972, 0,
		]);
		expect(medianOf(kaplanMeier(maintained))).toBe(31);
		expect(medianOf(kaplanMeier(nonmaintained))).toBe(23);
		expect(kaplanMeier(nonmaintained).at(-1)?.interval).toBeNull();
	});

	test('is the plain share where all are watched for the same time', () => {
		const same = fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 });
		fc.assert(
			fc.property(same, (times) => {
				const end = 700;
				const all = times.map((time) => ({ time: Math.min(time, end), happened: time < end }));
				const steps = kaplanMeier(all);
				for (const time of [0, 1, 350, 699, end])
					expect(shareAt(steps, time)).toBeCloseTo(
						all.filter((one) => !one.happened || one.time > time).length / all.length,
						9,
					);
			}),
		);
	});

	test('falls, holds its interval around it, and counts everyone who is at risk', () => {
		const any = fc.array(fc.record({ time: fc.nat(30), happened: fc.boolean() }), {
			maxLength: 40,
		});
		fc.assert(
			fc.property(any, (all) => {
				let last = 1;
				for (const { time, atRisk, share, interval } of kaplanMeier(all)) {
					expect(share).toBeLessThan(last);
					expect(atRisk).toBe(atRiskAt(all, time));
					if (share < 1e-12) expect(interval).toBeNull();
					else {
						expect(interval?.low).toBeLessThan(share);
						expect(interval?.high).toBeGreaterThan(share);
						expect(interval?.high).toBeLessThanOrEqual(1);
						expect(interval?.low).toBeGreaterThanOrEqual(0);
					}
					last = share;
				}
			}),
		);
		expect(kaplanMeier([])).toEqual([]);
		expect(medianOf(kaplanMeier(subjects([1], [2, 3])))).toBeNull();
	});
});
