import { describe, expect, test } from 'vitest';
import { evaluate, type Labelled } from './evaluate.ts';
import type { Finding } from './finding.ts';
import { read } from './read.ts';

const finding: Finding = {
	...read({ id: 'x', lang: 'ja', text: 'ロシア向け製品の出荷を停止しました。' }),
	confidence: 'high',
};
const { evidence } = finding;
const labelled = (id: string, changes: Partial<Labelled['expected']> = {}): Labelled => ({
	id,
	lang: 'ja',
	text: 'ロシア向け製品の出荷を停止しました。',
	expected: { ...finding, evidence: evidence.map(({ text }) => text), ...changes },
});
const always = () => finding;

describe('an evaluation', () => {
	test('of a reader that is right finds nothing wrong', () => {
		const all = evaluate([labelled('a'), labelled('b')], always);
		expect([all.macroF1, all.high.precision, all.evidence, all.mistakes]).toEqual([1, 1, 1, []]);
		expect(all.classes.suspended.support).toBe(2);
	});

	test('counts each class by what was expected and what was read', () => {
		const all = evaluate([labelled('a'), labelled('b', { status: null })], always);
		expect(all.confusion.none.suspended).toBe(1);
		expect(all.classes.suspended).toMatchObject({ precision: 0.5, recall: 1 });
		expect(all.classes.none.f1).toBe(0);
		expect(all.macroF1).toBeCloseTo((2 / 3 + 0) / 2);
		expect(all.high).toEqual({ count: 2, precision: 0.5 });
		expect(all.mistakes[0]).toMatchObject({
			id: 'b',
			field: 'status',
			expected: 'none',
			read: 'suspended',
		});
	});

	test('scores sets by their members', () => {
		const { figures } = evaluate([labelled('a', { reasons: ['not_stated', 'payment'] })], always);
		expect(figures['reasons']).toMatchObject({ precision: 1, recall: 0.5 });
	});

	test('takes evidence for found where it overlaps, without line breaks and widths', () => {
		const share = (text: string) =>
			evaluate([labelled('a', { evidence: [text] })], always).evidence;
		expect(share('ﾛｼｱ向け製品の\n出荷を停止')).toBe(1);
		expect(share('別の文である')).toBe(0);
	});
});
