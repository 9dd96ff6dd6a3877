import { counted } from '../ja.ts';
import type { en } from './en.ts';

const months = (count: number): string => `${count.toLocaleString('ja')}カ月`;

export const ja: typeof en = {
	title: '沈黙の長さ',
	headline: (stale, all, groups) =>
		stale === 0
			? `${counted(all, groups)}のうち、ロシア事業に関する直近の開示・発言から12カ月を超えたところはない`
			: `${counted(all, groups)}のうち${counted(stale, groups)}は、ロシア事業に関する直近の開示・発言から12カ月超`,
	andNever: (count, groups) => `。${counted(count, groups)}は記録なし`,
	nobody: (all, groups) => `${counted(all, groups)}のいずれにも、自らの開示・発言の記録がない`,
	one: (name, count) =>
		`${name}のロシア事業に関する直近の開示・発言は${count === 0 ? '1カ月未満' : months(count)}前`,
	oneNever: (name) => `${name}には、自らの開示・発言の記録がない`,
	subtitle: '企業自身による直近の開示・発言からの月数。',
	subtitleMedian: (median, spoke, groups) =>
		`企業自身による直近の開示・発言からの月数。記録のある${counted(spoke, groups)}の中央値は${months(median)}。`,
	whatCounts:
		'開示・発言とは、企業が自らの文書で述べたもの、または企業の発言・行為を報道が伝えたものです。第三者の主張は含みません。月数は基準日までの満月数です。',
	reading:
		'塗りつぶしは12カ月以内、白抜きは12カ月超（現状と異なる可能性があります）、破線は開示・発言の記録がない企業です。記録がないことは、開示や発言がなかったことを意味しません。',
	axis: '直近の開示・発言からの月数',
	axisShort: '直近の開示・発言からの月数',
	staleFrom: '12カ月超',
	staleFromShort: '12カ月超',
	median: (count) => `中央値${months(count)}`,
	never: '開示・発言の記録なし',
	neverShort: '記録なし',
	statement: (date, count) =>
		`直近の開示・発言：${date}（${count === 0 ? '1カ月未満' : months(count)}前）`,
	noStatement: '企業自身の開示・発言の記録なし',
	months: '経過月数',
	stale: '12カ月超',
};
