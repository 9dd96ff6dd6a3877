import { describe, expect, test } from 'vitest';
import { relevanceWords } from './relevance-words.ts';
import { isRelevantTitle } from './relevance.ts';

describe('a title is worth reading when it names', () => {
	test.each([
		'ロシア事業に関するお知らせ',
		'ﾛｼｱ向け出荷について',
		'ロシアにおける現地法人の状況',
		'ウクライナ情勢に関する当社の対応',
		'ベラルーシ向け取引の見直し',
		'サハリン2プロジェクトについて',
		'対露制裁への対応について',
		'在露駐在員について',
		'対ロ取引の状況',
		'露国内の拠点について',
		'特別損失の計上に関するお知らせ',
		'減損損失の計上および通期業績予想の修正',
		'連結子会社の異動を伴う株式譲渡',
		'孫会社の解散および清算に関するお知らせ',
		'欧州における合弁契約の終了について',
		'一部報道について',
		'ＣＩＳ地域の販売体制',
	])('%s', (title) => {
		expect(isRelevantTitle(title)).toBe(true);
	});

	test.each([
		'Update on our business in Russia',
		'Statement on the situation in Ukraine',
		'RUSSIAN OPERATIONS',
		'Shipments to Belarus and CIS countries',
		'Notice Concerning Recording of Extraordinary Loss',
		'Notice of Impairment Losses',
		'Notice Regarding Change in Specified Subsidiary',
		'Suspension of production at an overseas plant',
		'Revisions to Consolidated Earnings Forecast',
		'Transfer of all shares in a joint venture',
		'Sakhalin-1 project',
		'Regarding Today’s Media Reports',
	])('%s', (title) => {
		expect(isRelevantTitle(title)).toBe(true);
	});
});

describe('a false friend is left alone:', () => {
	test.each([
		'プロシア様式の新製品',
		'ロシアンブルーの写真展を開催',
		'ロシアンルーレット型の新ゲーム',
		'白ロシア展のお知らせ',
		'高速露光装置を発売',
		'露出計の新型を発売',
		'結露を防ぐ窓を発売',
		'新作発表会で披露した製品',
		'本日露店を開きます',
		'対ロボット安全規格に適合',
		'日露出補正機能',
		'新型カメラを発売',
		'役員人事のお知らせ',
		'自己株式の消却',
		'Prussian blue paint goes on sale',
		'Russian Blue calendar for cat lovers',
		'New excavator released',
		'Circular economy report',
		'Exciting new colours',
		'',
	])('%s', (title) => {
		expect(isRelevantTitle(title)).toBe(false);
	});
});

test('a source may add words of its own, written in any width and case', () => {
	expect(isRelevantTitle('ノヴィ・グラード工場の見学会')).toBe(false);
	expect(isRelevantTitle('ノヴィ・グラード工場の見学会', ['グラード'])).toBe(true);
	expect(isRelevantTitle('ＧＲＡＤ plant opens', ['grad'])).toBe(true);
	expect(isRelevantTitle('Prussia', [])).toBe(false);
});

test('every word is there once, and none is found everywhere', () => {
	const patterns = relevanceWords.map(({ pattern }) => pattern.source);
	expect(new Set(patterns).size).toBe(patterns.length);
	for (const { word, pattern } of relevanceWords) {
		expect(pattern.test('新製品を発売しました new product'), word).toBe(false);
		expect(pattern.flags, word).toBe('u');
	}
});
