import { counted } from '../ja.ts';
import type { en } from './en.ts';

const count = (value: number): string => value.toLocaleString('ja');

export const ja: typeof en = {
	title: '状況の推移',
	headline: (left, all, before, groups) =>
		left === 0 && before === 0
			? `${counted(all, groups)}のうち、撤退を表明または完了したところはない`
			: `${counted(all, groups)}のうち${counted(left, groups)}が撤退を表明または完了（${left === before ? '1年前と同数' : `1年前は${counted(before, groups)}`}）`,
	headlineFirstYear: (left, suspended, all, date, groups) =>
		left === 0
			? `${date}までに、${counted(all, groups)}のうち${counted(suspended, groups)}が事業を停止。撤退の表明・完了はない`
			: `${date}までに、${counted(all, groups)}のうち${counted(left, groups)}が撤退を表明または完了、${counted(suspended, groups)}が事業を停止`,
	nothingKnown: (all, date, groups) =>
		`${date}までに、${counted(all, groups)}の開示は登録されていない`,
	subtitleCount: (first) => `${first}以降の、日ごとの状況別の数。`,
	subtitleShare: (first) => `${first}以降の、日ごとの状況別の割合（%）。`,
	label: (headline, parts) => `${headline}。最終日の状況別内訳：${parts}。`,
	measure: '表示',
	count: '数',
	share: '割合',
	withdrawal: '帝国データバンク：撤退',
	suspended: '帝国データバンク：停止または撤退',
	published: (name, date, value, population) =>
		`${name}（${date}）：${value}社${population > 0 ? `（上場${count(population)}社のうち）` : ''}`,
	publishedNote:
		'ひし形は、帝国データバンクがロシア進出の上場企業168社について公表した数です。塗りつぶしは撤退（計画を含む）、白抜きは停止と撤退の合計で、対象企業も定義も本図とは異なります。',
	small: '対象が20に満たないため、割合ではなく数で見てください。',
	day: '日付',
	total: '合計',
	tdbWithdrawal: 'TDB：撤退',
	tdbSuspended: 'TDB：停止または撤退',
};
