import type { release as english } from './en.ts';

const count = (value: number): string => value.toLocaleString('ja');

/** リリース（公開版）のページと、その中のファイルの文言。 */
export const release: typeof english = {
	name: 'リリース',
	title: (releases, latest) =>
		releases === 1
			? `データセットのリリースは1件（${latest}）`
			: `データセットのリリース${count(releases)}件、最新は${latest}`,
	none: 'リリースはまだない',
	lead: 'リリースは、ある日の終わりの時点での公開データ全体を固定したものです。ファイルの内容は後から変わらないため、数値を後日たどれるように引用するのに適しています。毎週1回作成します。',
	latestAddress: '`/releases/latest/ファイル名` は、常に最新のリリースのファイルを指します。',
	checkText: '`sha256sum -c SHA256SUMS` で、手元のファイルに欠けや変更がないことを確かめられます。',
	of: (date) => `${date}のリリース`,
	contents: '内容',
	files: 'ファイル',
	file: 'ファイル',
	size: '大きさ',
	bytes: 'バイト',
	archive: 'すべてのファイル（ZIP）',
	all: 'すべてのリリース',
	cite: '引用の仕方',
	changes: '変更点',
	dataset: 'Tettai：日本企業が開示したロシア事業の状況',
	citation: (day, address) =>
		`Tettai「日本企業が開示したロシア事業の状況」データセット、${day}リリース（CC BY 4.0）${address}`,
	readme: {
		lead: (day) =>
			`${day}の終わり（日本時間）の時点での、Tettaiの公開データの全体です。基準日、記録時点ともにこの日です。ファイルの内容は後から変わりません。`,
		tables: {
			companies: '企業の一覧（企業の情報と状況）',
			events: '動きの一覧（主な出典を含む）',
			sources: '動きの出典の一覧',
			checklist: '開示チェックリストの全項目に対する各企業の回答',
			series: '状況別の企業数の推移（ロシアに事業拠点のあった企業グループ。概況と同じ集計対象）',
		},
		documents: {
			readme: 'リリースの説明（英語）',
			readmeJapanese: 'リリースの説明',
			changelog: '前のリリースからの変更点（英語）',
			changelogJapanese: '前のリリースからの変更点',
			dictionary: '列の説明（英語）',
			dictionaryJapanese: '列の説明',
			codes: 'コードの一覧（日本語・英語）',
			dataPackage: '表の定義（プログラム用、Frictionless Data Package）',
			citation: '引用の仕方（プログラム用）',
			licence: 'ライセンス（CC BY 4.0）',
			checksums: '全ファイルのチェックサム',
		},
		formats: 'どの表も、CSV、JSON、NDJSON、Parquetの4つの形式で同じ行を収めています。',
	},
	changelog: {
		first: '最初のリリースです。',
		since: (day) => `${day}リリースからの変更点：`,
		nothing: '登録内容に変更はなく、日付だけが新しくなりました。',
		companiesAdded: '追加した企業',
		companiesGone: '登録から外れた企業',
		statuses: '状況が変わった企業',
		eventsAdded: '追加した動き',
		eventsGone: '取り下げた、または置き換えた動き',
		answers: '回答が変わった開示チェックリストの項目',
		replaces: (id) => `${id}を置き換え`,
	},
};
