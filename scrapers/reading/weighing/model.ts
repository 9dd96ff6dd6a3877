import { labels, type Label } from '../labels.ts';
import type { Tongue } from '../lexicon/lexicons.ts';
import en from './en.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };

/** Weights as stored: hundredths, in the order of `labels`; one line `feature<tab>w w w w w w w` for each feature. */
export interface StoredModel {
	/** The fingerprint of the training set. */
	readonly trainedOn: string;
	readonly bias: readonly number[];
	readonly weights: readonly string[];
}

export interface Model {
	readonly bias: readonly number[];
	readonly weights: ReadonlyMap<string, readonly number[]>;
	/** What the features begin with, of every length. */
	readonly beginnings: ReadonlySet<string>;
}

/** What the stored weights were learnt from. */
export const trainedOn: Readonly<Record<Tongue, string>> = { ja: ja.trainedOn, en: en.trainedOn };

const hundredths = (values: readonly (number | string)[]): number[] =>
	values.map((value) => Number(value) / 100);

function load({ bias, weights }: StoredModel): Model {
	const table = new Map<string, readonly number[]>();
	for (const line of weights) {
		const [feature = '', values = ''] = line.split('\t');
		table.set(feature, hundredths(values.split(' ')));
	}
	const beginnings = new Set<string>();
	for (const feature of table.keys())
		for (let end = 1; end <= feature.length; end += 1) beginnings.add(feature.slice(0, end));
	return { bias: hundredths(bias), weights: table, beginnings };
}

const loaded: Partial<Record<Tongue, Model>> = {};

/** The weights of a language, laid out when a text is first weighed: a server that reads none does not wait for them. */
export const modelOf = (tongue: Tongue): Model =>
	(loaded[tongue] ??= load(tongue === 'ja' ? ja : en));

/**
 * The logarithm of how likely each label is.
 * @param each names the features of a text, some perhaps more than once
 */
export function logLikelihoods(
	{ bias, weights }: Model,
	each: (take: (feature: string) => void) => void,
): Map<Label, number> {
	const known = new Set<readonly number[]>();
	each((feature) => {
		const row = weights.get(feature);
		if (row) known.add(row);
	});
	const sums = labels.map(() => 0);
	for (const row of known)
		for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0);
	const scale = known.size === 0 ? 0 : 1 / Math.sqrt(known.size);
	const scores = sums.map((sum, at) => sum * scale + (bias[at] ?? 0));
	const highest = Math.max(...scores);
	const total = Math.log(scores.reduce((sum, score) => sum + Math.exp(score - highest), 0));
	return new Map(labels.map((label, at) => [label, (scores[at] ?? 0) - highest - total]));
}
