import { labels, type Label } from '../labels.ts';
import type { Tongue } from '../lexicon/lexicons.ts';
import en from './en.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import { wordsAndPairsIn, runsIn } from './look-up.ts';

/** Weights as stored: hundredths, in the order of `labels`; one line `feature<tab>w w w w w w w` for each feature. */
export interface StoredModel {
	/** The fingerprint of the training set. */
	readonly trainedOn: string;
	readonly bias: readonly number[];
	readonly weights: readonly string[];
}

/** One feature's weights: hundredths, in the order of `labels`. */
type Row = readonly number[];

export interface Model {
	readonly bias: Row;
	readonly weights: ReadonlyMap<string, Row>;
	/** Names the rows of the features in a text, some perhaps more than once. */
	readonly rowsIn: (text: string, take: (row: Row) => void) => void;
}

/** What the stored weights were learnt from. */
export const trainedOn: Readonly<Record<Tongue, string>> = { ja: ja.trainedOn, en: en.trainedOn };

function load({ bias, weights }: StoredModel, tongue: Tongue): Model {
	const table = new Map<string, Row>();
	for (const line of weights) {
		const [feature = '', values = ''] = line.split('\t');
		table.set(feature, values.split(' ').map(Number));
	}
	const rowsIn = tongue === 'ja' ? runsIn(table) : wordsAndPairsIn(table);
	return { bias, weights: table, rowsIn };
}

const loaded: Partial<Record<Tongue, Model>> = {};

/** The weights of a language, laid out when a text is first weighed: a server that reads none does not wait for them. */
export const modelOf = (tongue: Tongue): Model =>
	(loaded[tongue] ??= load(tongue === 'ja' ? ja : en, tongue));

/** The logarithm of how likely each label is by the words of a text. */
export function logLikelihoods({ bias, rowsIn }: Model, text: string): Map<Label, number> {
	const known = new Set<Row>();
	rowsIn(text, (row) => known.add(row));
	const sums = labels.map(() => 0);
	for (const row of known)
		for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0);
	const scale = known.size === 0 ? 0 : 1 / Math.sqrt(known.size);
	const scores = sums.map((sum, at) => (sum * scale + (bias[at] ?? 0)) / 100);
	const highest = Math.max(...scores);
	const total = Math.log(scores.reduce((sum, score) => sum + Math.exp(score - highest), 0));
	return new Map(labels.map((label, at) => [label, (scores[at] ?? 0) - highest - total]));
}
