import { describe, expect, test } from 'vitest';
import { identifierIn, nameKey, nameKeys } from './keys.ts';

describe('an identifier', () => {
	test.each([
		['1301', 'securities_code', '1301'],
		['１３０１', 'securities_code', '1301'],
		['13010', 'securities_code', '1301'],
		['130a', 'securities_code', '130A'],
		['130A0', 'securities_code', '130A'],
		['1301.T', 'securities_code', '1301'],
		['1301 JP', 'securities_code', '1301'],
		['1301 JT Equity', 'securities_code', '1301'],
		['TYO:1301', 'securities_code', '1301'],
		['1180301018771', 'corporate_number', '1180301018771'],
		['T1180301018771', 'corporate_number', '1180301018771'],
		['1-1803-0101-8771', 'corporate_number', '1180301018771'],
		['e02144', 'edinet_code', 'E02144'],
		['5493006W3QUS5LMH6R84', 'lei', '5493006W3QUS5LMH6R84'],
	])('%s is a %s: %s', (text, kind, value) => {
		expect(identifierIn(text)).toEqual({ kind, value });
	});

	test.each([
		'',
		'0130',
		'13',
		'130100',
		'1180301018772',
		'E0214',
		'Kitano',
		'1301株',
		'2026-11-26',
	])('“%s” is none', (text) => {
		expect(identifierIn(text)).toBeUndefined();
	});
});

describe('the key of a name', () => {
	test.each([
		[
			'the legal form',
			['北野硝子株式会社', '株式会社北野硝子', '北野硝子', '北野硝子(株)', '㈱北野硝子'],
		],
		[
			'the legal form in English',
			[
				'Kitano Glass Co., Ltd.',
				'Kitano Glass',
				'KITANO GLASS COMPANY, LIMITED',
				'The Kitano Glass K.K.',
				'Kitano-Glass Inc.',
			],
		],
		[
			'width, case and kana',
			['キタノグラス', 'ｷﾀﾉｸﾞﾗｽ', 'きたのぐらす', 'キタノ・グラス', 'キタノグラスカブシキガイシャ'],
		],
		['a usual abbreviation', ['北野ホールディングス', '北野ＨＤ', '北野HD(株)']],
		['another', ['Kitano Holdings, Inc.', 'KITANO HOLDING']],
		['a group', ['キタノグループ', 'キタノＧ']],
		['a financial group', ['北野フィナンシャル・グループ', '北野FG']],
		['the sign for and', ['Kitano & Minato Co.', 'Kitano and Minato']],
	])('does not depend on %s', (_, names) => {
		expect(new Set(names.map(nameKey)).size).toBe(1);
	});

	test.each([
		['北野硝子', '北野化学'],
		['Kitano', 'Kitano Holdings'],
		['Kitano Corporation', 'Kitano Chemical Corporation'],
	])('keeps %s and %s apart', (one, other) => {
		expect(nameKey(one)).not.toBe(nameKey(other));
	});

	test('a name with something in brackets is found with it, without it, and by it', () => {
		expect(nameKeys('Kitano Power Co., Ltd. (K-POWER)')).toEqual(
			expect.arrayContaining([nameKey('Kitano Power'), nameKey('K-Power')]),
		);
		expect(nameKeys('K')).toEqual([]);
	});
});
