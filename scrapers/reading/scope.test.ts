import { describe, expect, test } from 'vitest';
import { foldText } from './fold.ts';
import type { Tongue } from './lexicon/lexicons.ts';
import { mentionsIn, territoriesIn, topicOf, within } from './scope.ts';

const places = (text: string, tongue: Tongue) =>
	mentionsIn(foldText(text, tongue === 'ja'), tongue).map(({ place }) => place);

describe('places in Japanese', () => {
	test.each([
		['ロシア向け輸出', ['RU']],
		['ﾛｼｱ工場', ['RU']],
		['対露制裁', ['RU']],
		['サハリン2の権益', ['RU']],
		['ベラルーシ', ['BY']],
		['白ロシア', ['BY']],
		['CIS地域', ['CIS']],
		['プロシアの菓子', []],
		['ロシアンブルー', []],
		['ロシア語の窓口', []],
		['放射線の暴露', []],
		['露出を減らす', []],
		['ウクライナ工場', ['elsewhere']],
		['ロシアによる侵攻', ['not_a_place']],
		['ロシアを除く欧州', ['not_a_place', 'elsewhere']],
		['米国政府の規制', ['not_a_place']],
		['同国', ['same']],
	])('%s', (text, expected) => {
		expect(places(text, 'ja')).toEqual(expected);
	});
});

describe('places in English', () => {
	test.each([
		['our Russian plant', ['RU']],
		['a plant in Uritsk', ['RU']],
		['a school in Gdansk', []],
		['Belarus', ['BY']],
		['Russian dressing', []],
		['Russian-language help', []],
		['Russia’s invasion', ['not_a_place']],
		['Europe excluding Russia', ['elsewhere', 'not_a_place']],
		['supplied by us', []],
		['US sanctions', ['not_a_place']],
	])('%s', (text, expected) => {
		expect(places(text, 'en')).toEqual(expected);
	});
});

test('territories name Belarus only where the text does', () => {
	const of = (text: string) => territoriesIn(mentionsIn(foldText(text, true), 'ja'));
	expect(of('ロシア向け')).toEqual(['RU']);
	expect(of('ロシアおよびベラルーシ向け')).toEqual(['RU', 'BY']);
});

test('a topic is Russia wherever Russia is named, and undefined where nothing is', () => {
	const of = (text: string) => topicOf(mentionsIn(foldText(text, true), 'ja'));
	expect([of('ロシアと中国'), of('中国'), of('CIS'), of('出荷')]).toEqual([
		'RU',
		'elsewhere',
		'CIS',
		undefined,
	]);
});

test('mentions inside a range are found by their start', () => {
	const mentions = mentionsIn(foldText('ロシア、中国、ロシア', true), 'ja');
	expect(within(mentions, { start: 4, end: 7 })).toEqual([
		{ place: 'elsewhere', start: 4, end: 6 },
	]);
});
