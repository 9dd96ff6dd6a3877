import { closedUp, stemOf, wordsOf } from './features.ts';

/** Names what a table holds for the features of a text, without spelling out those that it does not know. */
export type LookUp<Row> = (text: string, take: (row: Row) => void) => void;

/** A letter of a tree of runs: the row of the run that ends here, and the letters that may follow. */
interface Branch<Row> {
	row?: Row;
	readonly next: Map<number, Branch<Row>>;
}

/** The runs of characters that a table knows, found along a tree of their letters. */
export function runsIn<Row>(table: ReadonlyMap<string, Row>): LookUp<Row> {
	const root: Branch<Row> = { next: new Map() };
	for (const [run, row] of table) {
		let branch = root;
		for (let at = 0; at < run.length; at += 1) {
			const code = run.charCodeAt(at);
			let next = branch.next.get(code);
			if (!next) branch.next.set(code, (next = { next: new Map() }));
			branch = next;
		}
		branch.row = row;
	}
	return (text, take) => {
		const close = closedUp(text);
		for (let from = 0; from < close.length; from += 1) {
			let branch = root.next.get(close.charCodeAt(from));
			for (let at = from + 1; branch; at += 1) {
				if (branch.row !== undefined) take(branch.row);
				branch = at < close.length ? branch.next.get(close.charCodeAt(at)) : undefined;
			}
		}
	};
}

/** A word with its stem and the rows of both. */
interface KnownWord<Row> {
	readonly stem: string;
	readonly rows: readonly Row[];
}

/** Words whose rows are remembered. */
const MOST_WORDS = 20_000;

/** The rows of pairs: by their first word, then by their second. */
function pairsOf<Row>(table: ReadonlyMap<string, Row>): Map<string, Map<string, Row>> {
	const pairs = new Map<string, Map<string, Row>>();
	for (const [feature, row] of table) {
		const [first = '', second] = feature.split(' ');
		if (second === undefined) continue;
		const seconds = pairs.get(first) ?? new Map<string, Row>();
		pairs.set(first, seconds.set(second, row));
	}
	return pairs;
}

type Seconds<Row> = ReadonlyMap<string, Row> | undefined;

/** The words, their stems and the pairs that a table knows. */
export function wordsAndPairsIn<Row>(table: ReadonlyMap<string, Row>): LookUp<Row> {
	const pairs = pairsOf(table);
	const words = new Map<string, KnownWord<Row>>();
	const known = (word: string): KnownWord<Row> => {
		const before = words.get(word);
		if (before) return before;
		const stem = stemOf(word);
		const rows = [word, `~${stem}`].flatMap((feature) => {
			const row = table.get(feature);
			return row === undefined ? [] : [row];
		});
		const found = { stem, rows };
		if (words.size >= MOST_WORDS) words.clear();
		words.set(word, found);
		return found;
	};
	return (text, take) => {
		const takeFrom = (seconds: Seconds<Row>, second: string) => {
			const row = seconds?.get(second);
			if (row !== undefined) take(row);
		};
		let [afterWord, afterStem, afterNext, afterTwo]: Seconds<Row>[] = [];
		for (const word of wordsOf(text)) {
			const { stem, rows } = known(word);
			rows.forEach(take);
			takeFrom(afterWord, word);
			takeFrom(afterStem, stem);
			takeFrom(afterTwo, stem);
			afterWord = pairs.get(word);
			afterStem = pairs.get(`~${stem}`);
			[afterTwo, afterNext] = [afterNext, pairs.get(`+${stem}`)];
		}
	};
}
