import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartQuery, readState, withParameter } from './parameters.ts';

const parameters = { measure: ['count', 'share'], by: ['status', 'sector'], from: 'day' } as const;
const today = '2026-11-20';
const read = (search: string) => readState(parameters, new URLSearchParams(search), today);

describe('the state of a chart', () => {
	test('is what stands first where the address says nothing', () => {
		expect(read('status=exited&x=y')).toEqual({
			state: { measure: 'count', by: 'status', from: null },
			query: [],
			problems: [],
		});
		expect(read('measure=&from=')).toMatchObject({ query: [] });
	});

	test('is read from the address, and stands there in one order without what goes without saying', () => {
		expect(read('from=2022-03-01&by=status&measure=share')).toEqual({
			state: { measure: 'share', by: 'status', from: '2022-03-01' },
			query: [
				['measure', 'share'],
				['from', '2022-03-01'],
			],
			problems: [],
		});
	});

	test.each([
		['measure=weight', 'measure', 'weight', ['count', 'share']],
		['measure=count,share', 'measure', 'count, share', ['count', 'share']],
		['by=__proto__', 'by', '__proto__', ['status', 'sector']],
		['from=2022-02-30', 'from', '2022-02-30', [`YYYY-MM-DD, 1900-01-01 … ${today}`]],
		['from=2026-11-21', 'from', '2026-11-21', [`YYYY-MM-DD, 1900-01-01 … ${today}`]],
	])('is refused for %s', (search, parameter, value, allowed) => {
		expect(read(search)).toEqual({ problems: [{ parameter, value, allowed }] });
	});

	test('comes back from its own address', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('count', 'share'),
				fc.constantFrom('status', 'sector'),
				fc.constantFrom('', '?q=x&status=exited'),
				(measure, by, question) => {
					const query = withParameter(
						parameters,
						withParameter(parameters, [], 'by', by),
						'measure',
						measure,
					);
					const address = chartQuery(question, query);
					expect(address.startsWith(question)).toBe(true);
					expect(read(address.slice(1))).toMatchObject({ state: { measure, by }, query });
				},
			),
		);
	});
});
