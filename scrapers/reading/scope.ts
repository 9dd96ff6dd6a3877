import type { Territory } from './finding.ts';
import type { FoldedText } from './fold.ts';
import type { Tongue } from './lexicon/lexicons.ts';
import type { Range, Sentence } from './segment.ts';
import * as places from './lexicon/places.ts';

/** Where something is said to happen. `same` points back to a place named before. */
export type Place = 'RU' | 'BY' | 'CIS' | 'elsewhere' | 'same' | 'not_a_place';

export interface Mention extends Range {
	readonly place: Place;
}

const sources: Readonly<Record<Tongue, readonly (readonly [Place, RegExp])[]>> = {
	ja: [
		['not_a_place', new RegExp(places.jaNotAPlace, 'g')],
		['RU', new RegExp(places.jaRussia, 'g')],
		['BY', new RegExp(places.jaBelarus, 'g')],
		['CIS', new RegExp(places.jaCis, 'g')],
		['elsewhere', new RegExp(places.jaElsewhere, 'g')],
		['same', new RegExp(places.jaSamePlace, 'g')],
	],
	en: [
		['not_a_place', new RegExp(places.enNotAPlace, 'g')],
		['RU', new RegExp(places.enRussia, 'g')],
		['BY', new RegExp(places.enBelarus, 'g')],
		['CIS', new RegExp(places.enCis, 'g')],
		['elsewhere', new RegExp(places.enElsewhere, 'g')],
		['same', new RegExp(places.enSamePlace, 'g')],
	],
};

/** Every place that the text names, in order; what names the war or an exclusion hides the place inside it. */
export function mentionsIn(folded: FoldedText, tongue: Tongue): Mention[] {
	const found: Mention[] = [];
	const taken = new Uint8Array(folded.plain.length + 1);
	const add = (place: Place, pattern: RegExp, text: string) => {
		for (const match of text.matchAll(pattern)) {
			const end = match.index + match[0].length;
			if (taken[match.index] || taken[end - 1]) continue;
			taken.fill(1, match.index, end);
			found.push({ place, start: match.index, end });
		}
	};
	for (const [place, pattern] of sources[tongue])
		add(place, pattern, tongue === 'ja' ? folded.plain : folded.lower);
	if (tongue === 'en') add('RU', places.enRussianEnding, folded.plain);
	return found.sort((a, b) => a.start - b.start);
}

/** The mentions that lie inside a range; `mentions` are in order. */
export function within(mentions: readonly Mention[], { start, end }: Range): Mention[] {
	let low = 0;
	let high = mentions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((mentions[middle]?.start ?? 0) < start) low = middle + 1;
		else high = middle;
	}
	const inside: Mention[] = [];
	for (let at = low; at < mentions.length; at += 1) {
		const mention = mentions[at];
		if (!mention || mention.start >= end) break;
		inside.push(mention);
	}
	return inside;
}

export type Topic = 'RU' | 'CIS' | 'elsewhere' | 'none';

/** "to an Armenian investor": to whom, and not where. */
const recipientEn =
	/^(?:-based| based)? (?:\w+ ){0,2}?(?:investors?|funds?|businessm[ae]n|businesswoman|buyers?|entrepreneur|consortium|conglomerate|partners?)\b/;

/** 「欧州から届く部品」, "met from Canada": where something comes from is not what is spoken of. */
const isOrigin = ({ place, start, end }: Mention, text: string): boolean =>
	place === 'elsewhere' &&
	(/^(?:から|産|製|発|より|勢|企業|各社|の?同業|本社)/.test(text.slice(end, end + 4)) ||
		/\bfrom (?:\w+ (?:and )?){0,2}$/.test(text.slice(Math.max(0, start - 24), start)) ||
		recipientEn.test(text.slice(end, end + 40)));

/** What a sentence is about by the places that it names; undefined where it names none. */
export function topicOf(mentions: readonly Mention[], text = ''): Topic | undefined {
	const named = new Set(
		mentions.filter((mention) => !isOrigin(mention, text)).map(({ place }) => place),
	);
	if (named.has('RU') || named.has('BY')) return 'RU';
	if (named.has('CIS')) return 'CIS';
	if (named.has('elsewhere')) return 'elsewhere';
	return undefined;
}

/** A mark in a table row, and the line below the table that it points to. */
const noteMark = /[([](?:注|note|\*)\s?([0-9]{1,2})[)\]]/g;
const footnote = /^\s*(?:\(注\)|注|note)?\s*\(?([0-9]{1,2})[.):]/;

/** A question that goes on from the one before. */
const followsOn =
	/^(?:\s*(?:q[0-9]{0,2}[.:\s)]|問))?\s*(?:so\b|and (?:the|what|when|how|is|are|will|so)|then\b|それ|では|その|また、?同|撤退や売却|なぜ|いつ|具体的|影響額|今後は|代わり|what about the (?:loss|staff|employees|buyer)|who|how much|why|when\b)|ロシア|^[^。]{0,12}(?:費用|損失|減損|従業員|社員|雇用|買い手|売却先|譲渡先|売却ではなく|閉鎖|撤退)[^。]{0,20}。?$|^(?:\s*q[0-9]{0,2}[.:\s)])?\s*(?:and\b|any (?:plans?|news|word)|the (?:staff|employees|workers|loss|buyer|charge))/u;

/** A question after another line of the accounts. */
const changesSubject =
	/\b(?:margins?|outlook|guidance|dividends?|(?:share )?buy-?backs|capex|order intake|currenc(?:y|ies)|exchange rates?|r&d|acquisitions?|share price)\b/;

/** "Note 10.", "(b)", "27.": the next entry of a list of notes or events. */
const entry = /^\s*(?:note [0-9]{1,2}[.:]|\([a-z]\)|[0-9]{1,2}\.(?![0-9])) ?/;

