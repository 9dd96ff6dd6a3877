import type { Notice } from './notice.ts';
import { everyday } from './routine.ts';

const about = {
	name: '株式会社紅梅衣料',
	products: ['保温肌着', '子ども服'],
	town: '織部',
} as const;

/** 紅梅衣料: shops in Moscow, first open, then closed; English is later, shorter or absent. */
export const kobai: readonly Notice[] = [
	...everyday(about, 13),
	{
		on: '2022-03-03',
		title: 'ロシアにおける店舗の営業について',
		body: [
			'衣服は生活の必需品であり、ロシアの店舗（38店）の営業は通常どおり続けます。当社は、いかなる武力の行使にも反対します。',
			'避難を余儀なくされた方々へ、保温肌着など10万点を寄贈します。',
		],
		en: {
			on: '2022-03-04',
			title: 'Our stores in Russia',
			body: [
				'Clothing is a necessity of life, and our 38 stores in Russia remain open as usual. We oppose any use of force.',
			],
		},
		russia: { in: 'title', says: 'operating' },
	},
	{
		on: '2022-03-11',
		title: 'ロシア全店舗の一時休業について',
		body: [
			'営業を続けるうえで、商品の輸送と決済の面で多くの困難が生じています。このため、ロシアの全店舗とオンラインストアの営業を、3月21日から一時休止することを決定しました。',
			'休業の間、店舗の従業員には給与を支払います。再開の時期は未定です。',
		],
		en: {
			on: '2022-03-14',
			title: 'Temporary closure of all stores in Russia',
			body: [
				'Because of difficulties in transport and payment, we have decided to suspend the operation of all stores and the online store in Russia from March 21, 2022. Store staff will be paid during the closure.',
			],
		},
		russia: { in: 'title', says: 'suspended' },
	},
	{
		on: '2023-03-24',
		title: 'ロシア事業の現状と当社の考え方',
		body: [
			'全店舗の休業は1年を過ぎました。賃貸借契約の満了に伴い、22店は閉鎖しました。完全撤退は想定していませんが、営業の再開は困難な状況が続いています。',
			'当社は、国連のビジネスと人権に関する指導原則に基づき、撤退が従業員に与える影響の評価を外部の専門家とともに進めています。',
		],
		russia: { in: 'title', says: 'suspended' },
	},
	{
		on: '2024-04-12',
		title: 'ロシア子会社の譲渡に関するお知らせ',
		body: [
			'当社は、ロシアの販売子会社の全持分を、中央アジアの小売会社に譲渡する契約を締結し、4月10日に譲渡が完了しました。対価は非開示とします。',
			'商標の使用許諾は行いません。譲渡先は、店舗を別の名称で営業する予定です。',
		],
		en: {
			on: '2024-04-12',
			title: 'Transfer of our subsidiary in Russia',
			body: [
				'We signed an agreement to transfer the entire stake in our Russian sales subsidiary to a retailer in Central Asia, and the transfer was completed on April 10, 2024. The price is not disclosed.',
			],
		},
		russia: { in: 'title', says: 'exited' },
	},
];
