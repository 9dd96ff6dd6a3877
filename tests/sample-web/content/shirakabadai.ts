import type { Notice } from './notice.ts';
import { everyday } from './routine.ts';

const about = {
	name: '白樺台食品㈱',
	products: ['即席スープ', '冷凍うどん'],
	town: '雪見沢',
} as const;

/** 白樺台食品: an old site with half-width kana and characters that only CP932 has; goes on, then sells. */
export const shirakabadai: readonly Notice[] = [
	...everyday(about, 14),
	{
		on: '2022-03-22',
		title: 'ロシアにおける即席スープの製造・販売について',
		body: [
			'弊社は、①食料品は現地の方々の生活に欠かせないこと、②従業員（約1,200名）の雇用を守る必要があることから、ロシアにおける製造と販売を当面の間、継続します。',
			'状況により停止もあり得ますが、現時点で撤退は考えておりません。新規の設備投資と広告宣伝は見合わせます。',
		],
		russia: { in: 'title', says: 'holding' },
	},
	{
		on: '2022-07-01',
		title: 'ﾛｼｱ産そば粉の調達停止のお知らせ',
		body: [
			'ﾛｼｱ産そば粉の新規の購入を停止し、国産および北米産に切り替えます。製品の価格～品質に変更はございません。',
		],
		russia: { in: 'title', says: 'none' },
	},
	{
		on: '2023-11-30',
		title: 'ロシア子会社㈱エルパック・スープの株式譲渡に関するお知らせ',
		body: [
			'弊社は、ロシア子会社の全株式を現地の経営陣に1ユーロで譲渡する契約を、本日締結いたしました。2024年3月末までの完了を見込んでおります。',
			'譲渡に伴い、為替換算調整勘定の実現を含む約62億円の損失を計上する見通しです。',
		],
		russia: { in: 'title', says: 'exit_announced' },
	},
];
