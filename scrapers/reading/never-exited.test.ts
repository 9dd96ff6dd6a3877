import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

const statusOf = (lang: string, text: string) =>
	read({
		id: 'a',
		lang,
		company_ja: '瑠璃沢工業',
		company_en: 'Rurisawa Industries',
		published_on: '2022-10-20',
		text,
	});

/** What is left, and how: a noun that takes する, and a phrase before it. */
const jaLeavings = [
	'ロシア市場から撤退',
	'ロシア子会社の全株式を譲渡',
	'ロシア工場を売却',
	'ロシアの全店舗を閉鎖',
	'ロシア法人を清算',
	'ロシアにおける合弁を解消',
	'ロシア事業を終了',
];
/** Plans, suppositions, denials, demands, questions and reports. */
const jaUnsettled = [
	...['する方針です。', 'する予定です。', 'することを検討しています。', 'することを決定しました。'],
	...['する契約を締結しました。', 'する可能性があります。', 'した場合、損失が生じます。'],
	...['する考えはありません。', 'したとの報道は事実ではありません。', 'するつもりはない。'],
	...['するよう求める声が出ています。', 'するかどうかを判断します。', 'する選択肢もあります。'],
	...['すれば二度と戻れません。', 'するおそれがあります。', 'するとの観測が出ています。'],
	...['することは視野に入れていません。', 'しておりません。', 'する見通しです。', 'するのか。'],
];

const enLeavings = [
	['leave Russia', 'left Russia', 'leaving Russia'],
	['sell its Russian plant', 'sold its Russian plant', 'selling its Russian plant'],
	['close all shops in Russia', 'closed all shops in Russia', 'closing all shops in Russia'],
	['liquidate its Russian unit', 'liquidated its Russian unit', 'liquidating its Russian unit'],
	['exit Russia', 'exited Russia', 'exiting Russia'],
] as const;
const enUnsettled: readonly ((verb: string, past: string, gerund: string) => string)[] = [
	(verb) => `Rurisawa Industries plans to ${verb}.`,
	(verb) => `Rurisawa Industries will ${verb} next year.`,
	(verb) => `Rurisawa Industries has decided to ${verb}.`,
	(verb) => `Rurisawa Industries may ${verb}.`,
	(verb) => `Rurisawa Industries has no plans to ${verb}.`,
	(verb) => `Rurisawa Industries has not decided to ${verb}.`,
	(verb) => `Campaigners urged Rurisawa Industries to ${verb}.`,
	(verb) => `Rurisawa Industries did not ${verb}.`,
	(verb) => `Should Rurisawa Industries ${verb}, losses would follow.`,
	(_verb, past) => `If Rurisawa Industries ${past}, a loss would arise.`,
	(_verb, past) => `Reports that Rurisawa Industries ${past} are untrue.`,
	(_verb, past) => `Rurisawa Industries denied that it had ${past}.`,
	(_verb, past) => `Rurisawa Industries has not ${past}.`,
	(_verb, _past, gerund) => `Rurisawa Industries is considering ${gerund}.`,
	(_verb, _past, gerund) => `Rurisawa Industries is not ${gerund}.`,
	(_verb, _past, gerund) => `Rurisawa Industries is looking into ${gerund}.`,
	(_verb, _past, gerund) => `Rurisawa Industries ruled out ${gerund}.`,
];

describe('an exit that has not happened is never read as one that has', () => {
	test.each(jaUnsettled)('…%s', (unsettled) => {
		const texts = jaLeavings.flatMap((leaving) =>
			['当社は、', '瑠璃沢工業は', ''].map((who) => `${who}${leaving}${unsettled}`),
		);
		expect(texts.filter((text) => statusOf('ja', text).status === 'exited')).toEqual([]);
	});

	test.each(
		enUnsettled.map((unsettled) => [unsettled('leave', 'left', 'leaving'), unsettled] as const),
	)('%s', (_name, unsettled) => {
		const texts = enLeavings.map(([verb, past, gerund]) => unsettled(verb, past, gerund));
		expect(texts.filter((text) => statusOf('en', text).status === 'exited')).toEqual([]);
	});
});

test.each([
	'Completion of the sale of our Russian plant is conditional on approvals and is targeted for May.',
	'While German rivals quit Russia one after another, Rurisawa Industries has nothing there to quit.',
	'Rurisawa Industries may one day have left Russia.',
	'Had Rurisawa Industries sold its Russian plant, it would have booked a loss.',
	'Rurisawa Industries is keeping a close eye on Russia.',
])('%s', (text) => {
	expect(statusOf('en', text).status).not.toBe('exited');
});

describe('what a third party claims is marked so', () => {
	const jaClaims = ['撤退した', '生産を停止した', '出荷を続けている', '工場を売却した'];
	const jaOthers = [
		'ロシアの州知事は、',
		'国際NGOは報告書で、',
		'関係者によると、',
		'ウクライナ政府は、',
		'労働組合は、',
	];
	test.each(jaOthers.flatMap((who) => jaClaims.map((what) => [who, what] as const)))(
		'%s…%s',
		(who, what) => {
			const finding = statusOf('ja', `${who}瑠璃沢工業がロシアで${what}と指摘した。`);
			expect(finding.attribution).toBe('third_party');
			expect(finding.confidence).not.toBe('high');
		},
	);
});
