import { describe, expect, test } from 'vitest';
import {
	exposureOf,
	groupOf,
	operationalPresence,
	recordedStatuses,
	scaleOrder,
	statusesIn,
} from './status.ts';
import { codesOf } from './terms.ts';

describe('the scale', () => {
	test('goes from staying to gone; no disclosure comes after all', () => {
		const scale = ['operating', 'holding', 'scaled_back', 'suspended', 'exit_announced', 'exited'];
		expect(recordedStatuses).toEqual(scale);
		expect(codesOf('status').map(scaleOrder)).toEqual([1, 2, 3, 4, 5, 6, 7]);
		expect(codesOf('status')).toEqual([...scale, 'undisclosed']);
	});

	test('falls into staying, suspended, leaving or gone, and no disclosure', () => {
		expect(Object.fromEntries(codesOf('group').map((group) => [group, statusesIn(group)]))).toEqual(
			{
				staying: ['operating', 'holding', 'scaled_back'],
				suspended: ['suspended'],
				leaving: ['exit_announced', 'exited'],
				undisclosed: ['undisclosed'],
			},
		);
		for (const status of codesOf('status')) expect(statusesIn(groupOf(status))).toContain(status);
	});
});

describe('exposure', () => {
	const ties = ['export', 'sourcing', 'finance', 'licensing'];

	test('is operations with any kind of presence on the ground, whatever else there is', () => {
		expect([...operationalPresence, ...ties]).toEqual(codesOf('presence'));
		for (const kind of operationalPresence) {
			expect([kind, exposureOf([kind])]).toEqual([kind, 'operations']);
			expect([kind, exposureOf([...ties, kind])]).toEqual([kind, 'operations']);
		}
	});

	test('is ties with only export, sourcing, finance or licensing, or with nothing known', () => {
		for (const kind of ties) expect([kind, exposureOf([kind])]).toEqual([kind, 'ties']);
		expect(exposureOf(ties)).toBe('ties');
		expect(exposureOf([])).toBe('ties');
	});
});
