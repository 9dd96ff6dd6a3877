import { describe, expect, test } from 'vitest';
import { asciiLower } from './fold.ts';
import { namesOf } from './names.ts';
import { subjectOf } from './subjects.ts';

const names = namesOf('瑠璃沢工業株式会社', 'Rurisawa Industries, Ltd.');
const inJapanese = (text: string, isNews = true) =>
	subjectOf(text, text, { start: 0, end: text.length }, names.ja, 'ja', isNews, true);
const inEnglish = (text: string, isNews = true) =>
	subjectOf(text, asciiLower(text), { start: 0, end: text.length }, names.en, 'en', isNews, true);

describe('who acts', () => {
	test.each([
		['瑠璃沢工業は出荷を止めた', 'target'],
		['当社は出荷を停止しました', 'target'],
		['一方、白樺電工は撤退した', 'other'],
		['瑠璃沢工業フーズは撤退した', 'other'],
		['競合各社は撤退した', 'somebody'],
		['現地の事業者が営業する', 'somebody'],
		['ロシア子会社は操業している', 'unnamed'],
		['生産は止まっている', 'unnamed'],
		['同社は撤退する', 'unnamed'],
	])('%s', (text, expected) => {
		expect(inJapanese(text)).toBe(expected);
	});

	test.each([
		['Rurisawa has stopped exports', 'target'],
		['We stopped exports', 'target'],
		['Shirakaba Denko will leave', 'other'],
		['Competitors have left', 'somebody'],
		['Production has stopped', 'unnamed'],
		['The company said so', 'unnamed'],
	])('%s', (text, expected) => {
		expect(inEnglish(text)).toBe(expected);
	});

	test('in a document of its own only a subsidiary or parent is somebody else', () => {
		expect(inJapanese('白樺電工は撤退した', false)).toBe('unnamed');
		expect(inJapanese('当社の上場子会社である白樺電工株式会社が、撤退を公表した', false)).toBe(
			'other',
		);
	});
});

test('names are found with and without what their company form adds', () => {
	expect(names.ja).toEqual(['瑠璃沢工業', '瑠璃沢工', '瑠璃沢']);
	expect(names.en).toContain('rurisawa industries');
	expect(names.en).toContain('rurisawa');
	expect(namesOf(undefined, undefined)).toEqual({ ja: [], en: [] });
});
