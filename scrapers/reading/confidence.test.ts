import { expect, test } from 'vitest';
import { read } from './read.ts';

const confidence = (text: string, lang = 'ja') =>
	read({ id: 'a', lang, company_ja: '瑠璃沢工業', company_en: 'Rurisawa Industries', text })
		.confidence;

test.each([
	['当社はロシア向けの出荷を停止しました。', 'high'],
	['ロシアの知事は、瑠璃沢工業の工場が停止したと述べた。', 'medium'],
	['当社はロシア向けの出荷を停止しました。撤退を検討しています。', 'medium'],
	['ロシア工場は11月に停止する見込みです。', 'low'],
	['ロシア事業の今後を検討しています。', 'medium'],
	['国内工場を停止しました。', 'high'],
])('%s', (text, expected) => {
	expect(confidence(text)).toBe(expected);
});
