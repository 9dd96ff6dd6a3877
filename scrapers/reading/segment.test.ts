import { describe, expect, test } from 'vitest';
import { asciiLower } from './fold.ts';
import type { Tongue } from './lexicon/lexicons.ts';
import { segment } from './segment.ts';

const cut = (text: string, tongue: Tongue) => {
	const sentences = segment(text, asciiLower(text), tongue);
	return sentences.map(({ start, end, kind, clauses }) => ({
		text: text.slice(start, end).trim(),
		kind,
		clauses: clauses.map((clause) => text.slice(clause.start, clause.end).trim()),
	}));
};

describe('Japanese', () => {
	test('ends a sentence at the full stop, not inside quotation marks', () => {
		const found = cut('同社は「撤退する。決めた」と述べた。次に進む。', 'ja');
		expect(found.map(({ text }) => text)).toEqual([
			'同社は「撤退する。決めた」と述べた。',
			'次に進む。',
		]);
	});

	test('cuts clauses after predicates, not after nouns and particles', () => {
		expect(
			cut('当社は、輸出は停止しておりますが、販売は継続し、保守も行います。', 'ja')[0]?.clauses,
		).toEqual(['当社は、輸出は停止しておりますが、', '販売は継続し、', '保守も行います。']);
		expect(cut('ロシアにおいて、部品を、3月から止める。', 'ja')[0]?.clauses).toHaveLength(1);
	});

	test('knows headings, items, table rows, questions and answers', () => {
		const kinds = cut(
			'ロシア事業について\n・出荷を停止\nQ.撤退は。\nA.ない。\n続ける。\n会社/所在地/内容',
			'ja',
		).map(({ kind }) => kind);
		expect(kinds).toEqual(['heading', 'item', 'question', 'answer', 'answer', 'row']);
	});

	test('reads what never ends in pieces', () => {
		const found = cut('停止し'.repeat(1000), 'ja');
		expect(found.length).toBeGreaterThan(4);
		expect(found.map(({ text }) => text).join('')).toBe('停止し'.repeat(1000));
	});
});

describe('English', () => {
	test('is not misled by abbreviations', () => {
		const found = cut('Rurisawa Corp. will stop on Jan. 1. It said so.', 'en');
		expect(found.map(({ text }) => text)).toEqual([
			'Rurisawa Corp. will stop on Jan. 1.',
			'It said so.',
		]);
	});

	test('cuts clauses at conjunctions, not at "as well as" and "as usual"', () => {
		expect(cut('We stopped exports, but the shops run as usual.', 'en')[0]?.clauses).toEqual([
			'We stopped exports',
			', but the shops run as usual.',
		]);
		expect(cut('Policies as well as claims are unaffected.', 'en')[0]?.clauses).toHaveLength(1);
	});
});
