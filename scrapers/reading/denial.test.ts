import { expect, test } from 'vitest';
import { claimsOf } from './claims.ts';
import { exitDenialIn } from './denial.ts';
import { inHand } from './example-text.ts';

test.each([
	['ロシアから撤退する予定はありません。', 'ja', true],
	['ロシア事業の休止は撤退を意味するものではありません。', 'ja', true],
	['当社がロシアから撤退するとの報道がありました。そのような事実はございません。', 'ja', true],
	['ロシア事業の撤退を検討していますが、決まったことはありません。', 'ja', false],
	['ロシア子会社の譲渡は完了しておりません。', 'ja', false],
	['ロシア市場に再び進出する計画はありません。', 'ja', false],
	['競合各社はロシアから撤退しないとしている。瑠璃沢工業は答えていない。', 'ja', false],
	[
		'ロシア工場を手放すとの報道がありましたが、そうした検討を行った経緯はございません。',
		'ja',
		true,
	],
	['ロシアから手を引く気はまったくない。', 'ja', true],
	['ロシアの持分は売らない。', 'ja', true],
	['瑠璃沢工業がロシアから撤退すると現地紙が報じた。同社の広報はこれを打ち消した。', 'ja', true],
	['ロシアの権益を引き続き保有する。', 'ja', false],
	['Leaving Russia is out of the question.', 'en', true],
	['Papers reported that Rurisawa would quit Russia. A spokesman dismissed the story.', 'en', true],
	['We have no plans to leave Russia.', 'en', true],
	['Q. Will you exit Russia?\nA. No. We keep our stake.', 'en', true],
	['We have no plans to return to Russia.', 'en', false],
] as const)('%s', (text, lang, expected) => {
	const hand = inHand(text, lang);
	expect(
		exitDenialIn(
			hand,
			claimsOf(hand).filter(({ subject }) => subject === 'target'),
		) !== undefined,
	).toBe(expected);
});

test('says which sentences it takes back', () => {
	const hand = inHand(
		'ロシア工場の閉鎖を決めたとの記事が出ました。当社が発表したものではありません。',
	);
	expect(exitDenialIn(hand, claimsOf(hand))?.denies).toEqual({
		start: 0,
		end: hand.folded.plain.length,
	});
});
