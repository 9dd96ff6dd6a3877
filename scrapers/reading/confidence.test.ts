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
	['国内工場を停止しました。', 'medium'],
	['当社はロシア向けの出荷を停止しました。納入済み設備の保守は承ります。', 'medium'],
	['当社がロシア向けの出荷を停止した背景には、輸出規制があります。', 'medium'],
	['当社はロシア事業からの撤退を決定しました。「部品の供給は未定」としています。', 'medium'],
	['侵攻から一年。瑠璃沢工業は昨秋、現地の販売会社を後にした。', 'medium'],
])('%s', (text, expected) => {
	expect(confidence(text)).toBe(expected);
});
