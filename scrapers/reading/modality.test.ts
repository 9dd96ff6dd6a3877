import { describe, expect, test } from 'vitest';
import { asciiLower } from './fold.ts';
import { lexicons, type Tongue } from './lexicon/lexicons.ts';
import { saidOf } from './modality.ts';
import { segment } from './segment.ts';

/** How the act is said that a text names first. */
function said(text: string, act: string, tongue: Tongue, isExit = false): string {
	const [sentence] = segment(text, asciiLower(text), tongue);
	const lower = tongue === 'en' ? asciiLower(text) : text;
	const start = lower.indexOf(act);
	const clauses = sentence?.clauses ?? [];
	const index = clauses.findIndex((clause) => clause.start <= start && start < clause.end);
	return saidOf(
		lower,
		{ start, end: start + act.length },
		clauses,
		index,
		tongue,
		lexicons[tongue],
		isExit,
	).said;
}

describe('how it is said, read to the end of the clause', () => {
	test.each([
		['ロシアから撤退する予定はない。', '撤退', 'denied'],
		['撤退した場合、損失が生じる。', '撤退', 'hypothetical'],
		['仮に撤退すると、損失が生じる。', '撤退', 'hypothetical'],
		['撤退を検討しています。', '撤退', 'considering'],
		['検討の結果、撤退を決めた。', '撤退', 'decided'],
		['4月に停止する見込みです。', '停止', 'forecast'],
		['撤退する方針です。', '撤退', 'planned'],
		['譲渡する契約を締結しました。', '譲渡', 'signed'],
		['譲渡が完了しました。', '譲渡', 'done'],
		['譲渡の完了は来年の予定です。', '譲渡', 'planned'],
		['生産は停止していました。', '停止', 'past'],
		['生産を停止しています。', '停止', 'done'],
		['25日から停止すると発表した。', '停止', 'decided'],
		['すでに停止したと発表した。', '停止', 'done'],
		['閉鎖を決めた旨の記事が掲載された。', '閉鎖', 'reported'],
		['生産を停止し、工場を閉じることを検討する。', '停止', 'considering'],
	])('%s', (text, act, expected) => {
		expect(said(text, act, 'ja')).toBe(expected);
	});

	test.each([
		['We have no plans to exit Russia.', 'exit', 'denied'],
		['We are not about to leave Russia.', 'leave', 'denied'],
		['Sales might be suspended.', 'suspended', 'hypothetical'],
		['Sales were suspended in May.', 'suspended', 'done'],
		['We are weighing an exit.', 'exit', 'considering'],
		['We plan to exit.', 'exit', 'planned'],
		['The board decided to exit.', 'exit', 'decided'],
		['Output is expected to stop.', 'stop', 'forecast'],
		['Work had been suspended.', 'suspended', 'past'],
	])('%s', (text, act, expected) => {
		expect(said(text, act, 'en', true)).toBe(expected);
	});
});
