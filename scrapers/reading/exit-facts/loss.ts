import { amountsIn } from '../amounts.ts';
import type { TextInHand } from '../claims.ts';
import type { Tongue } from '../lexicon/lexicons.ts';
import { aboutRussia, textOf } from './passages.ts';

const lossCue: Readonly<Record<Tongue, RegExp>> = {
	ja: /損失|減損|評価損|引当(?:金)?|特別損失|撤退損|除却損|売却損|譲渡損|特損|損を|償却(?!費|前|後)|評価減|帳簿価額[^。]{0,20}(?:減額|切り下げ|引き下げ)|(?:関連|一時|清算|撤退)費用|費用(?:等)?(?:を|として)[^。]{0,20}計上|差額[^。]{0,24}計上/,
	en: /\b(?:loss(?:es)?|impair\w+|hit(?= of| to (?:\S+ ){0,4}earnings)|write-?(?:down|off)s?|wr(?:ite|ote|itten|iting) (?:\S+ ){0,6}(?:down|off)|provisions?|charges?|extraordinary|carrying (?:amount|value)[^.]{0,40}(?:reduced|cut|lowered))\b/,
};
const lossSupposed: Readonly<Record<Tongue, RegExp>> = {
	ja: /場合|可能性(?:が|も)|仮に|もし|とすれば|となれば|ことになれば|おそれ|恐れ|リスク(?:が|も|は)|万が?一|試算|最大で/,
	en: /\b(?:if|would|might|could|were to|in the event)\b/,
};

/** The loss on the Russian business that is booked or expected, in thousand millions of yen. */
export function lossIn(hand: TextInHand): number | null {
	const { tongue } = hand;
	const text = textOf(hand);
	const asked = answersAboutLoss(hand, text);
	const isCorrection = correction.test(text.slice(0, 400));
	const found = aboutRussia(hand).flatMap(({ start, end }) => {
		const sentence = rightPart(text.slice(start, end));
		const supposed = lossSupposed[tongue].test(sentence) && !sentence.includes('場合を除');
		if (
			supposed ||
			!(
				lossCue[tongue].test(sentence) ||
				asked.has(start) ||
				isTableLine(sentence, text.slice(Math.max(0, start - 80), start))
			)
		)
			return [];
		const amount = lossAmount(sentence, tongue);
		return amount === undefined ? [] : [{ amount, isOld: isCorrection && wrong.test(sentence) }];
	});
	// What is corrected stands before what is right.
	const right = found.filter(({ isOld }) => !isOld);
	const chosen = isCorrection ? right.at(-1) : right[0];
	return chosen?.amount ?? followUpLoss(hand, text);
}

/** 「場所：ロシア… 金額：8,240百万円」 below a sentence that names the loss. */
const isTableLine = (line: string, before: string): boolean =>
	/金額\s?:/.test(line) && /減損損失|評価損/.test(before);

const askedForLoss = new RegExp(`${lossCue.ja.source}|費用|${lossCue.en.source}`);
const gives =
	/計上|見込|booked|recorded|took|recogni[sz]ed|^\W*a[0-9]*[.:]?\s*(?:about|around|some|roughly)?\s*[0-9¥]/;

/** Where answers begin that tell of an amount booked: "Are the write-downs over?" – "We booked 4.2 billion yen." */
function answersAboutLoss({ sentences }: TextInHand, text: string): Set<number> {
	const answers = sentences.filter(({ start, end }, index) => {
		const asked = sentences[index - 1];
		return (
			asked?.kind === 'question' &&
			askedForLoss.test(text.slice(asked.start, asked.end)) &&
			gives.test(text.slice(start, end))
		);
	});
	return new Set(answers.map(({ start }) => start));
}

/** 「(誤)1,480百万円 (正)1,840百万円」: of a line that holds both, what is right. */
const rightPart = (line: string): string =>
	/誤.*正/.test(line)
		? line.replace(/[(〔【]?誤[)〕】:：\s].*?(?=[(〔【]?正[)〕】:：\s])/, '')
		: line;

const correction = /訂正|\bcorrect(?:ion|ed|s)?\b/;
const wrong = /誤(?!差|解)|訂正前|instead of|previously stated|originally stated|incorrectly/;

/** Of several amounts the one that stands nearest to the word for the loss. */
function lossAmount(sentence: string, tongue: Tongue): number | undefined {
	const amounts = amountsIn(sentence, tongue);
	let best: { billion: number; distance: number } | undefined;
	const cues = [
		...sentence.matchAll(new RegExp(`${lossCue[tongue].source}|計上|見込|booked|金額|about`, 'g')),
	];
	for (const { start, end, billion } of amounts) {
		const before = sentence.slice(Math.max(0, start - 14), start);
		const after = sentence.slice(end, end + 12);
		if (
			/(?:資産|負債|残高|売上高?|帳簿価額|簿価|利益|販売額)(?:が|は|の|および|及び)?[^、。損減]{0,6}$/.test(
				before,
			) ||
			/^(?:だった|の(?:資産|売上|残高)|および負債|まで(?:下|減))/.test(after)
		)
			continue;
		for (const cue of cues) {
			const distance = cue.index >= end ? cue.index - end : start - (cue.index + cue[0].length);
			if (best === undefined || distance < best.distance)
				best = { billion, distance: Math.abs(distance) };
		}
	}
	return best?.billion;
}

/** In an interview the loss may be asked for later, after other subjects; the accounting words tie it back. */
function followUpLoss(
	{ tongue, sentences, topics, mentionsOf }: TextInHand,
	text: string,
): number | null {
	if (!mentionsOf.some((mentions) => mentions.some(({ place }) => place === 'RU'))) return null;
	const tie =
		tongue === 'ja'
			? /売却目的|これまでの損失|累計の損失|撤退に伴う|撤退損|打ち止め|帳簿/
			: /held for sale|costs to sell|recogni[sz]ed so far|the exit/;
	for (const [index, sentence] of sentences.entries()) {
		if (sentence.kind !== 'answer' || topics[index] === 'elsewhere') continue;
		const asked = sentences[index - 1];
		const near = text.slice(
			asked?.kind === 'question' ? asked.start : sentence.start,
			sentence.end,
		);
		const answer = text.slice(sentence.start, sentence.end);
		if (!tie.test(near) || !lossCue[tongue].test(answer) || lossSupposed[tongue].test(answer))
			continue;
		const amount = lossAmount(answer, tongue);
		if (amount !== undefined) return amount;
	}
	return null;
}
