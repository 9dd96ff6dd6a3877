import type { Notice } from './notice.ts';
import { everyday } from './routine.ts';

const about = {
	name: '鳴滝硝子株式会社',
	products: ['複層ガラス', '自動車用ガラス'],
	town: '窯元町',
} as const;

/** The day of the one page that is written in ISO-2022-JP. */
export const narutakiOldPage = '2022-03-18';

/** 鳴滝硝子: glass works that go on, cut down, impaired. */
export const narutaki: readonly Notice[] = [
	...everyday(about, 15),
	{
		on: narutakiOldPage,
		title: 'ロシア拠点の操業状況について',
		body: [
			'ニジニ・ノヴゴロド州の建築用ガラス工場は、窯を止めることが技術的に難しいため、生産量を3割に落として操業を続けています。',
			'窯の定期修繕を含む新たな投資は停止しました。自動車用ガラスは、現地の自動車会社の生産停止に伴い、出荷を大幅に縮小しています。',
		],
		russia: { in: 'title', says: 'scaled_back' },
	},
	{
		on: '2022-05-13',
		title: '減損損失の計上に関するお知らせ',
		body: [
			'ロシアの連結子会社が保有する製造設備について、将来の回収可能性を見直した結果、74億円の減損損失を計上しました。操業に変更はありません。',
		],
		russia: { in: 'text', says: 'none' },
		occasion: true,
	},
	{
		on: '2023-09-01',
		title: 'ウクライナ・チェルカースィ加工場の再開について',
		body: [
			'ウクライナ中部の加工場は、電力の復旧に伴い、9月4日から操業を再開します。復興に必要な窓ガラスの供給を優先します。',
		],
		russia: { in: 'text', says: 'none' },
		occasion: true,
	},
];
