import type { FoldedText } from './fold.ts';
import { actsIn, objectsOf } from './acts.ts';
import type { Act, Thing } from './lexicon/entry.ts';
import { lexicons, type Tongue } from './lexicon/lexicons.ts';
import { speakerOf, type Speaker } from './attribution.ts';
import { modeOf, saidOf, type Said } from './modality.ts';
import type { Range, Sentence } from './segment.ts';
import { placeOf, within, type Mention, type Topic } from './scope.ts';
import { subjectOf, type Subject } from './subjects.ts';

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

/** "Why do you still sell there?" takes for granted that they sell, and only asks for the reason. */
const takenForGranted = (question: string): boolean =>
	/(?:続け|継続|停止|止め|撤退し|売却し|閉鎖し)[^。]{0,14}(?:理由|背景|なぜ|のはなぜ)|なぜ[^。]{0,30}(?:続け|継続)|(?:撤退|売却|譲渡|清算)[^。]{0,8}進捗|how is the (?:exit|withdrawal|sale|transfer) (?:from russia )?progress|\bwhy (?:do|are|did|have|has|is) (?:you|it|the company)(?: \w+)? (?:still|continu|keep|kept|stay|stop|suspend|sell|leav)/.test(
		question,
	) && !/ない|not\b|n['’]t/.test(question);

/** "Will the plant restart?" – "We cannot say yet." tells of a stop. */
function openRestart(
	claims: readonly Claim[],
	sentence: Sentence,
	sentenceIndex: number,
	words: string,
): Claim[] {
	if (sentence.kind !== 'answer' || !cannotSay.test(words)) return [];
	const asked = claims.findLast(
		(claim) => claim.sentenceIndex === sentenceIndex - 1 && claim.act === 'resume',
	);
	if (asked?.said !== 'asked') return [];
	const { start, end } = sentence;
	return [
		{
			...asked,
			...{ act: 'restart_unknown', said: 'plain', rule: 'restart-asked', sentence, sentenceIndex },
			...{ at: { start, end }, clause: { start, end }, clauseIndex: 0, tail: '', words },
		},
	];
}
const cannotSay =
	/(?:見通し|めど|目途|見込み)(?:は|が)?[^。]{0,8}(?:立って|立た|つかない|ない|ありません)|未定|見通せ|申し上げられ|no visibility|cannot say|can't say|too early|not (?:yet )?(?:decided|clear|known)|no (?:date|plan|decision|timetable)|do not know|don't know/;

/** What a question takes for granted is at least decided. */
const grantedAs = (said: Said): Said =>
	said === 'plain' || said === 'forecast' ? 'decided' : said;

/** Who acts in such a clause does not act in what follows. */
const subordinate =
	/^\W*(?:while|after|because|since|when|once|as|although|though|whereas|unlike|which|who|whose)\b/;

/** ", which left in July" is said of the name right before it; undefined where the clause is no such aside. */
function antecedent(
	plain: string,
	text: string,
	previous: Range,
	clause: Range,
	names: readonly string[],
	tongue: Tongue,
): 'target' | 'other' | undefined {
	if (tongue !== 'en' || !/^, (?:which|who|whose)\b/.test(text.slice(clause.start, clause.end)))
		return undefined;
	const before = text.slice(previous.start, previous.end).trimEnd();
	if (names.some((name) => before.endsWith(name))) return 'target';
	return /(?:[A-Z][\w&’'-]+ ){1,3}[A-Z][\w&’'-]+$/.test(
		plain.slice(previous.start, previous.end).trimEnd(),
	)
		? 'other'
		: undefined;
}

/** Whether anything in a sentence can matter: cheap, before the rules look at each clause. */
function isRelevant(topic: Topic, mentions: readonly Mention[]): boolean {
	return (
		topic === 'RU' ||
		mentions.some(({ place }) => place === 'RU' || place === 'BY' || place === 'CIS')
	);
}

/** Who a text is about where it begins: news that names the company only later begins with somebody else. */
function firstSubject(
	{ isNews, names, sentences, titleNamesTarget }: TextInHand,
	text: string,
	whoActs: (clause: Range) => Subject,
): Actor {
	const named = names.map((name) => text.indexOf(name)).filter((at) => at >= 0);
	if (!isNews || titleNamesTarget || named.length === 0) return 'target';
	const first = Math.min(...named);
	const begins = sentences.filter(({ end }) => end <= first).flatMap(({ clauses }) => clauses);
	return begins.some((clause) => whoActs(clause) === 'other') ? 'other' : 'target';
}

/** Who a text is about after a sentence that is not about Russia. */
function subjectAfter(
	{ folded, names, tongue, isNews, isReporting }: TextInHand,
	sentence: Sentence,
	last: 'target' | 'other',
): 'target' | 'other' {
	if (!isNews) return sentence.opensParagraph ? 'target' : last;
	return sentence.clauses.reduce<'target' | 'other'>((subject, clause) => {
		const found = subjectOf(folded.plain, folded.lower, clause, names, tongue, isNews, isReporting);
		return found === 'unnamed' ? subject : found;
	}, last);
}

export type Actor = 'target' | 'other';

/** Every claim of the text that may be about Russia, in the order of the text. */
export const claimsOf = (hand: TextInHand): Claim[] => claimsAndActors(hand).claims;

/** The claims, and who each sentence is about where it ends. */
export function claimsAndActors(hand: TextInHand): { claims: Claim[]; actors: Actor[] } {
	const { folded, tongue, sentences, names } = hand;
	const lexicon = lexicons[tongue];
	const text = tongue === 'ja' ? folded.plain : folded.lower;
	const claims: Claim[] = [];
	const actors: Actor[] = [];
	// Where the company is never named, all that acts is taken for it.
	const isNamed = !hand.isNews || names.some((name) => text.includes(name));
	const whoActs = (clause: Range) =>
		subjectOf(folded.plain, folded.lower, clause, names, tongue, hand.isNews, hand.isReporting);
	let lastSubject = firstSubject(hand, text, whoActs);
	sentences.forEach((sentence, sentenceIndex) => {
		const mentions = hand.mentionsOf[sentenceIndex] ?? [];
		const topic = hand.topics[sentenceIndex] ?? 'none';
		if (!isRelevant(topic, mentions)) {
			lastSubject = subjectAfter(hand, sentence, lastSubject);
			actors.push(lastSubject);
			return;
		}
		const whole = text.slice(sentence.start, sentence.end);
		const speaker = hand.isNews ? speakerOf(whole, names, tongue) : 'company';
		const namesTarget = names.some((name) => whole.includes(name));
		if (!hand.isNews && (sentence.opensParagraph || sentence.kind === 'item'))
			lastSubject = 'target';
		sentence.clauses.forEach((clause, clauseIndex) => {
			const previous = sentence.clauses[clauseIndex - 1];
			const relative = previous && antecedent(folded.plain, text, previous, clause, names, tongue);
			const subject = relative ?? (isNamed ? whoActs(clause) : 'unnamed');
			if (
				subject !== 'unnamed' &&
				!(tongue === 'en' && subordinate.test(text.slice(clause.start, clause.start + 16)))
			)
				lastSubject = subject;
			const own = subject === 'unnamed' ? lastSubject : subject;
			const acting = own === 'other' && speaker === 'third_party' && namesTarget ? 'target' : own;
			const acts = actsIn(text, clause, lexicon);
			acts.forEach(({ entry, start, end }, order) => {
				const act = { start, end };
				const { place, named } = placeOf(tongue, clause, act, mentions, topic, text);
				const heard = saidOf(
					text,
					act,
					sentence.clauses,
					clauseIndex,
					tongue,
					lexicon,
					entry.effect === 'exit' ||
						entry.effect === 'transfer' ||
						entry.effect === 'dissolve' ||
						entry.effect === 'end',
				);
				// What somebody else reports in a news item is that person's claim, not hearsay about a report.
				const marked =
					heard.said === 'reported' && speaker === 'third_party'
						? modeOf(
								text.slice(tongue === 'ja' ? start : clause.start, clause.end),
								lexicon,
								'reported',
							)
						: heard;
				const isGranted = sentence.kind === 'question' && takenForGranted(whole);
				const asked =
					(sentence.kind === 'question' && !isGranted) ||
					(sentence.kind !== 'question' && /(?:か。?|\?)["」]?\s*$/.test(whole.slice(-4)));
				claims.push({
					act:
						entry.effect === 'end' && endsAHalt(text.slice(clause.start, start))
							? 'resume'
							: entry.effect,
					rule: `${entry.id} ${marked.rule}`,
					said: asked ? 'asked' : isGranted ? grantedAs(marked.said) : marked.said,
					at: act,
					clause,
					clauseIndex,
					sentence,
					sentenceIndex,
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
					subject: acting,
					speaker,
					companyNamed: namesTarget || !hand.isNews,
					tail: text.slice(end, clause.end),
					words: text.slice(clause.start, clause.end),
				});
			});
		});
		claims.push(...openRestart(claims, sentence, sentenceIndex, whole));
		actors.push(lastSubject);
	});
	return { claims, actors };
}

/** The mentions of each sentence. */
export const mentionsBySentence = (
	sentences: readonly Sentence[],
	mentions: readonly Mention[],
): Mention[][] => sentences.map((sentence) => within(mentions, sentence));
