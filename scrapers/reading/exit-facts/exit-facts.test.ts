import { describe, expect, test } from 'vitest';
import { inHand } from '../example-text.ts';
import { exitFactsIn } from './exit-facts.ts';

const facts = (text: string, lang: 'ja' | 'en' = 'ja') => exitFactsIn(inHand(text, lang), text);

describe('buyer and price', () => {
	test.each([
		[
			'ロシア子会社をヴォルナ・インベスト社に１ユーロで譲渡しました。',
			'ヴォルナ・インベスト社',
			'１ユーロ',
		],
		[
			'ロシア工場の譲渡先はメタリスト機械グループ、対価は10億ルーブルです。',
			'メタリスト機械グループ',
			'10億ルーブル',
		],
		[
			'ロシアの持ち分を合弁相手のネヴァ保険グループに1ルーブルで渡す。',
			'ネヴァ保険グループ',
			'1ルーブル',
		],
		[
			'ロシア工場を現地の投資ファンドに売り渡す。価格は4億8千万ルーブル。',
			null,
			'4億8千万ルーブル',
		],
		['ロシア子会社を現地の経営陣に譲渡しました。価額は非公表です。', null, null],
		['ロシア子会社の資産は5億ルーブルです。', null, null],
	])('%s', (text, buyer, price) => {
		expect(facts(text)).toMatchObject({ buyer, price });
	});

	test.each([
		['We sold our Russian unit to Volna Invest JSC for one euro.', 'Volna Invest JSC', 'one euro'],
		['We sold our Russian unit to a local investor.', null, null],
		['We sold our Russian mill to a Penza grain trader.', null, null],
		['The partner, Sibugol Service, will take over our Russian half.', 'Sibugol Service', null],
		[
			'We sold the Russian unit. The buyer, Sever Bank, paid 1.3 billion roubles.',
			'Sever Bank',
			'1.3 billion roubles',
		],
	])('%s', (text, buyer, price) => {
		expect(facts(text, 'en')).toMatchObject({ buyer, price });
	});
});

test.each([
	['ロシア子会社について、6年以内に買い戻す権利を有します。', 6],
	['ロシア子会社について、五年間の買戻しオプションがあります。', 5],
	['ロシア子会社について、当社が再取得できる権利は8年間です。', 8],
	['ロシア子会社の譲渡契約に買戻し条項はありません。', null],
	['ロシア事業の縮小後、自己株式の買い戻しを3年続けます。', null],
])('%s', (text, years) => {
	expect(facts(text).buyback_option_years).toBe(years);
});

test.each([
	['ロシア工場の休止中、従業員に賃金を全額支給します。', true],
	['ロシア子会社の従業員に退職金を支払います。', true],
	['ロシア工場の従業員の雇用は2年間守られる。', true],
	['ロシア子会社の従業員の雇用については協議しています。', null],
])('%s', (text, support) => {
	expect(facts(text).employee_support).toBe(support);
});

test.each([
	['ロシア事業で減損損失12億円を計上しました。', 1.2],
	['ロシア事業で2,410百万円の損失を計上しました。', 2.41],
	['ロシアから撤退した場合、60億円の損失が生じる可能性があります。', null],
	['ロシア事業で減損損失18億50百万円を認識しました。', 1.85],
	['訂正：ロシア事業の損失　（誤）1,480百万円　（正）1,840百万円', 1.84],
	['米国事業で減損損失12億円を計上しました。ロシアの売上は軽微です。', null],
	['ロシア関連の資産残高は30億円です。', null],
])('%s', (text, loss) => {
	expect(facts(text).loss_jpy_billion).toBe(loss);
});
