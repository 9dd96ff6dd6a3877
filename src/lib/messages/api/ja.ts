import type { api as english } from './en.ts';

/** APIの説明のページ。 */
export const api: typeof english = {
	name: 'API（プログラム用）',
	title: 'API：プログラムから使う登録簿',
	lead: 'ダウンロードと同じ行を、同じ項目名と条件で、JSONとして取得できます。キーや登録は不要で、どのサイトのプログラムからも読み取れます。',
	described: 'OpenAPIによる定義',
	lists: '一覧',
	address: 'アドレス',
	contents: '内容',
	resources: {
		companies: '企業の情報と状況。`/companies/{slug}` は1社分',
		events: '動きと主な出典。`/events/{event_id}` は1件分',
		evidence: '動きの出典',
		criteria: '開示チェックリスト（企業と項目ごとの回答）',
		series:
			'状況別の企業数の推移。`exposure` か `level` を指定しなければ、事業拠点のあった企業グループを数える',
	},
	use: '使い方',
	rules: [
		'絞り込みの条件、`as_of`、`known_at`、`q`、`sort` の意味は、画面と同じです。',
		'1ページの件数は `per` で指定します（既定は50件、最大200件）。`next` が次のページのURLで、最後のページにはありません。`total` は全件数です。',
		'応答の `ETag` を次回の `If-None-Match` に入れて送ると、変更がなければ本文のない304を返します。',
		'パラメーターに使えない値があれば、使える値を添えて、400を `application/problem+json` で返します。',
		'公表するときは基準日と記録時点の両方を示してください。誰でも同じ条件で確かめられます。',
	],
	parameters: 'パラメーターの一覧',
	columns: '項目の一覧',
	examples: '使用例',
	examplesLead:
		'ロシアに事業拠点があり、撤退を表明または完了した企業グループを、ページをたどってすべて取得します。',
};
