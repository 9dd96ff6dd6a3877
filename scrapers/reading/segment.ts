import type { Tongue } from './lexicon/lexicons.ts';

export interface Range {
	readonly start: number;
	readonly end: number;
}

/** What a line of the text is for. */
export type LineKind = 'heading' | 'question' | 'answer' | 'item' | 'row' | 'body';

export interface Sentence extends Range {
	readonly kind: LineKind;
	/** Which line it stands in; a new paragraph begins where `opensParagraph`. */
	readonly line: number;
	readonly opensParagraph: boolean;
	/** Cut when first asked for: most sentences of a long report are never looked into. */
	readonly clauses: readonly Range[];
}

/** No sentence is longer: whatever runs on (a table, a list of names) is read in pieces. */
const LONGEST = 600;

const question =
	/^\s*(?:[(【](?:ご?質問|問)[0-9]*[)】]|\(?[Qq](?:uestion)?\s?[0-9]{0,2}\s?[.:)、\s]|問\s?[0-9]{0,2}[.:\s、]|[0-9]{1,2}\s?[.:]\s?Q[.:\s]|(?:(?:an?|the|sell-side) )?(?:analyst|investor|shareholder|journalist|reporter|interviewer|moderator|questioner)(?: [a-z0-9]{1,2}| \([^)]{1,40}\))?\s?[:–—-]\s)/i;
const answer =
	/^\s*(?:[(【](?:ご?回答|答)[0-9]*[)】]|\(?[Aa](?:nswer)?\s?[0-9]{0,2}\s?[.:)、]|A[0-9]{0,2} |答\s?[0-9]{0,2}[.:\s、]|(?:CFO|CEO|COO|President|Chairman|Chair|Management|Company|Director|Executive|IR|Spokes\w+|Head of IR)(?: [A-Z][a-z]+| \([^)]{1,40}\))?\s?[:–—]\s)/;
const bullet = /^\s*(?:[・●○◆◇▪•‣-]|\*)\s?/;
const row = /[/|][^\n]{0,60}[/|]/;
const headingOpener =
	/^\s*(?:【|■|□|〔|<|\(?[0-9]{1,3}[.)]\s?(?![0-9])|[①-⑳]|第[0-9一二三四五六七八九十]+|[(（][0-9]{1,2}[)）])/;

