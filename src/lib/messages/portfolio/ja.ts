import type { portfolio as english } from './en.ts';

const count = (value: number): string => value.toLocaleString('ja');

/** 企業のリストを登録簿と照合するページ。 */
export const portfolio: typeof english = {
	title: 'リストの照合',
	heading: 'リストの企業は登録されているか',
	link: '保有銘柄や取引先のリストを照合する',
	lead: '証券コード、法人番号、EDINETコード、LEI、社名（日本語・英語、旧社名も可）を貼り付けてください。1行に1社、または表計算ソフトからコピーした行のままで照合できます。CSVやテキストのファイルを枠内にドロップすることもできます。',
	privacy:
		'照合はブラウザーの中で行い、リストはどこにも送信しません。JavaScriptを無効にしている場合に限り、URLの一部としてこのサーバーに送られます。',
	list: '照合するリスト',
	file: 'CSVまたはテキストのファイルから読み込む',
	check: '照合する',
	failed: '登録簿を読み込めませんでした。接続を確かめて、もう一度お試しください。',
	unreadable:
		'テキストとして読み取れないファイルです。CSVまたはテキストで保存してからお試しください。',
	result: (matches, entries) => `${count(entries)}行のうち、登録のある企業は${count(matches)}社`,
	barLabel: (parts) => `リストの企業の状況別内訳：${parts}。`,
	company: '企業',
	status: '状況',
	lastWord: '直近の開示・発言',
	months: (months) => (months === 0 ? '1カ月未満前' : `${count(months)}カ月前`),
	noWord: '記録なし',
	open: '答えが見つかっていない項目',
	openCount: (missing, partly, unchecked) =>
		[
			missing > 0 ? `開示なし${count(missing)}` : '',
			partly > 0 ? `一部${count(partly)}` : '',
			unchecked > 0 ? `未確認${count(unchecked)}` : '',
		]
			.filter(Boolean)
			.join('、') || 'なし',
	ask: '質問状',
	askCompany: (name) => `${name}への質問状`,
	matchedBy: {
		securities_code: '証券コードで一致',
		corporate_number: '法人番号で一致',
		edinet_code: 'EDINETコードで一致',
		lei: 'LEIで一致',
		name: '社名で一致',
	},
	unmatched: (value) => `一致しなかった行：${count(value)}行`,
	unmatchedHint:
		'登録がないことは、その企業について何も示しません。ロシアで事業を行っていなかった場合も、まだ登録していない場合もあります。',
	perhaps: '候補：',
	csv: '照合結果（CSV）',
	share: 'このリストへのリンク',
	shareHint:
		'リンクでは、リストを「#」より後ろに入れます。この部分はブラウザーからサーバーに送られません。リンクを知る人は、リストの内容も見ることができます。',
	linkCopied: 'リンクをコピーしました。このページのURLにも入っています。',
};
