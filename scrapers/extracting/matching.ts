/** A text in the form in which rules look for words, with the way back to the text as written. */
export interface MatchingText {
	/** Unicode's compatibility form (NFKC): `ﾛｼｱ` is `ロシア`, `２０２２` is `2022`, `㈱` is `(株)`. */
	readonly text: string;
	/**
	 * The part of the original that a part of `text` came from, in UTF-16 code units, end exclusive. A character that
	 * became several is given whole.
	 */
	original(start: number, end: number): { readonly start: number; readonly end: number };
}

/** Characters that may melt into the one before them: marks, half-width voicing marks, parts of Hangul syllables. */
const joining =
	'\\p{M}\\u1160-\\u11ff\\u3131-\\u318e\\uff9e\\uff9f\\uffa0-\\uffdc\\u{16d63}\\u{16d67}';
/** What NFKC leaves alone or turns into one other unit: most of a Japanese or English text, and so not looked at. */
const plain =
	'\\0-\\u009f\\u3000-\\u3029\\u3030\\u3041-\\u3096\\u30a1-\\u30fe\\u4e00-\\u9fff\\uff01-\\uff60';
const cluster = new RegExp(`[^${joining}]?[${joining}]+|[^${plain}${joining}]`, 'gu');

/** A cluster of which the units do not correspond one to one any more: where it stood, and where it stands now. */
interface Shift {
	readonly from: number;
	readonly fromEnd: number;
	readonly to: number;
	readonly toEnd: number;
}

function shiftsOf(text: string): Shift[] {
	const shifts: Shift[] = [];
	let drift = 0;
	for (const match of text.matchAll(cluster)) {
		const [written] = match;
		const folded = written.normalize('NFKC');
		const { length } = folded;
		// Marks may have changed places, so a cluster of several units is taken whole.
		if (folded === written || (length === 1 && written.length === 1)) continue;
		const to = match.index + drift;
		drift += length - written.length;
		shifts.push({
			from: match.index,
			fromEnd: match.index + written.length,
			to,
			toEnd: to + length,
		});
	}
	return shifts;
}

/** The last shift that begins at or before a position of the matched text. */
function shiftBefore(shifts: readonly Shift[], position: number): Shift | undefined {
	let [low, high] = [0, shifts.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((shifts[middle]?.to ?? 0) <= position) low = middle + 1;
		else high = middle;
	}
	return shifts[low - 1];
}

/**
 * A text as rules match it. Widths and compatibility characters are unified as Unicode says (UAX #15), letters keep
 * their case. For what a person types into a search box there is `searchForm`, which folds more and keeps no positions.
 */
export function forMatching(text: string): MatchingText {
	const matched = text.normalize('NFKC');
	const shifts = matched === text ? [] : shiftsOf(text);
	const back = (position: number, edge: 'from' | 'fromEnd') => {
		const shift = shiftBefore(shifts, position);
		if (shift === undefined) return position;
		if (position >= shift.toEnd) return position - shift.toEnd + shift.fromEnd;
		return position === shift.to ? shift.from : shift[edge];
	};
	return {
		text: matched,
		original: (start, end) => ({ start: back(start, 'from'), end: back(end, 'fromEnd') }),
	};
}
