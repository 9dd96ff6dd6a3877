import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

const reasons = (text: string, lang = 'ja') => read({ id: 'a', lang, text }).reasons;

describe('reasons', () => {
	test.each([
		['物流の混乱により、ロシア向け出荷を停止しました。', ['logistics']],
		['部品の調達が困難なため、ロシア工場を停止しました。', ['supply_chain']],
		['ロシア向けの送金が滞っています。このため、ロシアでの販売を停止しました。', ['payment']],
		['ロシア工場を停止しました。', ['not_stated']],
		['制裁を遵守しつつ、ロシアでの販売を続けます。', ['not_stated']],
		['制裁の対象外であるため、ロシアでの販売を続けます。', ['sanctions']],
		['制裁が強化された場合は停止します。ロシアでの販売を続けます。', ['not_stated']],
	])('%s', (text, expected) => {
		expect(reasons(text)).toEqual(expected);
	});

	test('none without a status', () => {
		expect(reasons('物流の混乱により、ロシアの情勢を注視しています。')).toEqual([]);
	});

	test('in English', () => {
		expect(
			reasons('We halted exports to Russia because carriers cancelled their sailings.', 'en'),
		).toEqual(['logistics']);
	});
});
