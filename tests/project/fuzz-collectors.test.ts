import { expect, test } from 'vitest';
import { collectorInputs, fuzzed } from '../support/fuzz-collectors.ts';

/* The long run reads many more: tests/long/fuzz.test.ts. */

test.each(await collectorInputs())(
	'$name, damaged, ends with a named problem or as what is left',
	async (input) => {
		expect(await input.read(input.sample)).toBeDefined();
		expect(await fuzzed(input, 60, 1)).toEqual([]);
	},
);
