import type { Notice } from './notice.ts';
import { everyday } from './routine.ts';

const about = {
	name: '汐路農機株式会社',
	products: ['トラクター', '田植機'],
	town: '干潟',
} as const;

/** 汐路農機: told by an Atom feed. */
export const shioji: readonly Notice[] = [
	...everyday(about, 11),
	{
		on: '2022-03-17',
		title: '欧州・CIS地域における事業への影響について',
		body: [
			'CIS地域向けの出荷は、物流の混乱により遅れが生じています。影響の把握を進めており、業績への影響が見込まれる場合は速やかにお知らせします。',
		],
		russia: { in: 'text', says: 'none' },
		occasion: true,
	},
	{
		on: '2022-04-28',
		title: 'ロシア向けトラクターの出荷について',
		body: [
			'ロシア向けトラクターの出荷は3月以降見合わせています。農作業に必要な補修部品の供給は、制裁の対象ではないため、続けています。',
		],
		russia: { in: 'title', says: 'scaled_back' },
	},
	{
		on: '2024-09-13',
		title: 'ロシア市場に関する当社の方針',
		body: [
			'出荷の見合わせを終了し、2024年10月から、ロシアの正規販売店に対する小型トラクターの出荷を再開します。',
		],
		russia: { in: 'title', says: 'operating' },
	},
];
