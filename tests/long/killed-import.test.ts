import { afterEach, beforeAll, expect, test } from 'vitest';
import { begin, dataFolder, run, tidyUp } from '../support/command.ts';

/*
 * kill -9 at random moments of an import into an embedded database: all of the register is there or none.
 */

const rounds = 12;
/** From the first line of JavaScript to the end of an import, in milliseconds; measured before the rounds. */
let wholeImport = 0;

afterEach(tidyUp);

beforeAll(async () => {
	const settings = { TETTAI_DATA: await dataFolder() };
	const began = performance.now();
	await run(['import', 'drizzle/seed'], settings);
	wholeImport = performance.now() - began;
});

test.each(Array.from({ length: rounds }, (_, round) => round))(
	'round %i: the register is empty or complete, and a new import completes it',
	async (round) => {
		const settings = { TETTAI_DATA: await dataFolder() };
		const { child, ended } = begin(['import', 'drizzle/seed'], settings);
		// Spread over the second half, where the database is open; the first half only loads code.
		await new Promise((next) => setTimeout(next, wholeImport * (0.4 + (0.6 * round) / rounds)));
		child.kill('SIGKILL');
		await ended;

		const again = await run(['import', 'drizzle/seed'], settings);
		expect([again.status, again.err]).toEqual([0, '']);
		expect(again.out).toMatch(/nothing to change|events +459 added/);
		expect((await run(['import', 'drizzle/seed'], settings)).out).toContain('nothing to change');
	},
);
