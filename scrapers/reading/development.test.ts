import { expect, test } from 'vitest';
import { splitCorpus } from './development.ts';
import type { Labelled } from './evaluate.ts';

const row = (id: string, text = id): Labelled => ({
	id,
	lang: 'ja',
	text,
	expected: {} as Labelled['expected'],
});
const rows = Array.from({ length: 500 }, (_, index) => row(`r-${String(index)}`));

test('the split depends on the ids alone, and is about three to two', () => {
	const { tuning, heldOut } = splitCorpus(rows);
	const again = splitCorpus([...rows].reverse());
	expect(tuning.length + heldOut.length).toBe(500);
	expect(tuning.length / 500).toBeCloseTo(0.6, 1);
	expect(again.tuning.map(({ id }) => id).sort()).toEqual(tuning.map(({ id }) => id).sort());
});

test('rows of one text stay together', () => {
	const twins = rows.map(({ id }) => row(id, 'one text'));
	const { tuning, heldOut } = splitCorpus(twins);
	expect([tuning.length, heldOut.length]).toContain(500);
});
