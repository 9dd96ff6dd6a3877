import { counted } from '../ja.ts';
import type { en } from './en.ts';

const count = (value: number): string => value.toLocaleString('ja');

/** 侵攻からの経過。 */
const since = (after: number): string =>
	after === 0 ? '侵攻から1カ月足らず' : `侵攻から${count(after)}カ月`;

export const ja: typeof en = {
	title: '撤退までの期間',
	tooEarly: (date) => `起算日は${date}。それ以前の撤退は数えない`,
	halfLeft: {
		announced: (all, median, date, groups) =>
			`${counted(all, groups)}の半数が、侵攻から${count(median)}日（${date}）までに撤退を表明`,
		completed: (all, median, date, groups) =>
			`${counted(all, groups)}の半数が、侵攻から${count(median)}日（${date}）までに撤退を完了`,
	},
	stillThere: {
		announced: (rest, all, after, groups) =>
			rest === all && all > 1
				? `${since(after)}、${counted(all, groups)}のいずれも撤退を表明していない`
				: `${since(after)}、${counted(all, groups)}のうち${counted(rest, groups)}は撤退を表明していない`,
		completed: (rest, all, after, groups) =>
			rest === all && all > 1
				? `${since(after)}、${counted(all, groups)}のいずれも撤退を完了していない`
				: `${since(after)}、${counted(all, groups)}のうち${counted(rest, groups)}は撤退を完了していない`,
	},
	soFar: {
		announced: (left, all, after, groups) =>
			`${since(after)}、${counted(all, groups)}のうち${counted(left, groups)}が撤退を表明`,
		completed: (left, all, after, groups) =>
			`${since(after)}、${counted(all, groups)}のうち${counted(left, groups)}が撤退を完了`,
	},
	compared: {
		announced: (after, most, least) =>
			`${since(after)}の間の撤退表明は${most}で最も多く、${least}で最も少ない`,
		completed: (after, most, least) =>
			`${since(after)}の間の撤退完了は${most}で最も多く、${least}で最も少ない`,
	},
	with: (name, gone) => `「${name}」（${gone}）`,
	subtitle: {
		announced: (date) =>
			`撤退を表明していない割合の、${date}からの推移（カプラン・マイヤー推定、95%信頼区間つき）。`,
		completed: (date) =>
			`撤退を完了していない割合の、${date}からの推移（カプラン・マイヤー推定、95%信頼区間つき）。`,
	},
	label: (title, parts) => `${title}。${parts}`,
	summary: {
		announced: (name, left, all) => `${name}：${all}のうち${left}が撤退を表明。`,
		completed: (name, left, all) => `${name}：${all}のうち${left}が撤退を完了。`,
	},
	exit: '撤退の',
	exits: { announced: '表明まで', completed: '完了まで' },
	by: '区分',
	bys: { all: '全体', sector: '業種', listed: '上場', presence: '現地での事業' },
	strata: {
		all: '全体',
		other: 'その他の業種',
		listed: '上場',
		unlisted: '非上場',
		production: '生産・資源',
		trade: '販売・サービス',
		office: '駐在員事務所のみ',
		ties: '取引等のみ',
	},
	numberOf: (one, all) => `${all}のうち${one}`,
	still: { announced: '撤退表明なし', completed: '撤退未完了' },
	half: '半数',
	axis: '2022年2月24日からの月数',
	atRisk: {
		announced: 'その時点までに撤退を表明していなかった数',
		completed: 'その時点までに撤退を完了していなかった数',
	},
	row: (name, all) => `${name}（${all}）`,
	median: (value, date) => `中央値${count(value)}日（${date}）`,
	noMedian: '中央値には未到達',
	stepTitle: (date, value) => `${date}（${count(value)}日後）`,
	andMore: (names, more) => `${names}ほか${count(more)}社`,
	remaining: {
		announced: (rest, all) => `${all}のうち${rest}は撤退を表明していない`,
		completed: (rest, all) => `${all}のうち${rest}は撤退を完了していない`,
	},
	interval: (low, high) => `95%信頼区間：${low}～${high}`,
	howToRead: (date) =>
		`段の一つ一つが、企業の撤退した日を示します。撤退していない企業は${date}まで追跡しています。全社を同じ日まで追っているため、曲線はその時点で撤退していなかった割合そのものです。撤退は現在の状況にかかわらず数えますが、その後に事業を再開した企業は撤退していないものとし、改めて撤退した時点で数えます。`,
	bandNote:
		'帯は95%信頼区間（グリーンウッドの分散、二重対数変換）です。対象がより大きな集団からの標本だとした場合に、割合が偶然どの程度動きうるかを示します。曲線が三本以上のときは表にのみ示します。',
	datesNote:
		'年月または年しか分からない撤退は、その末日に数えます。撤退の完了は効力発生日、それが不明なら発表日に数えます。',
	undisclosedNote: (value) =>
		`開示が見つかっていない${count(value)}社は、撤退していないものとして数えています。開示がないことは、事業を続けるという決定を意味しません。`,
	otherNote: (fewest) => `${count(fewest)}社に満たない業種は「その他の業種」にまとめています。`,
	presenceNote:
		'企業は次の順で最初に当てはまる区分に一度だけ数えます。生産・資源・鉱業、販売・サービス・小売・銀行・物流・合弁、駐在員事務所のみ、取引等のみ。',
	named: (name, value) => `${name}（${count(value)}社）`,
	refusedNote: (names, fewest) =>
		`${names}は${count(fewest)}社に満たないため、曲線を描いていません。`,
	curve: '区分',
	leftOn: { announced: '撤退表明', completed: '撤退完了' },
	days: '日数',
	atRiskColumn: '対象数',
	remainingColumn: '残存割合（%）',
	low: '下限（%）',
	high: '上限（%）',
};
