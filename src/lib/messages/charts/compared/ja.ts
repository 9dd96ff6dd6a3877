import { counted } from '../ja.ts';
import type { en } from './en.ts';

const number = (value: number): string => value.toLocaleString('ja');
const unit = (groups: boolean): string => (groups ? 'グループ' : '企業');
const more = (difference: number): string => (difference > 0 ? '多い' : '少ない');

export const ja: typeof en = {
	title: '他調査との比較',
	headline: (date, theirs, population, ours, of) =>
		`${date}時点の撤退は、帝国データバンクが上場${population > 0 ? `${number(population)}社のうち` : ''}${number(theirs)}社、本登録簿は近い定義で${number(of)}のうち${number(ours)}`,
	headlineFiltered: (companies, groups) =>
		`絞り込み後の本登録簿の対象は${counted(companies, groups)}。他者の公表した数は絞り込めない`,
	nothingPublished: (date) => `${date}までに公表された撤退数の記録はない`,
	subtitle:
		'他者が公表した数を、それぞれの定義・対象・時点とともに示し、同じ日について近い定義で数えた本登録簿の数を並べる。',
	notTheSame:
		'対象企業も数え方も、同じものは一つとしてありません。水準と動きが大きく食い違わないかを見るための図であり、正否を示すものではありません。',
	marks:
		'ひし形は公表された数で、出典にリンクしています。線と丸は、現在の登録簿による各日の数です。同じ日に複数の数がある場合は、裏付けが最も確かなものを示します。',
	filtered: '絞り込みで変わるのは本登録簿の数だけです。公表された数は変わりません。',
	fewNote: (few) => `対象が${number(few)}に満たない場合は、割合を示さず数だけを示します。`,
	ours: (count, of, share) =>
		`${number(of)}のうち${number(count)}${share === null ? '' : `（${share}）`}`,
	notComparable: '本登録簿のみ絞り込んだため、比較できない',
	tooFew: '少数のため割合は示さない',
	same: '一致',
	companies: (difference) => `Tettaiが${number(Math.abs(difference))}${more(difference)}`,
	points: (difference) =>
		`Tettaiが${number(Math.abs(difference))}ポイント${difference > 0 ? '高い' : '低い'}`,
	pair: (date, theirs, population, ours, difference) =>
		`${date}：${theirs}${population > 0 ? `（対象${number(population)}）` : ''}、Tettaiは${ours}。${difference}`,
	series: {
		tdbWithdrawal: {
			publisher: '帝国データバンク',
			title: '帝国データバンク：撤退',
			theirs: '同社：ロシア進出が判明した上場168社のうち、撤退またはその計画を公表した企業。',
			ours: (groups) =>
				`本登録簿：上場${unit(groups)}のうち、その日までに撤退を表明または完了したもの。`,
		},
		tdbSuspended: {
			publisher: '帝国データバンク',
			title: '帝国データバンク：停止または撤退',
			theirs: '同社：同じ168社のうち、事業の停止・制限または撤退を公表した企業。',
			ours: (groups) =>
				`本登録簿：上場${unit(groups)}のうち、その日の状況が新規停止から撤退完了までのもの。`,
		},
		jetroSuspended: {
			publisher: 'ジェトロ',
			title: 'ジェトロ：一部または全面停止',
			theirs: '同機構：アンケートに回答した在ロシア日系企業に占める割合。撤退済みの企業は対象外。',
			ours: (groups) =>
				`本登録簿：開示があり撤退を完了していない${unit(groups)}のうち、縮小または停止の割合。`,
		},
		jetroWithdrawal: {
			publisher: 'ジェトロ',
			title: 'ジェトロ：撤退済みまたは撤退を決定',
			theirs: '同機構：アンケートに回答した在ロシア日系企業に占める割合。',
			ours: (groups) => `本登録簿：開示がある${unit(groups)}のうち、撤退を表明または完了した割合。`,
		},
	},
	rows: {
		present: {
			title: '進出企業の数',
			theirs:
				'他者：2022年初めにロシアへの進出が判明した日本企業。本登録簿：本図が数える企業。単位はいずれも社（グループ）だが、対象は異なる。',
		},
		yale: {
			title: 'イェール大学のリスト：国別の撤退割合',
			theirs:
				'リスト掲載企業に占める割合（%）。帝国データバンクの分析による公表値のみで、本登録簿は他国を数えていない。白丸は以前の時点。',
		},
		imd: {
			title: 'ザンクトガレン大学・IMD：資本を引き揚げた割合',
			theirs: 'ロシアに子会社を持つ企業のうち、1社以上を手放した企業の割合（%）。公表値のみ。',
		},
	},
	rowLabels: {
		teikoku: '帝国データバンク',
		tsr: '東京商工リサーチ',
		ours: 'Tettai（全体）',
		oursListed: 'Tettai（上場）',
		norway: 'ノルウェー',
		united_kingdom: '英国',
		canada: 'カナダ',
		united_states: '米国',
		world: '全体',
		italy: 'イタリア',
		japan: '日本',
		euG7: 'EUとG7',
		eu: 'EU（欧州連合）',
	},
	percent: '%（割合）',
	unitCompanies: '社',
	columns: {
		publisher: '公表者',
		metric: '数えたもの',
		on: '時点',
		value: '公表値',
		unit: '単位',
		population: '対象数',
		ours: '本登録簿',
		oursOf: '本登録簿の対象数',
		difference: '公表値との差',
		note: '注記',
	},
};
