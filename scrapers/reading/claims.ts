import { actorsIn, type Actor, type Actors } from './actors.ts';
import { actsIn, objectsOf } from './acts.ts';
import { speakerOf, speaksOn, type Speaker } from './attribution.ts';
import type { FoldedText } from './fold.ts';
import type { Act, Thing } from './lexicon/entry.ts';
import { lexicons, type Tongue } from './lexicon/lexicons.ts';
import { modeOf, saidOf, type Marked, type Said } from './modality.ts';
import { answeredYes, askedAs, openRestart } from './questions.ts';
import { placeOf, within, type Mention, type Topic } from './scope.ts';
import type { Range, Sentence } from './segment.ts';

/** One act that the text states, denies, asks or supposes, with everything needed to judge it. */
export interface Claim {
	readonly act: Act;
	/** Ids of the entries that fired: act, then mode. */
	readonly rule: string;
	readonly said: Said;
	/** The act's own words. */
	readonly at: Range;
	/** The clause that it stands in. */
	readonly clause: Range;
	readonly clauseIndex: number;
	readonly sentence: Sentence;
	readonly sentenceIndex: number;
	/** What it is done to: named in its clause, else in its sentence. */
	readonly things: ReadonlySet<Thing>;
	/** What stands closest to the act. */
	readonly closest: ReadonlySet<Thing>;
	readonly place: Topic;
	/** Whether its own sentence names the place. */
	readonly placeNamed: boolean;
	readonly subject: 'target' | 'other';
	readonly speaker: Speaker;
	/** Whether its sentence names the company, or the document is the company's own. */
	readonly companyNamed: boolean;
	/** What follows the act in its clause. */
	readonly tail: string;
	/** The words of the clause, folded; in English in lower case. */
	readonly words: string;
}

export interface TextInHand {
	readonly folded: FoldedText;
	readonly tongue: Tongue;
	readonly sentences: readonly Sentence[];
	readonly mentions: readonly Mention[];
	/** Mentions by sentence. */
	readonly mentionsOf: readonly (readonly Mention[])[];
	/** What each sentence is about where it names no place. */
	readonly topics: readonly Topic[];
	/** The company's names, folded; in English in lower case. */
	readonly names: readonly string[];
	/** Whether it is about Russia as a whole, so that a sentence without a place is too. */
	readonly isAboutRussia: boolean;
	readonly titleNamesTarget: boolean;
	/** Whether others may speak in it: a news item, not the company's own document. */
	readonly isNews: boolean;
	/** Whether it tells what people said. */
	readonly isReporting: boolean;
}

/** 「出荷見合わせは、…終了」: the end of a halt is a resumption. */
const endsAHalt = (lead: string): boolean =>
	/(?:停止|休止|見合わせ|中断|凍結|休業|運休|自粛)(?:措置|期間)?(?:は|を|も|について(?:は)?|につきまして(?:は|も))(?:、[^。]{0,30})?[^、。]{0,16}$/.test(
		lead,
	);

/** Where a claim stands, and who is heard there. */
interface Place {
	readonly text: string;
	readonly sentence: Sentence;
	readonly sentenceIndex: number;
	readonly clauseIndex: number;
	readonly speaker: Speaker;
	readonly namesTarget: boolean;
	readonly actor: Actor;
}

const leaving = new Set<Act>(['exit', 'transfer', 'dissolve', 'end']);

