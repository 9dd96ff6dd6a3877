import type { charts as english } from './en.ts';

const count = (value: number): string => value.toLocaleString('ja');

/** 数えた対象の数：企業グループなら「グループ」、子会社を含む企業なら「社」。 */
export const counted = (value: number, groups: boolean): string =>
	`${count(value)}${groups ? 'グループ' : '社'}`;

/** 図表に共通の日本語：一覧と、図表の周りに置く文言。 */
export const charts: typeof english = {
	title: '図表',
	lead: 'どの図表も、上に示した基準日の登録簿から作成しています。条件で絞り込むことができ、図中の印から、数えた企業とその出典をたどれます。',
	goesOn: '続きは図表のページで',
	nothing: '条件に合う企業はない',
	one: (name, status, date) => `${name}は${date}時点で「${status}」（直近の開示による）`,
	oneUndisclosed: (name, date) => `${date}までに、${name}の開示は登録されていない`,
	nothingHint: '条件を減らすと図を表示できます。',
	counted: (counted, exposure, date) =>
		`対象は${exposure}${counted}。直近の開示に基づく${date}時点の状況。`,
	countedGroups: (value) => `${count(value)}の企業グループ`,
	countedCompanies: (value) => `企業${count(value)}社（グループ会社を含む）`,
	exposureOperations: '2022年2月24日時点でロシアに事業拠点を持っていた',
	exposureTies: 'ロシアとの関わりが取引・投融資・許諾のみの',
	exposureAll: 'ロシアに事業拠点または取引等の関わりがあった',
	filtered: (filters) => `絞り込み：${filters}。`,
	source: '出典：Tettai（企業の開示と、それに関する報道による）',
	howWeCount: '数え方',
	controls: '図の表示',
	filter: '企業を絞り込む',
	table: '表で見る',
	take: 'この図のデータ',
	takePicture: 'この図の画像',
	pictureCard: 'PNG（SNS用）',
	cite: '引用の書式',
	notes: '注',
	others: 'ほかの図表',
	row: (value) => `${count(value)}行`,
};
