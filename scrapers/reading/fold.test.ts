import { describe, expect, test } from 'vitest';
import { asciiLower, foldText } from './fold.ts';

const back = (text: string, japanese: boolean, piece: string): string => {
	const folded = foldText(text, japanese);
	const start = folded.plain.indexOf(piece);
	const span = folded.original(start, start + piece.length);
	return text.slice(span.start, span.end);
};

describe('a folded text', () => {
	test('unifies widths and leads back to the characters as written', () => {
		expect(foldText('ﾛｼｱ向け２０２２', true).plain).toBe('ロシア向け2022');
		expect(back('当社はﾛｼｱ向け', true, 'ロシア')).toBe('ﾛｼｱ');
		expect(back('㈱沢の出荷', true, '出荷')).toBe('出荷');
	});

	test('closes a Japanese line that only the width of the page broke', () => {
		const text = '当社は、ロシアにおける生産活動を、本日付ですべて停\n止いたしました。';
		expect(foldText(text, true).plain).toContain('停止いたしました');
		expect(back(text, true, '停止いた')).toBe('停\n止いた');
	});

	test('puts a space where an English line was wrapped', () => {
		const text = 'Production at our plant in Russia has been halted since\nMarch.';
		expect(foldText(text, false).plain).toContain('since March');
	});

	test.each([
		['a short line', '記\nロシア子会社の清算'],
		['a finished sentence', '当社はロシア向けの出荷を停止することといたしました。\nご理解ください'],
		['an item', '当社はロシアおよびベラルーシにおいて、次の業務を行います\n・出荷'],
		[
			'a table row',
			'会社名／所在地／設備の内容／帳簿価額（百万円）／従業員数（名）\nルリサワ・ルス',
		],
	])('keeps the break after %s', (_what, text) => {
		expect(foldText(text, true).plain).toContain('\n');
	});

	test('lower case changes no length, whatever the letters', () => {
		expect(asciiLower('İSTANBUL Russia')).toBe('İstanbul russia');
	});
});
