/** Characters of a text that a rule fired on, in UTF-16 code units; `end` is exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
	readonly rule: string;
}

/** A piece of a text, and the rules that fired on all of it; none for a piece between. */
export interface Piece {
	readonly text: string;
	readonly rules: readonly string[];
	/** Number of the highlight that the piece belongs to, from 1, where it is the first piece of it. */
	readonly highlight?: number | undefined;
}

/**
 * Cuts a text where spans begin and end, so that overlapping spans can be marked; the pieces together are the text. A
 * span that does not lie in the text is left out.
 */
export function highlight(text: string, spans: readonly Span[]): Piece[] {
	const inside = spans.filter(({ start, end }) => 0 <= start && start < end && end <= text.length);
	const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])];
	cuts.sort((a, b) => a - b);
	let marks = 0;
	let wasMarked = false;
	return cuts.slice(0, -1).map((from, index) => {
		const to = cuts[index + 1] ?? text.length;
		const here = inside.filter(({ start, end }) => start <= from && to <= end);
		const begins = here.length > 0 && !wasMarked;
		wasMarked = here.length > 0;
		if (begins) marks += 1;
		return {
			text: text.slice(from, to),
			rules: [...new Set(here.map(({ rule }) => rule))],
			...(begins && { highlight: marks }),
		};
	});
}

/** A line of a text in pieces. */
export interface Line {
	readonly pieces: readonly Piece[];
	readonly isMarked: boolean;
}

/** Lines that are shown, or a run of them that is folded away. */
export interface Passage {
	readonly folded: boolean;
	readonly lines: readonly Line[];
}

/** A text this short is shown whole. In UTF-16 code units. */
const SHORT = 3_000;
/** Lines shown around a highlight. */
const AROUND = 2;

/** A text by lines with its spans marked; in a long one the lines far from every span are folded away. */
export function passagesOf(text: string, spans: readonly Span[]): Passage[] {
	const lines = linesOf(highlight(text, spans));
	const marked = lines.flatMap(({ isMarked }, index) => (isMarked ? [index] : []));
	const isNear = (index: number): boolean =>
		text.length <= SHORT || index < AROUND || marked.some((one) => Math.abs(one - index) <= AROUND);
	const passages: { folded: boolean; lines: Line[] }[] = [];
	for (const [index, line] of lines.entries()) {
		const folded = !isNear(index);
		const last = passages.at(-1);
		if (last?.folded === folded) last.lines.push(line);
		else passages.push({ folded, lines: [line] });
	}
	return passages;
}

function linesOf(pieces: readonly Piece[]): Line[] {
	const lines: Piece[][] = [[]];
	for (const piece of pieces) {
		const [first = '', ...others] = piece.text.split('\n');
		const { highlight: number, ...rest } = piece;
		lines.at(-1)?.push({ ...rest, text: first, highlight: number });
		for (const text of others) lines.push([{ ...rest, text }]);
	}
	return lines.map((line) => {
		const filled = line.filter(({ text }) => text !== '');
		return { pieces: filled, isMarked: filled.some(({ rules }) => rules.length > 0) };
	});
}