/** 「瑠璃沢工業から工場を買い取る」, "bought the plant from Rurisawa": a buyer tells of the company's sale. */
const isBoughtFrom = (words: string, names: readonly string[], tongue: Tongue): boolean =>
	names.some((name) => {
		const at = words.indexOf(name);
		if (at < 0) return false;
		return tongue === 'ja'
			? /^[^、。]{0,8}(?:から|の)[^。]*(?:買い取|取得|買収|譲り受け)/.test(
					words.slice(at + name.length),
				)
			: /\bfrom (?:the )?$/.test(words.slice(0, at)) ||
					(/^(?:'s|’s)/.test(words.slice(at + name.length)) &&
						/\b(?:buy|bought|acquir\w*|purchas\w*|tak(?:e|en|ing) over|took)\b/.test(words));
	});

/** Whether anything in a sentence can matter: cheap, before the rules look at each clause. */
function isRelevant(topic: Topic, mentions: readonly Mention[]): boolean {
	return (
		topic === 'RU' ||
		mentions.some(({ place }) => place === 'RU' || place === 'BY' || place === 'CIS')
	);
}

/** In a document of the company's own, what the press says is only quoted. */
const accordingToPress =
	/^\W*(?:according to|in) (?:\S+ ){0,3}(?:reports?|media|press|newspapers?|articles?|rumou?rs?)\b/;

/** How an act is said, with what the rest of its sentence makes of it. */
function heardAs(
	hand: TextInHand,
	{ text, sentence, clauseIndex, speaker }: Place,
	act: Range & { readonly effect: Act },
): Marked {
	const { tongue } = hand;
	const lexicon = lexicons[tongue];
	const heard = saidOf(
		...([
			text,
			act,
			sentence.clauses,
			clauseIndex,
			tongue,
			lexicon,
			leaving.has(act.effect),
		] as const),
	);
	// What somebody else reports in a news item is that person's claim, not hearsay about a report.
	const clause = sentence.clauses[clauseIndex] ?? sentence;
	const marked =
		heard.said === 'reported' && speaker === 'third_party'
			? modeOf(
					text.slice(tongue === 'ja' ? act.start : clause.start, clause.end),
					lexicon,
					'reported',
				)
			: heard;
	const whole = text.slice(sentence.start, sentence.end);
	const hearsay = speaker === 'company' && !hand.isNews && accordingToPress.test(whole);
	return {
		...marked,
		said: askedAs(sentence, whole, marked.said) ?? (hearsay ? 'reported' : marked.said),
	};
}

/** Whether a sentence of the text can matter, by its place in the text. */
export const isRelevantTo =
	({ topics, mentionsOf }: TextInHand) =>
	(_: Sentence, index: number): boolean =>
		isRelevant(topics[index] ?? 'none', mentionsOf[index] ?? []);

/** Every claim of the text that may be about Russia, in the order of the text. */
export const claimsOf = (hand: TextInHand): Claim[] => claimsAndActors(hand).claims;

/** The claims, and who acts where. */
export function claimsAndActors(hand: TextInHand): {
	claims: Claim[];
	actors: Actors;
} {
	const { folded, tongue, sentences, names } = hand;
	const text = tongue === 'ja' ? folded.plain : folded.lower;
	const isLookedInto = isRelevantTo(hand);
	const actors = actorsIn(hand, isLookedInto);
	const claims: Claim[] = [];
	let before: Speaker = 'company';
	sentences.forEach((sentence, sentenceIndex) => {
		if (!isLookedInto(sentence, sentenceIndex)) return;
		const whole = text.slice(sentence.start, sentence.end);
		const own = hand.isNews ? speakerOf(whole, names, tongue) : 'company';
		const speaker = before === 'third_party' && speaksOn(whole, names, tongue) ? before : own;
		before = speaker;
		const namesTarget = names.some((name) => whole.includes(name));
		sentence.clauses.forEach((_, clauseIndex) => {
			const actor = actors.clauses[sentenceIndex]?.[clauseIndex] ?? 'target';
			const where = { text, sentence, sentenceIndex, clauseIndex, speaker, namesTarget, actor };
			claims.push(...claimsInClause(hand, where));
		});
		claims.push(...openRestart(claims, sentence, sentenceIndex, whole));
		claims.push(...answeredYes(claims, sentence, sentenceIndex, whole));
	});
	return { claims, actors };
}

function claimsInClause(hand: TextInHand, where: Place): Claim[] {
	const { tongue, names } = hand;
	const lexicon = lexicons[tongue];
	const { text, sentence, sentenceIndex, clauseIndex, namesTarget } = where;
	const clause = sentence.clauses[clauseIndex];
	if (!clause) return [];
	const mentions = hand.mentionsOf[sentenceIndex] ?? [];
	const words = text.slice(clause.start, clause.end);
	const acts = actsIn(text, clause, lexicon);
	return acts.map(({ entry, start, end }, order): Claim => {
		const act = { start, end, effect: entry.effect };
		const topic = hand.topics[sentenceIndex] ?? 'none';
		const { place, named } = placeOf(tongue, clause, act, mentions, topic, text);
		const isBought =
			where.actor === 'other' && entry.effect === 'transfer' && isBoughtFrom(words, names, tongue);
		const speaker = isBought ? 'third_party' : where.speaker;
		const marked = heardAs(hand, { ...where, speaker }, act);
		const isClaimed = where.actor === 'other' && speaker === 'third_party' && namesTarget;
		return {
			act:
				entry.effect === 'end' && endsAHalt(text.slice(clause.start, start))
					? 'resume'
					: entry.effect,
			rule: `${entry.id} ${marked.rule}`,
			said: marked.said,
			at: { start, end },
			...{ clause, clauseIndex, sentence, sentenceIndex },
			...objectsOf(
				text,
				act,
				acts[order - 1]?.end ?? clause.start,
				acts[order + 1]?.start ?? clause.end,
				clause,
				sentence,
				tongue,
				lexicon,
			),
			place,
			placeNamed: named,
			subject: isBought || isClaimed ? 'target' : where.actor,
			speaker,
			companyNamed: namesTarget || !hand.isNews,
			tail: text.slice(end, clause.end),
			words,
		};
	});
}

/** The mentions of each sentence. */
export const mentionsBySentence = (
	sentences: readonly Sentence[],
	mentions: readonly Mention[],
): Mention[][] => sentences.map((sentence) => within(mentions, sentence));
