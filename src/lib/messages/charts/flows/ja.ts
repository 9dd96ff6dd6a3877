import { counted } from '../ja.ts';
import type { en } from './en.ts';

const count = (value: number): string => value.toLocaleString('ja');

export const ja: typeof en = {
	title: '状況の移り変わり',
	headline: (moved, back, first, from, to) =>
		[
			`${from}から${to}までに、${moved}が撤退の方向へ`,
			`${back}が継続の方向へ移り`,
			first ? `${first}が初めて開示` : `ほかは変わらず`,
		].join('、'),
	movedOf: (moved, total, groups) => `${counted(total, groups)}のうち${counted(moved, groups)}`,
	some: (value, groups) => counted(value, groups),
	oneMoved: (name, from, to, before, after) =>
		`${from}から${to}までに、${name}は「${before}」から「${after}」に移った`,
	noneMoved: (total, from, to, groups) =>
		`${from}から${to}までに、${counted(total, groups)}の状況は変わっていない`,
	tooEarly: (date) => `登録は${date}から。それ以前の動きは記録していない`,
	subtitle: (from, to) => `${from}（左）と${to}（右）の状況別の数と、その間の移動。`,
	label: (title, from, to, parts) => `${title}（${from}から${to}）。${parts}。`,
	directions: {
		back: '継続の方向へ',
		onward: '撤退の方向へ',
		first: '初めての開示',
		unchanged: '変化なし',
	},
	flow: (from, to) => `${from} → ${to}`,
	isBack: '（継続の方向へ）',
	andMore: (names, more) => `${names}ほか${count(more)}社`,
	howToRead:
		'上から下へ、継続から撤退完了の順に並べています。帯の色は移った先の状況を表し、変化のなかったものは薄く示しています。',
	backNote:
		'矢印のついた枠線の帯は、継続の方向へ戻った動きです。再開か方針の変更かは、各社のページの動きで確かめられます。',
	twoDaysNote:
		'二つの日の状況だけを比べています。その間に動いて元に戻った企業は「変化なし」になります。年月または年しか分からない動きは、その末日に数えます。',
	from: '開始日',
	to: '終了日',
	direction: '動き',
	movedOn: '最後の動き',
};
