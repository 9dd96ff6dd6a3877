import type { error as english } from './en.ts';

/** サイトの名称。 */
export const siteName = 'Tettai 撤退';

/** 不具合や誤りを伝えるページの文言。ほかの文言より先に読み込まれる。 */
export const error: typeof english = {
	notFound: 'ページが見つかりません',
	notFoundText: 'URLに誤りがあるか、企業が別の名称で登録されている可能性があります。',
	badQuestion: '指定できない値がURLに含まれています',
	badQuestionText: '別の値に置き換えた表示はしていません。次のパラメーターの値を直してください。',
	allowed: '指定できる値',
	failed: 'サイトの不具合で表示できません',
	failedText: '不具合を記録しました。しばらくしてからもう一度お試しください。',
	unavailable: '現在、データベースに接続できません',
	unavailableText:
		'登録されたデータは失われていません。復旧後は自動的に表示されます。1分ほどしてからもう一度お試しください。',
	tooMany: (seconds: number) =>
		`お使いのネットワークから、1分間に受け付けられる数を超える検索やファイル作成の要求がありました。${String(seconds)}秒後にもう一度お試しください。全データは /releases/latest/ でも公開しています。`,
	method: 'この方法ではアクセスできません',
	back: '概況へ',
	searchInstead: '企業を探す',
};
