import { describe, expect, test } from 'vitest';
import { answerTo, applies, criteria, criterionOf, latestFinding } from './criteria.ts';
import { codesOf } from './terms.ts';

describe('which criteria apply', () => {
	const idsOf = (letters: string) =>
		criteria.map(({ id }) => id).filter((id) => letters.includes(id.charAt(0)));
	const always = idsOf('ABEF');
	const whileStaying = ['C1', 'C2', 'C4'];

	test.each([
		['operating', whileStaying],
		['holding', whileStaying],
		['scaled_back', whileStaying],
		['suspended', ['C3']],
		['exit_announced', idsOf('D')],
		['exited', idsOf('D')],
		['undisclosed', []],
	] as const)('to a company that is %s: A, B, E, F and %j', (status, more) => {
		const applying = criteria.map(({ id }) => id).filter((id) => applies(id, status));
		expect(applying.toSorted()).toEqual([...always, ...more].sort());
	});
});

describe('the answer to a criterion', () => {
	test('on record always wins, whether the criterion applies or not', () => {
		for (const status of codesOf('status'))
			for (const { id } of criteria)
				for (const answer of ['yes', 'partly', 'no', 'not_disclosed', 'not_applicable'] as const)
					expect(answerTo(id, status, answer)).toBe(answer);
	});

	test('without one is not checked yet, never a no', () => {
		expect(answerTo('A1', 'undisclosed', undefined)).toBe('not_checked');
		expect(answerTo('D4', 'exited', undefined)).toBe('not_checked');
		expect(answerTo('C3', 'suspended', undefined)).toBe('not_checked');
	});

	test('without one is not applicable where the status makes the question idle', () => {
		expect(answerTo('D4', 'operating', undefined)).toBe('not_applicable');
		expect(answerTo('C3', 'holding', undefined)).toBe('not_applicable');
		expect(answerTo('C1', 'suspended', undefined)).toBe('not_applicable');
		expect(answerTo('C4', 'exited', undefined)).toBe('not_applicable');
	});
});

describe('of several findings', () => {
	test('the latest checked counts, and of one day the later in order', () => {
		const finding = (name: string, checkedOn: string) => ({ name, checkedOn });
		const older = finding('older', '2026-11-19');
		const first = finding('first', '2026-11-20');
		const second = finding('second', '2026-11-20');
		expect(latestFinding([first, older])).toBe(first);
		expect(latestFinding([older, first])).toBe(first);
		expect(latestFinding([first, second])).toBe(second);
		expect(latestFinding([second, older, first])).toBe(first);
		expect(latestFinding<typeof older>([])).toBeUndefined();
	});
});

test('a criterion is found by its id alone', () => {
	expect(criterionOf('B2')?.question.en).toMatch(/heightened due diligence/);
	expect(criterionOf('b2')).toBeUndefined();
	expect(criterionOf('B8')).toBeUndefined();
});