/**
 * What each sentence is about where it names no place itself: the sentences before it in its paragraph, its
 * heading, the question that it answers, at last the title.
 */
export function topicsBefore(
	sentences: readonly Sentence[],
	mentionsOf: readonly (readonly Mention[])[],
	lower: string,
	title: Topic | undefined,
	isReport: boolean,
): Topic[] {
	let document: Topic = title === 'RU' || title === 'CIS' ? title : 'none';
	let current: Topic = document;
	let inInterview = false;
	const notes = new Set<string>();
	return sentences.map((sentence, index) => {
		const own = topicOf(mentionsOf[index] ?? [], lower);
		if (
			!sentence.opensParagraph &&
			entry.test(lower.slice(sentence.start, sentence.start + 12)) &&
			sentences[index - 1]?.line !== sentence.line
		)
			current = document;
		if (sentence.kind === 'question') {
			const text = lower.slice(sentence.start, sentence.end);
			const previous = sentences[index - 1];
			const first = previous?.kind !== 'question';
			if (first && (!followsOn.test(text) || changesSubject.test(text))) current = 'none';
			inInterview = true;
		} else if (sentence.kind === 'heading') {
			current = document;
		} else if (sentence.opensParagraph && !inInterview) {
			if (document !== 'none') current = document;
			else if (isReport && sentence.kind === 'body') current = 'none';
		}
		const words = lower.slice(sentence.start, sentence.start + 200);
		const note = footnote.exec(words)?.[1];
		const before = note !== undefined && notes.has(note) ? 'RU' : current;
		if (own === 'RU') for (const [, number = ''] of words.matchAll(noteMark)) notes.add(number);
		if (own !== undefined) {
			// In an answer another place is named in passing: what was asked about stays the matter.
			if (sentence.kind !== 'answer' || own === 'RU' || current !== 'RU') current = own;
			const leads = index <= 1 || (sentence.kind === 'heading' && index < 6);
			if (leads && own === 'RU' && document === 'none' && !inInterview && sentence.kind !== 'item')
				document = 'RU';
		}
		return before;
	});
}

const origin = /^(?:から|発の|本社から|・|側から|製)/;

/** 「中央アジアの小売会社に」: to whom, and not where. */
const recipient =
	/^(?:の|系の?|籍の)[^、。]{0,12}(?:会社|企業|社|グループ|資本|ファンド|投資家|業者|商社|大手|メーカー|財閥)(?:に|へ|と)/;

/** The place of an act in Japanese: the nearest one named before it, else one named right after. */
function jaPlace(
	clause: Range,
	act: Range,
	inSentence: readonly Mention[],
	text: string,
): Place | undefined {
	const usable = inSentence.filter(
		(mention) =>
			mention.place !== 'not_a_place' &&
			!(
				mention.place === 'elsewhere' &&
				(origin.test(text.slice(mention.end, mention.end + 5)) ||
					recipient.test(text.slice(mention.end, mention.end + 24)))
			),
	);
	const before = usable.filter(({ start }) => start < act.start);
	const inClause = before.filter(({ start }) => start >= clause.start);
	const after = usable.find(({ start }) => start >= act.end && start < clause.end);
	// 「前期に撤退した欧州の事業」: a past form right before a noun takes the place of that noun.
	if (after && /^(?:し|い|っ)?た[^、。]{0,2}$/.test(text.slice(act.end, after.start)))
		return after.place;
	const nearest = inClause.at(-1) ?? before.at(-1) ?? after;
	if (nearest && nearest.place !== 'same') return nearest.place;
	const named = before.findLast(({ place }) => place !== 'same');
	return (named ?? after ?? (nearest ? undefined : usable.find(({ place }) => place === 'RU')))
		?.place;
}

function enPlace(clause: Range, inSentence: readonly Mention[], text: string): Place | undefined {
	const usable = inSentence.filter(
		({ place, start }) =>
			place !== 'not_a_place' &&
			place !== 'same' &&
			!(
				place === 'elsewhere' &&
				/ (?:from|through|via|across) (?:[^\s.;]+ ){0,5}$/.test(
					text.slice(Math.max(0, start - 40), start),
				)
			),
	);
	const inClause = usable.filter(({ start }) => start >= clause.start && start < clause.end);
	const russian = inClause.find(({ place }) => place === 'RU' || place === 'BY');
	if (russian) return russian.place;
	const other = inClause.find(({ place, start, end }) => place !== 'RU' && end > start);
	if (other) return other.place;
	const before = usable.filter(({ start }) => start < clause.start);
	const isRussian = ({ place }: Mention) => place === 'RU' || place === 'BY';
	return (before.findLast(isRussian) ?? before.at(-1) ?? usable.find(isRussian))?.place;
}

/** Where an act happens: as its clause says, else its sentence, else what the text is about there. */
export function placeOf(
	tongue: Tongue,
	clause: Range,
	act: Range,
	inSentence: readonly Mention[],
	topic: Topic,
	text: string,
): { place: Topic; named: boolean } {
	const found =
		tongue === 'ja' ? jaPlace(clause, act, inSentence, text) : enPlace(clause, inSentence, text);
	if (found === 'RU' || found === 'BY') return { place: 'RU', named: true };
	if (found === 'CIS') return { place: topic === 'RU' ? 'RU' : 'CIS', named: false };
	if (found === 'elsewhere') return { place: 'elsewhere', named: true };
	return { place: topic, named: false };
}

/** RU and BY as far as they are named where the finding rests; Russia is the default. */
export function territoriesIn(mentions: readonly Mention[]): Territory[] {
	const named = new Set(mentions.map(({ place }) => place));
	return named.has('BY') ? ['RU', 'BY'] : ['RU'];
}
