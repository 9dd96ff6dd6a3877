import { firstDay } from '#lib/domain/dates.ts';
import type { Claim, TextInHand } from './claims.ts';
import { yearBefore, type NamedDate } from './calendar.ts';
import { correctedDate, correctedNotice, soonAfter } from './corrected-dates.ts';
import { datesIn } from './dates.ts';
import type { Sentence } from './segment.ts';
import type { Position } from './statuses.ts';

const textOf = ({ folded, tongue }: TextInHand): string =>
	tongue === 'ja' ? folded.plain : folded.lower;

/** A sentence's dates, found once however many claims stand in it; a sentence belongs to one reading of one document. */
const found = new WeakMap<Sentence, NamedDate[]>();

const notices = new WeakMap<TextInHand, string | null>();

/** The day of the notice that a text corrects, looked for once. */
function noticeOf(hand: TextInHand, published: string | undefined): string | undefined {
	let notice = notices.get(hand);
	if (notice === undefined) notices.set(hand, (notice = correctedNotice(hand, published) ?? null));
	return notice ?? undefined;
}

function datesInSentence(
	hand: TextInHand,
	sentence: Sentence,
	published: string | undefined,
): NamedDate[] {
	const known = found.get(sentence);
	if (known) return known;
	const { start, end } = sentence;
	const notice = noticeOf(hand, published);
	const dates = datesIn(textOf(hand).slice(start, end), start, published, hand.tongue).map(
		(date) => (notice === undefined ? date : soonAfter(date, notice)),
	);
	found.set(sentence, dates);
	return dates;
}

/** The dates of the sentence that a claim stands in. */
export function datesOf(
	hand: TextInHand,
	claim: Claim,
	published: string | undefined,
): NamedDate[] {
	const { start } = claim.sentence;
	const dates = datesInSentence(hand, claim.sentence, published);
	// A list line begins with the day on which it was put there.
	if (claim.sentence.kind === 'heading' || claim.sentence.kind === 'row')
		return dates.filter((date) => date.start > start + 24);
	const isPast = claim.said === 'done' || claim.said === 'past';
	const text = textOf(hand);
	return dates
		.filter((date) => !isCompared(text, date))
		.map((date) => (isDeadline(text, date) ? inComingYear(date, claim, published) : date))
		.map((date) =>
			isPast && date.yearless && published !== undefined && date.on > published
				? yearBefore(date)
				: date,
		);
}

const isDeadline = (text: string, { start, end }: NamedDate): boolean =>
	/\b(?:by|before|until)(?: (?:the )?(?:end of|mid-?|early|late))? ?$/.test(
		text.slice(Math.max(0, start - 20), start),
	) || /^(?:末|中旬|初旬|下旬)?(?:までに|をめど|を目途|をもって)/.test(text.slice(end, end + 6));

/** "to be out by March", said in May: the next March. */
function inComingYear(date: NamedDate, { said }: Claim, published: string | undefined): NamedDate {
	const isAhead = said === 'planned' || said === 'decided' || said === 'signed';
	return isAhead && date.yearless && published !== undefined && date.on < published.slice(0, 7)
		? { ...date, on: `${String(Number(date.on.slice(0, 4)) + 1)}${date.on.slice(4)}` }
		: date;
}

/** 「前年比」, "last year's tonnage": a measure, and not when something happened. */
const isCompared = (text: string, { start, end }: NamedDate): boolean =>
	/^(?:比|並み|同期|同月|実績|水準|の(?:[0-9]{1,2}割|半分|半数|[0-9]+%|約[0-9])|を(?:上|下)回|'s|’s)/.test(
		text.slice(end, end + 6),
	) ||
	/(?:than|compared with|against|versus) (?:in )?$/.test(
		text.slice(Math.max(0, start - 16), start),
	);

/** 「2014年 ロシア事業から撤退」: a line of a company's history. */
const historyLine = /^\s*(?:19[0-9]{2}|20[01][0-9]|202[01])年(?:[0-9]{1,2}月)?\s/;

