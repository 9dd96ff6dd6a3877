import type { Notice } from './notice.ts';
import { everyday } from './routine.ts';

/** 早瀬川化学, hosted in the shape of eir-parts. */
export const hayasegawa: readonly Notice[] = [
	...everyday(
		{ name: '早瀬川化学株式会社', products: ['高機能樹脂', '農薬原体'], town: '瀬戸口' },
		12,
	),
	{
		on: '2022-03-25',
		title: 'ロシア向け農薬の供給について',
		body: [
			'当社は、食料の安定供給に関わる製品であることから、ロシアの販売代理店への農薬の供給を続けています。新規の契約は見合わせています。',
		],
		russia: { in: 'title', says: 'holding' },
	},
	{
		on: '2023-07-31',
		title: 'ロシア販売代理店契約の終了に関するお知らせ',
		body: [
			'ロシアの販売代理店との契約を、2023年9月30日の満了をもって終了することを決定しました。これに伴い、同国への農薬の供給を終えます。',
		],
		russia: { in: 'title', says: 'exit_announced' },
	},
];

/** 月ヶ岡精機, hosted in the shape of xj-storage. */
export const tsukigaoka: readonly Notice[] = [
	...everyday({ name: '月ヶ岡精機株式会社', products: ['旋盤', '測定器'], town: '機屋' }, 14),
	{
		on: '2022-03-08',
		title: 'ロシアおよびベラルーシ向け工作機械の輸出停止について',
		body: [
			'輸出貿易管理令の改正を踏まえ、ロシアおよびベラルーシ向けの工作機械、部品の輸出と据え付け、修理の役務を3月8日から停止しました。',
		],
		russia: { in: 'title', says: 'suspended' },
	},
	{
		on: '2022-12-09',
		title: 'ウリヤノフスク組立工場（ロシア）の閉鎖について',
		body: [
			'2022年3月から停止していたウリヤノフスクの組立工場について、生産を終了し、閉鎖することを決定しました。従業員48名には、現地法を上回る退職の条件を提示します。',
		],
		russia: { in: 'title', says: 'exit_announced' },
	},
	{
		on: '2023-02-10',
		title: '海外で自社製品が使用されているとの指摘について',
		body: [
			'当社製の工作機械がロシアの軍需企業で使用されているとの指摘を、海外の団体から受けました。当社が販売した事実は確認されておらず、第三国を経由した流通の経路を調査しています。',
		],
		russia: { in: 'text', says: 'none' },
	},
];

/** 雪見野ホールディングス, hosted in the shape of irpocket. */
export const yukimino: readonly Notice[] = [
	...everyday(
		{
			name: '株式会社雪見野ホールディングス',
			products: ['うどん店の季節メニュー', '持ち帰り弁当'],
			town: '見附台',
		},
		10,
	),
	{
		on: '2022-03-16',
		title: 'ロシアのフランチャイズ店舗について',
		body: [
			'モスクワの8店舗は、現地の加盟企業が運営しています。当社は、食材の供給と経営指導を3月20日から停止します。加盟企業には営業の休止を要請しました。',
		],
		russia: { in: 'title', says: 'suspended' },
	},
	{
		on: '2022-06-30',
		title: 'ロシアにおけるフランチャイズ契約の解除について',
		body: [
			'ロシアの加盟企業とのフランチャイズ契約を、本日付で解除しました。加盟企業は、別の店名で営業を続けると表明していますが、当社グループとは関係がありません。',
		],
		russia: { in: 'title', says: 'exited' },
	},
];
