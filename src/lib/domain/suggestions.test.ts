import { expect, test } from 'vitest';
import { suggestionsOf } from './suggestions.ts';

const names = { shortNameJa: null, nameKana: null, securitiesCode: null };
const companies = [
	{ ...names, slug: 'a', nameEn: 'Northern Example Motors', nameJa: '北方見本自動車株式会社' },
	{
		...names,
		slug: 'b',
		nameEn: 'Grand Sample Inc.',
		nameJa: '株式会社大見本',
		nameKana: 'オオミホン',
	},
	{ ...names, slug: 'c', nameEn: 'Example Foods', nameJa: '見本食品', securitiesCode: '0x99' },
];
const suggested = (q: string, most = 8) =>
	suggestionsOf(companies, q, most).map(({ slug }) => slug);

test('what begins with the words typed comes first, then what has a word that does', () => {
	expect(suggested('exam')).toEqual(['c', 'a', 'b']);
	expect(suggested('ＥＸＡＭ')).toEqual(['c', 'a', 'b']);
	expect(suggested('おおみ')).toEqual(['b', 'a', 'c']);
	expect(suggested('大見')).toEqual(['b', 'a', 'c']);
	expect(suggested('0X9')).toEqual(['c', 'a', 'b']);
});

test('no more are suggested than asked for', () => {
	expect(suggested('見本', 2)).toEqual(['c', 'a']);
	expect(suggestionsOf([], 'x', 8)).toEqual([]);
});
