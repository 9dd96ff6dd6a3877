import { describe, expect, test } from 'vitest';
import { claimsIn } from './example-text.ts';

const brief = (text: string, lang: 'ja' | 'en' = 'ja') =>
	claimsIn(text, lang).map(({ act, said, place, subject }) => [act, said, place, subject]);

describe('claims', () => {
	test('bind each act to the place named nearest before it', () => {
		expect(brief('ウクライナの工場は停止し、ロシアの工場は操業を続けています。')).toEqual([
			['stop', 'done', 'elsewhere', 'target'],
			['go_on', 'done', 'RU', 'target'],
		]);
	});

	test('take what they are about from the question that they answer', () => {
		expect(
			brief('Q. ロシアは。\nA. 出荷を止めています。\nQ. 中国は。\nA. 工場を止めています。'),
		).toEqual([['stop', 'done', 'RU', 'target']]);
	});

	test('find the object before a Japanese verb and anywhere in an English clause', () => {
		const [japanese] = claimsIn('ロシア向けの輸出を停止し、販売は続けます。');
		expect([...(japanese?.things ?? [])]).toEqual(['export']);
		const [english] = claimsIn('We have suspended exports to Russia.', 'en');
		expect(english?.things.has('export')).toBe(true);
	});

	test('give the company’s word and that of others apart', () => {
		const speakers = (text: string) => claimsIn(text).map(({ speaker }) => speaker);
		expect(speakers('ロシアの知事は、瑠璃沢工業の工場が停止したと述べた。')).toEqual([
			'third_party',
		]);
		expect(speakers('瑠璃沢工業はロシアの工場を停止したと述べた。')).toEqual(['company']);
	});

	test('name the entries that fired', () => {
		expect(claimsIn('ロシア工場の操業を停止しました。')[0]?.rule).toBe('ja.stop ja.mode.done');
	});

	test('of overlapping acts keep the longer', () => {
		expect(brief('ロシア向け出荷の停止を解除しました。').map(([act]) => act)).toEqual(['resume']);
	});
});
