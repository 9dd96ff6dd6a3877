import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

const finding = (text: string, lang = 'ja', published_on = '2022-10-20') =>
	read({ id: 'a', lang, published_on, text });

describe('when it takes effect, and how far it got', () => {
	test.each([
		['ロシア向けの出荷を10月25日から停止します。', '2022-10-25', 'day', 'decided'],
		['ロシア向けの出荷を10月15日から停止しています。', '2022-10-15', 'day', 'completed'],
		['ロシア向けの出荷を9月から停止しています。', '2022-09-01', 'month', 'completed'],
		['2022年10月18日に公表したとおり、ロシア向けの出荷を停止しました。', null, null, 'completed'],
		[
			'ロシア子会社の解散を決議しました。清算の結了は2023年3月を予定しています。',
			'2023-03-01',
			'month',
			'decided',
		],
		['2022.10.20　お知らせ　ロシア向け製品の出荷停止について', null, null, 'decided'],
	])('%s', (text, on, precision, rung) => {
		const { effective_on, date_precision, rung: read } = finding(text);
		expect([effective_on, date_precision, read]).toEqual([on, precision, rung]);
	});

	test('what is done cannot lie ahead: a month without a year is the last one', () => {
		expect(
			finding('Our last shop in Russia was closed in December.', 'en', '2023-08-02').effective_on,
		).toBe('2022-12-01');
	});

	test('what happened before the invasion moves nothing', () => {
		expect(finding('当社は2014年にロシア工場を閉鎖しました。').status).toBeNull();
		expect(finding('当社は2022年5月にロシア工場を閉鎖しました。').status).toBe('exited');
	});
});

describe('what kind of event it is, and about what', () => {
	test.each([
		[
			'ロシア工場の生産とロシア向け出荷を停止しました。',
			'production_halt',
			['production', 'export'],
		],
		['ロシア向けの出荷を停止しました。', 'shipment_halt', ['export']],
		['ロシアの全店舗を休業しました。', 'store_closure', ['retail']],
		['ロシアの子会社の株式の譲渡契約を締結しました。', 'sale_signed', ['all']],
		['ロシアの子会社の清算が結了しました。', 'liquidation', ['all']],
		['ロシア向けの出荷を再開しました。', 'resumption', ['export']],
		['ロシア産木材の購入を停止しました。', 'statement', ['sourcing']],
	])('%s', (text, kind, scope) => {
		expect(finding(text)).toMatchObject({ kind, scope });
	});
});
