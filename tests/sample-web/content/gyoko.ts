import type { Notice } from './notice.ts';
import { everyday } from './routine.ts';

const about = {
	name: '暁光電機株式会社',
	products: ['家庭用エアコン', '変圧器'],
	town: '塩見台',
} as const;

/** 暁光電機: sells air conditioners, considers, winds up its sales company. */
export const gyoko: readonly Notice[] = [
	...everyday(about, 16),
	{
		on: '2022-03-09',
		title: 'ロシア・ベラルーシ向け出荷の停止について',
		body: [
			'暁光電機グループは、ロシアおよびベラルーシ向けの全製品の出荷を本日から停止しました。物流の混乱と、各国の輸出規制を考慮したものです。',
			'市民生活に不可欠な病院向け設備の保守部品は、停止の対象から除きます。',
		],
		russia: { in: 'title', says: 'suspended' },
	},
	{
		on: '2022-10-28',
		title: 'ロシア販売会社の今後に関する検討について',
		body: [
			'モスクワの販売会社について、撤退も選択肢の一つとして検討を進めています。現時点で決定した事実はありません。',
			'仮に撤退した場合、約15億円の損失が生じる可能性があります。',
		],
		russia: { in: 'title', says: 'none' },
	},
	{
		on: '2023-03-31',
		title: 'ロシア連結子会社の解散および清算に関するお知らせ',
		body: [
			'当社は、本日の取締役会において、販売会社OOOギョウコウ・エレクトロニクスを解散し、清算することを決議しました。',
			'2024年春をめどに清算が結了する予定です。',
		],
		russia: { in: 'title', says: 'exit_announced' },
	},
	{
		on: '2024-05-17',
		title: 'ロシア連結子会社の清算結了に関するお知らせ',
		body: [
			'2023年3月31日に公表した販売会社OOOギョウコウ・エレクトロニクスの清算は、2024年5月15日に結了しました。',
		],
		russia: { in: 'title', says: 'exited' },
	},
];
