import type { Notice } from './notice.ts';
import { everyday } from './routine.ts';

const about = {
	name: '北辰重工業株式会社',
	products: ['油圧ショベル', '小型クレーン'],
	town: '稲荷浜',
} as const;

/** 北辰重工業: construction machines, a plant near Yaroslavl; stops, waits, leaves. */
export const hokushin: readonly Notice[] = [
	...everyday(about, 18),
	{
		on: '2022-03-04',
		title: 'ウクライナ情勢に関する当社グループの対応について',
		body: [
			'当社グループは、現在の情勢により影響を受けているすべての方々に心よりお見舞い申し上げます。',
			'当社は、ロシア向けの建設機械および補給部品の出荷を3月7日から当面見合わせます。輸送手段の確保と代金の決済が難しくなっているためです。',
			'ヤロスラブリ州の連結子会社であるOOOホクシン・ルースの工場は、手持ちの部品により組み立てを続けていますが、3月下旬には在庫がなくなる見込みです。その後の対応は、決まりしだいお知らせします。',
		],
		russia: { in: 'text', says: 'suspended' },
		occasion: true,
	},
	{
		on: '2022-03-29',
		title: 'ロシア子会社における生産の一時停止に関するお知らせ',
		body: [
			'当社の連結子会社OOOホクシン・ルースは、部品の調達が途絶えたため、2022年3月31日をもってヤロスラブリ工場での生産を一時停止します。再開の時期は未定です。',
			'停止中も従業員（約340名）の雇用を維持し、給与の支払いを続けます。お客さまへの保守サービスは、国内にある部品の範囲で行います。',
			'なお、一部で報じられたロシア市場からの撤退について、決定した事実はありません。',
		],
		en: {
			on: '2022-03-30',
			title: 'Temporary suspension of production at our subsidiary in Russia',
			body: [
				'OOO Hokushin Rus, a consolidated subsidiary, will temporarily suspend production at its Yaroslavl plant on March 31, 2022, because parts can no longer be procured. No date has been set for resumption.',
				'The employees keep their jobs and continue to be paid during the suspension.',
			],
		},
		russia: { in: 'title', says: 'suspended' },
	},
	{
		on: '2022-08-05',
		mark: 'b',
		title: '特別損失の計上および業績予想の修正に関するお知らせ',
		body: [
			'当社は、2023年3月期第1四半期において、ロシアの連結子会社が保有する固定資産と棚卸資産について、減損損失38億円を特別損失に計上しました。',
			'生産の停止が長引いていることによるものです。同社の今後については、分離を含めた選択肢を検討していますが、現時点で決定した事項はありません。',
		],
		russia: { in: 'text', says: 'none' },
		occasion: true,
	},
	{
		on: '2023-06-16',
		title: 'ロシア事業からの撤退および連結子会社の持分譲渡に関するお知らせ',
		body: [
			'当社は、本日開催の取締役会において、ロシア事業から撤退し、連結子会社OOOホクシン・ルースの全持分を現地の機械販売会社に譲渡することを決議し、同日付で契約を締結しました。',
			'譲渡は、ロシア当局の承認を条件とします。完了の時期は未定です。契約には、当社が譲渡の日から5年以内に持分を買い戻すことができる条項が含まれます。',
			'従業員の雇用は、譲渡後12カ月の間、同等の条件で維持されることを買い手と合意しています。',
		],
		en: {
			on: '2023-06-16',
			title: 'Withdrawal from the Russian business and transfer of a subsidiary',
			body: [
				'The Board of Directors resolved today to withdraw from the Russian business and to transfer the entire stake in OOO Hokushin Rus to a local machinery dealer. The agreement was signed on the same day.',
				'The transfer is subject to approval by the Russian authorities. The agreement gives us an option to buy back the stake within five years.',
			],
		},
		russia: { in: 'title', says: 'exit_announced' },
	},
	{
		on: '2023-12-22',
		title: 'ロシア連結子会社の持分譲渡の完了に関するお知らせ',
		body: [
			'2023年6月16日に公表したOOOホクシン・ルースの持分の譲渡について、当局の承認が得られ、本日、譲渡の手続きが完了しましたのでお知らせします。',
			'これにより、同社は当社の連結の範囲から除外されます。当社グループは、ロシアに事業の拠点を持ちません。',
		],
		en: {
			on: '2023-12-25',
			title: 'Completion of the transfer of our Russian subsidiary',
			body: [
				'The transfer of OOO Hokushin Rus announced on June 16, 2023 was completed on December 22, 2023. The Group no longer has a place of business in Russia.',
			],
		},
		russia: { in: 'title', says: 'exited' },
	},
	{
		on: '2023-04-20',
		title: '小型クレーンに限定色「プロシアンブルー」を追加',
		body: ['創業の年の機械に使われていた深い青を再現した限定色です。受注は8月末までとします。'],
	},
];
