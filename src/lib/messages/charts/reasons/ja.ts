import type { en } from './en.ts';

const count = (value: number): string => value.toLocaleString('ja');

export const ja: typeof en = {
	title: '理由',
	none: '状況を示す開示は登録されていない',
	allSilent: (all) => `状況を示した開示${count(all)}件は、理由を明示していない`,
	headline: (all, silent, names, most) =>
		`状況を示した開示${count(all)}件のうち${count(silent)}件は理由を明示せず、挙げられた理由は${names}が${count(most)}件で最も多い`,
	quoted: (reason) => `「${reason}」`,
	subtitle: {
		status: '状況を示した開示の数。挙げられた理由と、示された状況ごと。',
		time: '状況を示した開示の数。挙げられた理由と、半年ごと。',
	},
	label: (title, parts) => `${title}。理由別の開示数：${parts}。`,
	view: '見方',
	views: { status: '状況別', time: '時期別' },
	all: '合計',
	half: (year, first) => `${year}年${first ? '1～6月' : '7～12月'}`,
	halves: ['前半', '後半'],
	disclosures: (value) => `開示${count(value)}件`,
	andMore: (names, more) => `${names}ほか${count(more)}社`,
	severalNote:
		'一つの開示が複数の理由を挙げている場合は、それぞれに数えます。このため、各行の合計は列の上に示した開示数を上回ります。同じ企業の開示も、そのつど数えます。',
	silentNote:
		'理由は出典に書かれたものだけを採り、推測では補いません。「理由の明示なし」は、状況を示しながら理由を挙げていない開示です。',
	timeNote:
		'年月または年しか分からない開示は、その末日に数えます。最初の半年は2022年2月24日から、最後の半年は基準日までです。',
	reason: '理由',
	column: { status: '状況', time: '時期' },
	count: '開示数',
	companies: '企業',
};
