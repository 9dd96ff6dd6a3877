import { describe, expect, test } from 'vitest';
import { claimsIn } from './example-text.ts';
import { positionOf } from './statuses.ts';

const positions = (text: string, lang: 'ja' | 'en' = 'ja') =>
	claimsIn(text, lang).map((claim) => positionOf(claim)?.status);

describe('what one claim alone comes to', () => {
	test.each([
		['ロシア工場の生産を停止しました。', 'suspended'],
		['ロシアでの新規受注を停止しました。', 'holding'],
		['ロシアでの広告を停止しました。', 'holding'],
		['ロシア向けは医薬品を除く製品の出荷を停止しました。', 'scaled_back'],
		['ロシアの子会社を解散することを決議しました。', 'exit_announced'],
		['ロシアの子会社の清算が結了しました。', 'exited'],
		['ロシアの子会社の株式を譲渡しました。', 'exited'],
		['ロシアの子会社の譲渡は完了しておりません。', 'exit_announced'],
		['ロシアの店舗は営業を続けています。', 'operating'],
		['サハリンの権益を維持します。', 'stake'],
		['ロシアで設備の保守を続けます。', undefined],
		['ロシアの従業員の賃金の支払いを続けます。', undefined],
		['ロシアから撤退する可能性があります。', undefined],
		['ロシアから撤退した企業が増えています。', undefined],
		['ロシアの駐在員事務所を閉鎖しました。', undefined],
	])('%s', (text, expected) => {
		expect(positions(text)[0]).toBe(expected);
	});

	test('a forecast is only a plan', () => {
		const [claim] = claimsIn('ロシア工場の生産は11月に停止する見込みです。');
		expect(claim && positionOf(claim)?.firm).toBe('plan');
	});

	test('in English a bare noun states nothing', () => {
		expect(positions('An exit from Russia.', 'en')).toEqual([undefined]);
		expect(positions('Rurisawa exits Russia.', 'en')).toEqual(['exit_announced']);
	});
});
