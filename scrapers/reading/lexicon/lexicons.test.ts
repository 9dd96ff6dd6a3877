import { describe, expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { enActs } from './en-acts.ts';
import { enModes } from './en-modes.ts';
import { enReasons } from './en-reasons.ts';
import { enReasonEvents } from './en-reason-events.ts';
import { enThings } from './en-things.ts';
import { jaActs } from './ja-acts.ts';
import { jaModes } from './ja-modes.ts';
import { jaReasons } from './ja-reasons.ts';
import { jaReasonEvents } from './ja-reason-events.ts';
import { jaThings } from './ja-things.ts';

const entries: readonly Entry<string>[] = [
	...[...enActs, ...enModes, ...enReasons, ...enReasonEvents, ...enThings],
	...[...jaActs, ...jaModes, ...jaReasons, ...jaReasonEvents, ...jaThings],
];

describe('every entry of the lexicon', () => {
	test.each(entries.map((entry) => [entry.id, entry] as const))(
		'%s',
		(_id, { pattern, yes, no }) => {
			expect(yes.length).toBeGreaterThan(0);
			for (const text of yes) expect(text).toMatch(new RegExp(pattern));
			for (const text of no ?? []) expect(text).not.toMatch(new RegExp(pattern));
			expect('').not.toMatch(new RegExp(pattern));
		},
	);

	test('has an id of its own', () => {
		const ids = entries.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});
});
