import type { TextInHand } from '../claims.ts';
import type { Tongue } from '../lexicon/lexicons.ts';
import { aboutRussia, asWritten, textOf } from './passages.ts';

const jaPrice =
	/約?(?:[0-9][0-9,.]*(?:(?:兆|億|百万|千万|万|千)+(?:[0-9][0-9,.]*)?)*|[一二三四五六七八九十])\s?(?:ルーブル|ユーロ|米?ドル|円|人民元)/g;
const enPrice =
	/(?:(?:one|a single|a symbolic|a nominal) (?:euro|rouble|ruble|yen|dollar)|(?:€|\$|¥|us\$|(?:rub|eur|usd|jpy|cny)\s)\s?[0-9][0-9,.]*(?: (?:billion|million|thousand))?|[0-9][0-9,.]*(?: (?:billion|million|thousand|bn))? (?:euros?|roubles?|rubles?|yen|(?:us )?dollars?))/g;
const priceCue: Readonly<Record<Tongue, RegExp>> = {
	ja: /譲渡(?:対価|価額|価格|額|する|し|契約)|売却(?:価格|額|価額|代金|する|し)|対価|売値|価格|金額|渡[すしさ]|手放|譲り渡|で売|で譲|買い取|取得価額/,
	en: /consideration|price|\bfor\b|\bat\b|worth|proceeds|sold|\bpa(?:id|ys?)\b|names?/,
};
const noPrice: Readonly<Record<Tongue, RegExp>> = {
	ja: /損失|減損|評価損|売上|資産|負債|帳簿|引当|利益|賃金|給与|資本金|出資額|貸付|残高|費用/,
	en: /loss|impairment|charge|provision|sales of|revenue|book value|written|write|capital:|profit|dividend|wages|ceiling|buyback|assets|liabilit|carrying|fair value|\btotal\b|tax/,
};

/** A line about what the books lost names no price. */
const isLoss: Readonly<Record<Tongue, RegExp>> = {
	ja: /減損|評価損|^\s*場所:/,
	en: /carrying amount|impairment/,
};

/** The price of the Russian business, as written. */
export function priceIn(hand: TextInHand, original: string): string | null {
	const { tongue, folded } = hand;
	const text = textOf(hand);
	const sentences = aboutRussia(hand);
	for (const [index, { start, end }] of sentences.entries()) {
		const sentence = text.slice(start, end);
		if (!priceCue[tongue].test(sentence)) continue;
		for (const match of sentence.matchAll(tongue === 'ja' ? jaPrice : enPrice)) {
			const before = sentence.slice(Math.max(0, match.index - 30), match.index);
			const after = sentence.slice(
				match.index + match[0].length,
				match.index + match[0].length + 24,
			);
			const clauseBefore = before.slice(
				Math.max(before.lastIndexOf('、'), before.lastIndexOf(', ')) + 1,
			);
			if (noPrice[tongue].test(clauseBefore) || noPrice[tongue].test(after.slice(0, 8))) continue;
			const cue =
				tongue === 'ja'
					? /(?:対価|価額|価格|譲渡額|売却額|売値|代金|金額)[^、。]{0,10}$/.test(before) ||
						/^\s*(?:で|にて|の対価|という)/.test(after)
					: /(?:for|at|of|was|is|price|consideration|paid|pays?|:)\s(?:\w+ ){0,3}$/.test(before);
			// 「…に売り渡す。金額は約12億ルーブル」: the sale may stand in the sentence before.
			const told = text.slice(sentences[index - 1]?.start ?? start, end);
			const transferred =
				tongue === 'ja'
					? /譲|売|買|対価|価額|渡[すしさ]|手放/.test(told)
					: /s[eo]l[ld]|sale|transfer|consideration|price|agreement|dispos|acquir|bought|passed|bu?y|hand\w* over|signed over/.test(
							told,
						);
			if (cue && transferred && !isLoss[tongue].test(sentence))
				return asWritten(folded, original, start + match.index, match[0].length);
		}
	}
	return null;
}
