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
	method: 'この方法ではアクセスできません',
	back: '概況へ',
	searchInstead: '企業を探す',
};
