import type { Notice } from './notice.ts';
import { everyday } from './routine.ts';

const about = {
	name: '星影光学株式会社',
	products: ['一眼カメラ', '双眼鏡'],
	town: '天文台前',
} as const;

/** 星影光学: told by RSS, whose times are GMT: some notices fall on the day before there. */
export const hoshikage: readonly Notice[] = [
	...everyday(about, 14),
	{
		on: '2022-03-04',
		title: 'ロシア向け製品の出荷停止について',
		body: [
			'星影光学は、ロシア向けカメラおよび交換レンズの出荷を本日から停止しました。すでに現地にある在庫の販売と修理の受け付けは続けます。',
		],
		russia: { in: 'title', says: 'scaled_back' },
	},
	{
		on: '2022-09-02',
		title: '自動露出の精度を高めた新ファームウェアを公開',
		body: [
			'逆光での露出の精度を高めた新しいファームウェアを公開しました。操作の手順は変わりません。',
		],
	},
	{
		on: '2022-12-23',
		title: 'ロシア駐在員事務所の閉鎖について',
		body: [
			'モスクワの駐在員事務所を2022年12月末に閉鎖します。修理の受け付けも同日で終了します。再びロシアで事業を行う予定はありません。',
		],
		russia: { in: 'title', says: 'exit_announced' },
	},
];