/** Sorts one line; `inAnswer` says that the lines before belong to an answer. */
function kindOf(line: string, tongue: Tongue, inAnswer: boolean): LineKind {
	if (question.test(line)) return 'question';
	if (answer.test(line)) return 'answer';
	const text = line.trim();
	const ended = tongue === 'ja' ? /[。]/.test(text) : /[.!?]["”')]*$/.test(text);
	if (!ended && row.test(text) && !/https?:/.test(text)) return 'row';
	if (bullet.test(line)) return 'item';
	if (!ended && text.length <= 90) return 'heading';
	if (headingOpener.test(line) && !ended) return 'heading';
	return inAnswer ? 'answer' : 'body';
}

const isJaEnd = (code: number): boolean => code === 0x3002 || code === 0x21 || code === 0x3f;
const isOpening = (code: number): boolean =>
	code === 0x300c || code === 0x300e || code === 0x28 || code === 0x201c;
const isClosing = (code: number): boolean =>
	code === 0x300d || code === 0x300f || code === 0x29 || code === 0x201d;

/** Full stops inside quotation marks or brackets do not end a sentence, unless the bracket is never closed. */
function jaSentenceEnds(text: string, start: number, end: number): number[] {
	const ends: number[] = [];
	let depth = 0;
	let from = start;
	for (let at = start; at < end; at += 1) {
		const code = text.charCodeAt(at);
		if (isOpening(code)) depth += 1;
		else if (isClosing(code)) depth = Math.max(0, depth - 1);
		const ended = isJaEnd(code) && (depth === 0 || at - from > 300);
		if (ended || at - from >= LONGEST) {
			ends.push(at + 1);
			from = at + 1;
			depth = 0;
		}
	}
	if (from < end) ends.push(end);
	return ends;
}

const abbreviation =
	/(?:\b(?:Corp|Inc|Co|Ltd|Mr|Ms|Dr|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K|approx|vs|etc|Nos|B\.V|S\.A|Q|A|[A-Z])|^\s*\(?[0-9]{1,3})\.$/;

const stopsAt = /[.!?]["”')]*(?=\s|$)/g;

function enSentenceEnds(text: string, start: number, end: number): number[] {
	const ends: number[] = [];
	let from = start;
	const cutTo = (past: number) => {
		while (past - from > LONGEST) {
			from += LONGEST;
			ends.push(from);
		}
		if (past > from) ends.push(past);
		from = Math.max(from, past);
	};
	for (const match of text.slice(start, end).matchAll(stopsAt)) {
		const at = start + match.index;
		if (!abbreviation.test(text.slice(Math.max(from, at - 12), at + 1)))
			cutTo(at + match[0].length);
	}
	cutTo(end);
	return ends;
}

/** A Japanese clause ends at a comma after a predicate; particles that end alike are kept together. */
const jaBoundary =
	/(?:(?<![、。])(?:(?<=[るただすいんむくうつぬぶぐせずれ])が|ものの|けれども?|一方で?|(?:て|で)?おり|(?<!つい|おい|対し|とっ|もっ|とし|めぐっ|よっ|加え|関し|かけ|わたっ|通じ|限っ|先立っ|伴っ|際し|踏まえ|受け)て|(?<!しか|ただ|も|少|な)し|ず|(?<=[きめけえみ止売い])(?:し|め|え|け|み|い|り|せ|ち)|ながら|ため|ので|から|ば|場合(?:に)?は?|たら|ことなく|一方|ほか|際(?:に)?は?|のに対し(?:て)?|(?<=[るた])(?:中|なか)(?:で)?|とは(?:対照的|別)に|を受け|とともに|もので|たもので|であり|ており|となり|なく|ません|ました|ます|(?<=続)け|取りやめ|見合わせ|閉じ|止め|とし|行い|結び|減らし|です(?:が)?|だ|した))(?:、|,\s?)/g;
const enBoundary =
	/(?:;|:|, (?=(?:in|of|to|for|from|on|under|at|by|with|through) which\b)|(?<!\b(?:in|of|to|for|from|on|under|at|by|with|through)),? which|,? (?:but|while|whereas|although|though|however|because|since (?!(?:[0-9]|january|february|march|april|may|june|july|august|september|october|november|december|last|spring|summer|autumn|winter|mid|early|late|the ))|so that|after which|(?<!well )as (?!well|usual|normal|before|of|well|part|a |an |the result|at|from|soon|long))|, nor (?=(?:do|does|did|will|is|are|has|have|shall|would|can)\b)|,? and (?=(?:we|it|its|our|the|they|has|have|will|is|are|moved|intends?|plans?|expects?|continues?|keeps?|no|there|service(?! (?:continue|remain|go|are|have)\b)|a|all|sales|shops|after|existing|handles|do|does|said|maintenance(?! (?:continue|remain|go|are|have)\b))\b)|(?: |, )(?=after (?:\w+ ){1,4}(?:had|has|have|was|were|is|are|closed|refused|stopped|cut|withdrew|suspended|halted|left|failed|ran|became|made)\b)|, (?=(?:adding|saying|noting|explaining|arguing|vowing|stressing) )|, (?=(?:having|putting|leaving|with|owing|due|following|subject|we|our|the|it|and)\b)|\. ?"|(?<=[,.!?]["”’']) |, (?=so (?!that|far|as))| [–—-] )/g;

/** Where an aside (", which left in July,") closes; `end` where the clause is none. */
function closingComma(piece: string, from: number, end: number): number {
	const opening = piece.slice(from, from + 16);
	const isSubordinate =
		from === 0 &&
		/^\W*(?:while|although|though|because|whereas|unlike|as (?:more|many|other|most|western|foreign|japanese|rivals?|peers))\b/.test(
			opening,
		);
	if (
		!isSubordinate &&
		!/^, (?:(?:in|of|to|for|from|on|under|at|by|with|through) )?(?:which|who|whose|whom)\b/.test(
			opening,
		)
	)
		return end;
	const comma = piece.indexOf(', ', from + 8);
	return comma === -1 || comma >= end ? end : comma;
}

function clausesOf(text: string, range: Range, tongue: Tongue): Range[] {
	const piece = text.slice(range.start, range.end);
	const clauses: Range[] = [];
	let from = 0;
	const close = (end: number) => {
		const aside = tongue === 'en' ? closingComma(piece, from, end) : end;
		clauses.push({ start: range.start + from, end: range.start + aside });
		if (aside < end) clauses.push({ start: range.start + aside, end: range.start + end });
		from = end;
	};
	for (const match of piece.matchAll(tongue === 'ja' ? jaBoundary : enBoundary)) {
		const cut = tongue === 'ja' ? match.index + match[0].length : match.index;
		if (cut - from >= 3) close(cut);
	}
	if (from < piece.length) close(piece.length);
	return clauses;
}

/**
 * Cuts folded text into sentences with their clauses, in order. A line that ends without a full stop is a sentence
 * of its own (headings, list items, table rows).
 * @param text folded; in English the clauses are cut on `lower`, which has the same offsets
 */
export function segment(plain: string, lower: string, tongue: Tongue): Sentence[] {
	const sentences: Sentence[] = [];
	const ends = tongue === 'ja' ? jaSentenceEnds : enSentenceEnds;
	let inAnswer = false;
	let line = 0;
	let afterBlank = true;
	let start = 0;
	while (start <= plain.length) {
		const newline = plain.indexOf('\n', start);
		const end = newline === -1 ? plain.length : newline;
		const content = plain.slice(start, Math.min(end, start + 400));
		if (content.trim() === '') afterBlank = true;
		else {
			const kind = kindOf(content, tongue, inAnswer);
			if (kind === 'question') inAnswer = false;
			if (kind === 'answer') inAnswer = true;
			let from = start;
			for (const stop of ends(plain, start, end)) {
				if (plain.slice(from, stop).trim() !== '') {
					const range = { start: from, end: stop };
					let cut: Range[] | undefined;
					sentences.push({
						...range,
						kind,
						line,
						opensParagraph: from === start && (afterBlank || kind === 'heading'),
						get clauses() {
							cut ??= clausesOf(lower, range, tongue);
							return cut;
						},
					});
				}
				from = stop;
			}
			afterBlank = false;
			line += 1;
		}
		start = end + 1;
	}
	return sentences;
}
