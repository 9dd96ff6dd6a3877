import type { Day } from '#lib/domain/dates.ts';
import type { Notice } from './notice.ts';
import { everyday } from './routine.ts';

const about = {
	name: '蒼海商事株式会社',
	products: ['バイオマス燃料', '産業用ロボット'],
	town: '港東',
} as const;

/** 蒼海商事: trade and an energy stake that it keeps. */
export const sokai: readonly Notice[] = [
	...everyday(about, 25),
	{
		on: '2022-03-14',
		title: 'ロシアにおける新規取引の取り扱いについて',
		body: [
			'当社は、ロシアおよびベラルーシの企業との新規の取引を、当面の間、原則として見合わせます。',
			'既存の取引については、関係する法令と契約を踏まえ、可能な限り縮小または解約する方針です。',
		],
		russia: { in: 'title', says: 'scaled_back' },
	},
	{
		on: '2022-03-14',
		mark: 'b',
		title: '駐在員の退避について',
		body: [
			'モスクワ事務所の日本人駐在員は、3月12日までに全員が国外に移動しました。現地の業務は、ナショナルスタッフが在宅勤務で続けています。',
		],
		russia: { in: 'text', says: 'none' },
	},
	{
		on: '2022-08-31',
		title: 'サハ・ノールトLNGプロジェクト（ロシア）の新会社への参画について',
		body: [
			'当社は、ロシア政府の決定により設立された新会社に対し、従来と同じ比率（7.5％）で出資者として参画することを通知しました。',
			'当社は、エネルギーの安定供給の観点から、関係者と協議のうえ、権益を維持することとしたものです。長期契約に基づくLNGの引き取りは継続します。',
		],
		russia: { in: 'title', says: 'operating' },
	},
	{
		on: '2023-02-03',
		title: '2023年3月期 第3四半期 ロシア関連エクスポージャーについて',
		body: [
			'2022年12月末におけるロシア関連の投融資および保証の残高は、前年同期末から210億円減り、640億円となりました。',
			'航空機リースに関する保険金の請求を続けています。今後の業績に与える影響は軽微と見込んでいます。',
		],
		russia: { in: 'title', says: 'none' },
	},
	{
		on: '2024-06-26',
		mark: 'b',
		title: '人権方針の改定について',
		body: [
			'紛争の影響を受ける地域における強化された人権デュー・ディリジェンスの実施を、方針に明記しました。',
			'ロシアにおける既存の事業についても、2024年度中に影響の評価を行い、その結果をサステナビリティレポートで開示する予定です。',
		],
		russia: { in: 'text', says: 'none' },
		occasion: true,
	},
];

/**
 * What the company has published by a day: from 2025 on nothing but a greeting in January, so that the archive has a
 * page for every year whenever the sample web is started.
 */
export function sokaiBy(today: Day): Notice[] {
	const years = Math.max(0, Number(today.slice(0, 4)) - 2024);
	const greetings = Array.from({ length: years }, (_, index): Notice => ({
		on: `${2025 + index}-01-05`,
		title: '年頭のご挨拶',
		body: ['新しい年を迎え、謹んでご挨拶を申し上げます。本年も変わらぬご支援をお願いいたします。'],
	}));
	return [...sokai, ...greetings.filter(({ on }) => on <= today)];
}
