import { describe, expect, test } from 'vitest';
import { isOwnVoice, speakerOf, speaksOn } from './attribution.ts';

describe('who says it', () => {
	test.each([
		['瑠璃沢工業は20日、出荷を止めると発表した。', 'company'],
		['同社の広報担当者は「続ける」と述べた。', 'company'],
		['州知事は19日、瑠璃沢工業の工場が再開したと述べた。', 'third_party'],
		['外務省は、瑠璃沢工業が営業を続けていると指摘した。', 'third_party'],
		['複数の関係者によると、瑠璃沢工業は撤退する。', 'third_party'],
		['瑠璃沢工業が生産を再開したことが、登記情報で分かった。', 'third_party'],
		['瑠璃沢工業は当局の承認を得たと発表した。', 'company'],
		['元社員によると、同社は昨年のうちに引き払っている。', 'third_party'],
		['同社の説明によると、工場は動いている。', 'company'],
		['同社は「撤退の話ではない」と強調した。', 'company'],
	])('%s', (text, expected) => {
		expect(speakerOf(text, ['瑠璃沢工業'], 'ja')).toBe(expected);
	});

	test.each([
		['rurisawa said it would leave.', 'company'],
		['a governor said that rurisawa had resumed.', 'third_party'],
		['according to customs data, rurisawa still exports.', 'third_party'],
		['the company said in a filing that officials agreed.', 'company'],
	])('%s', (text, expected) => {
		expect(speakerOf(text, ['rurisawa'], 'en')).toBe(expected);
	});
});

test.each([
	['生産は続いているという。', 'ja', true],
	['瑠璃沢工業は生産を続けるという。', 'ja', false],
	['同社の広報は続けるとした。', 'ja', false],
	['“they froze investment,” it says.', 'en', true],
	['rurisawa said it goes on.', 'en', false],
] as const)('%s may carry on what was said before', (text, tongue, expected) => {
	expect(speaksOn(text, ['瑠璃沢工業', 'rurisawa'], tongue)).toBe(expected);
});

test('a document in the first person or in the polite form is the company’s own', () => {
	expect(isOwnVoice('当社は停止する。', 'ja')).toBe(true);
	expect(isOwnVoice('出荷を停止します。', 'ja')).toBe(true);
	expect(isOwnVoice('同社は停止した。', 'ja')).toBe(false);
	expect(isOwnVoice('we stopped.', 'en')).toBe(true);
	expect(isOwnVoice('the company stopped, it said.', 'en')).toBe(false);
});
