import type { Day } from '#lib/domain/dates.ts';
import type { NamedDate } from './calendar.ts';
import type { TextInHand } from './claims.ts';
import { datesIn } from './dates.ts';
import type { Tongue } from './lexicon/lexicons.ts';

/** How far into a text it says that it corrects another. */
const OPENING = 400;
/** Characters between the words that announce what is right and its date. */
const NEAR = 24;

const correcting: Readonly<Record<Tongue, RegExp>> = {
	ja: /訂正|誤り|誤記|正誤/,
	en: /\b(?:correct(?:ion|s|ed)|erratum|corrigendum|misstated|mistake|(?:was|were) wrong|should (?:have )?read|please read)\b/,
};
/** What follows is right; or, after a date, what stands before. */
const rightFollows: Readonly<Record<Tongue, RegExp>> = {
	ja: /訂正後|正しくは|[(〔【]正[)〕】]|(?<![修改訂校])正\s?:/g,
	en: /should (?:have )?read|please read|\bcorrect(?:ed)?(?: date)?(?: is|:)|\bit was\b|\bis in fact\b/g,
};
const rightBefore: Readonly<Record<Tongue, RegExp>> = {
	ja: /^[^。]{0,4}が正し/,
	en: /^[^.;]{0,4} is (?:the )?(?:right|correct)/,
};

const textOf = ({ folded, tongue }: TextInHand): string =>
	tongue === 'ja' ? folded.plain : folded.lower;

/** The day of the notice that a correction corrects, as far as it says; undefined for any other text. */
export function correctedNotice(hand: TextInHand, published: Day | undefined): Day | undefined {
	const opening = textOf(hand).slice(0, OPENING);
	if (published === undefined || !correcting[hand.tongue].test(opening)) return undefined;
	return datesIn(opening, 0, published, hand.tongue).find(
		({ role, on, precision }) => role === 'saying' && precision === 'day' && on <= published,
	)?.on;
}

/** A day without a year in a correction is one soon after the notice that it corrects. */
export function soonAfter(date: NamedDate, notice: Day): NamedDate {
	if (!date.yearless) return date;
	const rest = date.on.slice(4);
	const year = Number(notice.slice(0, 4));
	const isBefore = `${String(year)}${rest}`.slice(0, 7) < notice.slice(0, 7);
	return { ...date, on: `${String(isBefore ? year + 1 : year)}${rest}` };
}

/** The date that a correction gives as the right one. */
export function correctedDate(
	hand: TextInHand,
	published: Day | undefined,
	notice: Day | undefined,
): NamedDate | undefined {
	const text = textOf(hand);
	if (!correcting[hand.tongue].test(text.slice(0, OPENING))) return undefined;
	const dates = datesIn(text, 0, published, hand.tongue);
	const markers = [...text.matchAll(rightFollows[hand.tongue])].map(
		({ index, 0: words }) => index + words.length,
	);
	const right = dates.find(
		({ start, end }) =>
			markers.some((marker) => start >= marker && start - marker <= NEAR) ||
			rightBefore[hand.tongue].test(text.slice(end, end + NEAR)),
	);
	return right && notice ? soonAfter(right, notice) : right;
}
