import type { en } from './en.ts';

const count = (value: number): string => value.toLocaleString('ja');

export const ja: typeof en = {
	title: '表明から完了まで',
	tooEarly: (date) => `登録は${date}から。それ以前の撤退表明は記録していない`,
	none: (date) => `${date}までに撤退を表明した企業はない`,
	headline: (all, completed, median) =>
		`撤退表明${count(all)}件のうち${count(completed)}件が完了` +
		(median === null ? '' : `（表明から完了までの中央値は${count(median)}日）`) +
		(all > completed ? `、${count(all - completed)}件は未完了` : ''),
	subtitle: '撤退の表明から完了までの日数。表明した企業ごとに一本の線で示す。',
	label: (title, completed, open) =>
		`${title}。完了${count(completed)}件、未完了${count(open)}件。`,
	axis: '日数',
	days: (days) => `${days}日`,
	open: (days) => `未完了 ${days}`,
	atOnce: '完了時に公表',
	announced: (date) => `表明：${date}`,
	completedOn: (date) => `完了：${date}`,
	completedLong: (days) => `表明から完了まで${days}日`,
	openLong: (days) => `表明から${days}日、未完了`,
	atOnceLong: '完了した時点で初めて公表',
	order: '並び順',
	orders: { gap: '期間の長い順', announced: '表明の早い順', name: '企業名' },
	medianNote:
		'中央値は、表明ののちに完了した撤退だけのものです。未完了のものは、線の長さの期間がすでに過ぎていますが、含めていません。',
	openNote: (date) =>
		`先端が矢印の線は未完了で、${date}までに完了の開示がないものです。先端に縦棒のある線は完了を示します。`,
	rangeNote:
		'年月または年しか分からない場合は、ありうる日数の幅を破線で示しています。中央値には幅の中央の値を使っています。',
	atOnceNote:
		'線のない四角は、完了した時点で初めて公表された撤退です。期間を測れないため、中央値には含めていません。',
	movedOnNote: (names) =>
		`撤退を表明したものの、直近の開示では別の状況にあるのは${names}です。撤退は未完了として数えています。`,
	named: (name, status) => `${name}（${status}）`,
	resumedNote:
		'撤退後に事業を再開したものは除いています。完了は効力発生日、それが不明なら発表日とし、効力発生後に表明されたものは0日としています。',
	state: '撤退の段階',
	status: '現在の状況',
	states: { open: '未完了', completed: '完了', at_once: '完了時に公表' },
	announcedColumn: '表明',
	completedColumn: '完了',
	least: '日数（最短）',
	most: '日数（最長）',
};
