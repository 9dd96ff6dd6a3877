import type { en } from './en.ts';

/** サイトの外で示すもの（画像、埋め込み）と、その作り方の日本語。 */
export const ja: typeof en = {
	source: '出典：Tettai（企業の開示と、それに関する報道による）。CC BY 4.0',
	dates: (asOf, knownAt) => `基準日${asOf}、記録時点${knownAt}`,
	frozen: (dates) => `${dates}（固定した図。以後変わらない）`,
	goesOn: '続きは下記のページで',
	notes: '注',
	open: '数えた企業と出典をTettaiで見る',
	builder: {
		title: 'この図を埋め込む',
		lead: 'このページに表示中の図を、絞り込みの条件のまま自社サイトなどに掲載できます。第三者への通信もクッキーもなく、JavaScriptがなくても表示されます。',
		theme: '配色',
		auto: '閲覧者の端末に合わせる',
		light: '明るい背景',
		dark: '暗い背景',
		heading: '見出し',
		with: 'あり',
		without: 'なし',
		time: 'データ',
		live: '更新あり（登録簿に合わせて変わる）',
		fixed: '固定（以後変わらない）',
		show: '表示',
		preview: 'プレビュー',
		iframe: '通常はこちら：スクリプトなしで高さの合う埋め込み枠',
		script: 'スクリプトで高さを正確に合わせる場合',
		picture: '画像とリンクのみ',
		paste:
			'WordPressなどoEmbedに対応した編集画面では、このページのアドレスを単独の行に貼り付けるだけで埋め込めます。',
	},
};
