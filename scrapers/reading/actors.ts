import type { TextInHand } from './claims.ts';
import type { Tongue } from './lexicon/lexicons.ts';
import type { Range, Sentence } from './segment.ts';
import { subjectOf, type Subject } from './subjects.ts';

/** The company asked about, or anybody else. */
export type Actor = 'target' | 'other';

/** Who acts in each clause, and who each sentence is about where it ends; both by the index of the sentence. */
export interface Actors {
	readonly clauses: readonly (readonly Actor[])[];
	readonly sentences: readonly Actor[];
}

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
	return begins.some((clause) => ['other', 'somebody'].includes(whoActs(clause)))
		? 'other'
		: 'target';
}

/** 「顧客が離れたため、」: why something is done names nobody who does it. */
const isCause = (clause: string): boolean =>
	/(?:ため|ので|ことから|のを受けて?|に伴い)、\s*$/.test(clause);

/** Whether who acts in a clause is who the text goes on about. */
const goesOnAbout = (subject: Subject, clause: string, tongue: Tongue): subject is Actor =>
	(subject === 'target' || subject === 'other') &&
	!(tongue === 'ja' && subject === 'other' && isCause(clause)) &&
	!(tongue === 'en' && subordinate.test(clause.slice(0, 16)));

/**
 * Follows through a text who acts: whom a clause names, else whom the text was about before.
 * @param isRelevant whether a sentence can matter; in a document of the company's own the others are not looked into
 */
export function actorsIn(
	hand: TextInHand,
	isRelevant: (sentence: Sentence, index: number) => boolean,
): Actors {
	const { folded, tongue, names, isNews, isReporting } = hand;
	const text = tongue === 'ja' ? folded.plain : folded.lower;
	const whoActs = (clause: Range) =>
		subjectOf(folded.plain, folded.lower, clause, names, tongue, isNews, isReporting);
	// Where the company is never named, all that acts is taken for it.
	const isNamed = !isNews || names.some((name) => text.includes(name));
	let current = firstSubject(hand, text, whoActs);
	const clauses: Actor[][] = [];
	const ends: Actor[] = [];
	hand.sentences.forEach((sentence, index) => {
		const opens = sentence.opensParagraph || sentence.kind === 'item';
		if (!isNews && opens) current = 'target';
		const isLookedInto = isRelevant(sentence, index);
		if (!isLookedInto && (!isNews || !isNamed)) {
			clauses.push([]);
			ends.push(current);
			return;
		}
		// Others without a name act on to the end of their sentence.
		let passing = false;
		clauses.push(
			sentence.clauses.map((clause, at) => {
				const previous = sentence.clauses[at - 1];
				const relative =
					previous && antecedent(folded.plain, text, previous, clause, names, tongue);
				const subject = relative ?? (isNamed ? whoActs(clause) : 'unnamed');
				if (goesOnAbout(subject, text.slice(clause.start, clause.end), tongue)) current = subject;
				if (subject !== 'unnamed')
					passing = subject === 'somebody' && !isCause(text.slice(clause.start, clause.end));
				if (subject === 'unnamed') return passing ? 'other' : current;
				return subject === 'target' ? 'target' : 'other';
			}),
		);
		ends.push(current);
	});
	return { clauses, sentences: ends };
}
