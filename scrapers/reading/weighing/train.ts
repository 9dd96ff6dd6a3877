import { writeFileSync } from 'node:fs';
import { labels } from '../labels.ts';
import type { Tongue } from '../lexicon/lexicons.ts';
import { takeInHand, tongueOf } from '../read.ts';
import { fit } from './fit.ts';
import { weighedFeatures } from './weigh.ts';
import { fingerprintOf, trainingSet, type Lesson } from './training-set.ts';

/** A feature counts if it is in as many texts. */
const SEEN = 3;
/** The most telling features are kept. */
const KEPT = 4_000;
const STRENGTH = 12;

interface Weighed {
	readonly features: ReadonlySet<string>;
	readonly label: number;
}

/** How much knowing a feature tells of the label: its mutual information with the labels that it comes with. */
function telling(counts: readonly number[], shares: readonly number[]): number {
	const total = counts.reduce((sum, count) => sum + count, 0);
	return counts.reduce(
		(sum, count, at) => sum + count * Math.log((count + 0.5) / (total * (shares[at] ?? 0) + 0.5)),
		0,
	);
}

/** The features worth a weight, the most telling first; ties in the order of the alphabet. */
function chosenFrom(texts: readonly Weighed[]): string[] {
	const counts = new Map<string, number[]>();
	const shares = labels.map(() => 0);
	for (const { features, label } of texts) {
		shares[label] = (shares[label] ?? 0) + 1 / texts.length;
		for (const feature of features) {
			const row = counts.get(feature) ?? labels.map(() => 0);
			row[label] = (row[label] ?? 0) + 1;
			counts.set(feature, row);
		}
	}
	return [...counts]
		.filter(([, row]) => row.reduce((sum, count) => sum + count, 0) >= SEEN)
		.map(([feature, row]) => [telling(row, shares), feature] as const)
		.sort(([a, one], [b, other]) => b - a || (one < other ? -1 : 1))
		.slice(0, KEPT)
		.map(([, feature]) => feature);
}

/** Learns the weights of one language and writes them beside this file. */
function train(tongue: Tongue, lessons: readonly Lesson[], fingerprint: string): void {
	const texts = lessons
		.filter(({ document }) => tongueOf(document) === tongue)
		.map(({ document, label }): Weighed => ({
			features: weighedFeatures(takeInHand(document)),
			label: labels.indexOf(label),
		}));
	const chosen = chosenFrom(texts);
	const numbers = new Map(chosen.map((feature, at) => [feature, at]));
	const weights = fit(
		{
			features: texts.map(({ features }) =>
				[...features].flatMap((name) => numbers.get(name) ?? []),
			),
			classes: texts.map(({ label }) => label),
			featureCount: chosen.length,
			classCount: labels.length,
		},
		STRENGTH,
	);
	const row = (at: number) =>
		[...weights.slice(at * labels.length, (at + 1) * labels.length)].map((weight) =>
			Math.round(weight * 100),
		);
	const model = {
		trainedOn: fingerprint,
		bias: row(chosen.length),
		weights: chosen.map((feature, at) => `${feature}\t${row(at).join(' ')}`),
	};
	writeFileSync(`${import.meta.dirname}/${tongue}.json`, `${JSON.stringify(model, null, '\t')}\n`);
}

const lessons = trainingSet();
for (const tongue of ['ja', 'en'] as const) train(tongue, lessons, fingerprintOf(lessons));
