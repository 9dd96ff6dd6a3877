import type { takeaway as english } from './en.ts';

/** データをまとめて取得したときに添える説明。 */
export const takeaway: typeof english = {
	data: 'データ',
	answers: '開示チェックリスト',
	evidence: '出典',
	company: '企業',
	inLongForm: (title) => `${title}（縦持ち）`,
	finding: '要点',
	asOf: '基準日',
	knownAt: '記録時点',
	address: 'ページのURL',
	download: '取得元のURL',
	cite: '引用の仕方',
	files: 'ファイル',
	table: (title, count) => `${title}（${count.toLocaleString('ja')}行）`,
	dictionary: '列の説明',
	codes: 'コードの一覧（日本語・英語）',
	package: '列の説明（プログラム用、Frictionless Data Package）',
	licence: 'ライセンス（CC BY 4.0）',
	readme: 'このファイル',
	notes: '利用の手引き',
	noteLines: [
		'上のURLには基準日と記録時点が入っているため、後日開いても同じ内容が得られます。',
		'CSVはUTF-8（BOM付き）で、Excelでそのまま開けます。表計算ソフトが数式とみなす文字列の先頭にはアポストロフィを付けています。読み込むときは1つだけ取り除いてください。',
		'日付は分かっている精度で書き（2022-03-04、2022-03、2022）、精度を隣の列に示しています。',
		'「開示なし」は、開示が見つかっていないことだけを意味します。',
	],
};
