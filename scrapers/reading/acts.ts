import type { Act, CompiledEntry, Thing } from './lexicon/entry.ts';
import type { CompiledLexicon, Tongue } from './lexicon/lexicons.ts';
import type { Range, Sentence } from './segment.ts';

export interface FoundAct extends Range {
	readonly entry: CompiledEntry<Act>;
}

/** The acts in a clause: of overlapping ones the longest, then the first in the lexicon. */
export function actsIn(text: string, clause: Range, lexicon: CompiledLexicon): FoundAct[] {
	const piece = text.slice(clause.start, clause.end);
	const found: FoundAct[] = [];
	for (const entry of lexicon.acts) {
		entry.pattern.lastIndex = 0;
		let match = entry.pattern.exec(piece);
		while (match !== null) {
			if (match[0] === '') break;
			const start = clause.start + match.index;
			found.push({ entry, start, end: start + match[0].length });
			match = entry.pattern.exec(piece);
		}
	}
	found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
	const kept: FoundAct[] = [];
	for (const one of found)
		if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one);
	return kept.sort((a, b) => a.start - b.start);
}

/** What the words of a piece of text name. */
export function thingsIn(piece: string, lexicon: CompiledLexicon): Set<Thing> {
	const things = new Set<Thing>();
	for (const { effect, pattern } of lexicon.things) {
		if (things.has(effect)) continue;
		pattern.lastIndex = 0;
		if (pattern.test(piece)) things.add(effect);
	}
	return things;
}

const coordinated = /(?:と、|および|及び|ならびに|並びに|や、)[^はがを]{1,24}[はがをも]?$/;

/** In Japanese the object stands before its verb, and what follows belongs to the next act. */
export function objectsOf(
	text: string,
	act: Range,
	previousEnd: number,
	nextStart: number,
	clause: Range,
	sentence: Sentence,
	tongue: Tongue,
	lexicon: CompiledLexicon,
): { things: Set<Thing>; closest: Set<Thing> } {
	if (tongue === 'en') {
		const reach = text.slice(clause.start, act.start).includes('as well as') ? 140 : 60;
		const near = text.slice(
			Math.max(clause.start, act.start - reach),
			Math.min(clause.end, act.end + 60),
		);
		const things = thingsIn(text.slice(clause.start, clause.end), lexicon);
		return {
			things:
				things.size > 0 ? things : thingsIn(text.slice(sentence.start, sentence.end), lexicon),
			closest: thingsIn(near, lexicon),
		};
	}
	const left = text.slice(Math.max(clause.start, previousEnd), act.end);
	let things = thingsIn(left, lexicon);
	if (things.size === 0)
		things = thingsIn(text.slice(act.start, Math.min(clause.end, nextStart)), lexicon);
	if (things.size === 0) things = thingsIn(text.slice(sentence.start, act.end), lexicon);
	const lead = text.slice(Math.max(clause.start, previousEnd, act.start - 40), act.start);
	// 「在庫の販売と、製品の保守は」: what is joined with the nearest noun belongs to it.
	const reach = coordinated.test(lead) ? 40 : 12;
	const near = text.slice(Math.max(clause.start, previousEnd, act.start - reach), act.end);
	const closest = thingsIn(near, lexicon);
	return { things, closest: closest.size > 0 ? closest : things };
}
