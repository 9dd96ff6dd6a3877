import { expect, test } from 'vitest';
import { table, total } from './summary.ts';

const lines = [
	{ name: 'types', passed: 1, failed: 0, seconds: 9.04 },
	{ name: 'database (embedded)', passed: 20, failed: 2, seconds: 31, note: '1 left out' },
];

test('the sum of all suites', () => {
	expect(total(lines)).toEqual({ passed: 21, failed: 2, seconds: 40.04 });
});

test('the table names every suite and ends with the closing line', () => {
	expect(table(lines).split('\n')).toEqual([
		'suite                   passed   failed  seconds',
		'------------------------------------------------',
		'types                        1        0      9.0',
		'database (embedded)         20        2     31.0  1 left out',
		'------------------------------------------------',
		'all                         21        2     40.0',
		'',
		'21 passed, 2 failed',
	]);
});
