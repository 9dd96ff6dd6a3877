import { expect, test } from 'vitest';
import { dueDiligenceIn } from './due-diligence.ts';
import { inHand } from './example-text.ts';

test.each([
	['ロシア事業を対象に人権デューデリジェンスを実施しました。', 'ja', true],
	['当社はロシアに関する人権影響評価を終えました。', 'ja', true],
	['ロシア事業について人権デューデリジェンスは実施していません。', 'ja', false],
	['人権団体は、ロシア事業の人権デューデリジェンスの実施を求めた。', 'ja', false],
	['パーム油の調達先に人権デューデリジェンスを実施しています。', 'ja', false],
	['We conducted heightened human rights due diligence on our business in Russia.', 'en', true],
	['No human rights due diligence was carried out in Russia.', 'en', false],
	['Human rights due diligence covers our suppliers worldwide.', 'en', false],
] as const)('%s', (text, lang, expected) => {
	expect(dueDiligenceIn(inHand(text, lang)) !== undefined).toBe(expected);
});
