import type { ask as english } from './en.ts';

/** 企業への質問状のページ。質問状そのものの文言は `messages/letter` にある。 */
export const ask: typeof english = {
	title: '企業への質問状',
	heading: (name) => `${name}への質問状`,
	link: (open) => `この企業に問い合わせる（未回答・未確認の項目：${String(open)}件）`,
	lead: '企業の直近の開示を出典とともに示し、チェックリストで答えが見つかっていない項目を尋ねる文面です。自由に書き換え、コピー、印刷、またはメールソフトで開いてお使いください。Tettaiが送信・保存することはありません。',
	noQuestions: 'この企業が対象となるチェックリストの項目は、すべて確認結果が登録されています。',
	choose: '言語と質問を選ぶ',
	letterIn: '質問状の言語',
	questions: '尋ねる項目',
	questionsHint: '項目を絞ると、回答を得やすくなります。何も選ばなければ、すべての項目を尋ねます。',
	update: '文面を作り直す',
	updateHint: '下の文面に加えた変更は失われます。',
	subject: '件名',
	letter: '本文',
	editHint: '文面をクリックすると、書き換えられます。',
	copy: '本文をコピー',
	copied: 'コピーしました',
	mail: 'メールソフトで開く',
	mailHint:
		'メールソフトによっては、長い文面の末尾が切れることがあります。欠けているときは、本文をコピーして貼り付けてください。',
	back: (name) => `${name}のページへ戻る`,
};