/** Whether everything that a claim's clause dates lies before the invasion. */
export function isOld(hand: TextInHand, claim: Claim, published: string | undefined): boolean {
	const { clause, words, act } = claim;
	if (act === 'go_on' || act === 'keep_stake') return false;
	if (
		/過去の(?:経済)?危機|当時の(?:経済)?危機|リーマン|(?:クリミア|ソ連)|^\s*当時(?:は|の)|その頃|past crisis|at the time of the/.test(
			words,
		)
	)
		return true;
	if (historyLine.test(words)) return true;
	const dated = datesOf(hand, claim, published).filter(
		({ start, end, on }) => start >= clause.start && end <= clause.end && on >= '1950',
	);
	const stated =
		dated.length > 0
			? dated
			: datesOf(hand, claim, published)
					.filter(({ start, on }) => start < clause.start && on >= '1950')
					.slice(-1);
	return isAllOld(stated);
}

const isAllOld = (dated: readonly NamedDate[]): boolean =>
	dated.length > 0 &&
	dated.every(({ on, precision }) =>
		precision === 'year' ? on.slice(0, 4) < '2022' : on < firstDay && on.slice(0, 7) < '2022-02',
	);

/** Since a year in the past something has gone on: such a date is no event. */
const sinceWhen =
	/^\s*(?:の?(?:設立|開業|開設|進出|稼働開始|操業開始|3月期|12月期|[0-9]{1,2}月期)|年?度)|^\s*(?:に)?(?:設立|開業|進出|操業を開始|生産を開始)/;

/** When the step of a claim takes or took effect; undefined where no date stands with it. */
export function effectiveDate(
	hand: TextInHand,
	support: readonly Position[],
	published: string | undefined,
): NamedDate | undefined {
	const text = textOf(hand);
	const right =
		support.length > 0 ? correctedDate(hand, published, noticeOf(hand, published)) : undefined;
	if (right && right.on >= firstDay) return right;
	for (const { claim } of support.slice(0, 3)) {
		const usable = datesOf(hand, claim, published).filter(
			({ role, end, on }) =>
				role === 'event' && on >= '2022-02' && !sinceWhen.test(text.slice(end, end + 12)),
		);
		const inClause = usable.filter(
			({ start, end }) => start >= claim.clause.start && end <= claim.clause.end,
		);
		const before = inClause.filter(({ start }) => start <= claim.at.start);
		const best = hand.tongue === 'ja' ? (before.at(-1) ?? inClause[0]) : nearest(inClause, claim);
		if (best) return best;
		if (usable.length === 1 && usable[0]) return usable[0];
	}
	return undefined;
}

function nearest(dates: readonly NamedDate[], claim: Claim): NamedDate | undefined {
	return [...dates].sort(
		(a, b) => Math.abs(a.start - claim.at.end) - Math.abs(b.start - claim.at.end),
	)[0];
}

const scheduled =
	/(?:完了|結了|実行|譲渡(?:実行)?日|クロージング|閉鎖|終了|実施)[^。]{0,24}(?:予定|見込|目指|目標|延期)|(?:予定|見込)日|complet\w*|clos(?:e|ing) (?:is|of)|expected|scheduled/;

/** For an exit that is still to come: when it is to be completed, if the text says so. */
export function scheduledDate(
	hand: TextInHand,
	published: string | undefined,
): NamedDate | undefined {
	const text = textOf(hand);
	for (const [index, sentence] of hand.sentences.entries()) {
		if (
			hand.topics[index] !== 'RU' &&
			!(hand.mentionsOf[index] ?? []).some(({ place }) => place === 'RU')
		)
			continue;
		const words = text.slice(sentence.start, sentence.end);
		if (!scheduled.test(words)) continue;
		const later = datesInSentence(hand, sentence, published).filter(
			({ on, role }) => role === 'event' && published !== undefined && on > published.slice(0, 7),
		);
		const last = later.at(-1);
		if (last) return last;
	}
	return undefined;
}
