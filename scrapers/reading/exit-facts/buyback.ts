import { numberOf } from '../calendar.ts';
import type { TextInHand } from '../claims.ts';
import { aboutRussia, textOf } from './passages.ts';

const words: Readonly<Record<string, number>> = {
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
};
const count =
	'([0-9]{1,2}|[一二三四五六七八九十]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)';
const jaBuyback =
	/買い?戻|(?:株式|持分|持ち分|事業|工場|会社)を取り戻(?:す|せ)|再取得(?:する|できる|しうる)?[^。]{0,6}(?:権|オプション)|再び取得/;
const enBuyback =
	/\b(?:buy(?:ing)?[- ](?:\w+ ){0,5}back|buy-?back|bought back|repurchase|reacquire|re-acquire|option to (?:buy|re)|call option)/;
const shareBuyback =
	/自己株式|自社株|自社株買い|share buy-?back|own shares|treasury|share repurchase|ceiling/;
const noBuyback =
	/(?:買い?戻|再取得)[^。]{0,20}(?:条項|権利|権|オプション|定め|特約|予定)?[^。]{0,8}(?:ない|ありません|ございません|付(?:い|さ)(?:て)?(?:い)?(?:ない|ません)|含まれ(?:ない|て(?:い|お)(?:ない|りません|ません))|設け(?:て)?(?:い|お)?(?:ない|りません|ません|ず))|\b(?:no|not have an?|without an?y?|does not (?:have|include|contain)|do not have) (?:\w+ ){0,4}(?:buy-?back|option|repurchase|right)/;
const years = new RegExp(
	`${count}\\s?(?:年(?!度|[0-9]*月|[0-9]{0,2}[^間以内後の、。])|カ年|[- ]?years?\\b)`,
	'g',
);

/** Years in which the company may buy the business back; null for none, and for its own shares. */
export function buybackYearsIn(hand: TextInHand): number | null {
	const { tongue } = hand;
	const text = textOf(hand);
	const russian = aboutRussia(hand);
	for (const { start, end, kind } of russian) {
		const index = hand.sentences.findIndex((sentence) => sentence.start === start);
		const asked = kind === 'answer' ? hand.sentences[index - 1] : undefined;
		const own = text.slice(start, end);
		// "Would you use the option to buy it back?" – "The three-year option runs until May."
		const isAsked = asked?.kind === 'question' && /option|権利|条項/.test(own);
		const sentence = isAsked ? text.slice(asked.start, end) : own;
		if (!(tongue === 'ja' ? jaBuyback : enBuyback).test(sentence) || shareBuyback.test(sentence))
			continue;
		if (noBuyback.test(sentence)) continue;
		const numbers = [...sentence.matchAll(years)].filter(
			({ index }) => !/[0-9月]$/.test(sentence.slice(0, index)),
		);
		const [first] = numbers;
		if (first?.[1] !== undefined) return words[first[1]] ?? numberOf(first[1]);
	}
	return null;
}
