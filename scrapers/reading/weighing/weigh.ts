import { actorsIn, type Actors } from '../actors.ts';
import { isRelevantTo, type TextInHand } from '../claims.ts';
import type { Label } from '../labels.ts';
import type { Range } from '../segment.ts';
import { anonymous, featuresOf, passagesOf } from './features.ts';
import { logLikelihoods, modelOf } from './model.ts';

const textOf = ({ folded, tongue }: TextInHand): string =>
	tongue === 'ja' ? folded.plain : folded.lower;

const passageText = (hand: TextInHand, passages: readonly Range[]): string =>
	anonymous(passages.map(({ start, end }) => textOf(hand).slice(start, end)).join(' '), hand.names);

/** What a text is weighed by; for the training of the weights. */
export function weighedFeatures(hand: TextInHand): Set<string> {
	const passages = passagesOf(hand, actorsIn(hand, isRelevantTo(hand)));
	return featuresOf(passageText(hand, passages), hand.tongue);
}

/** How likely each label is by the words of a text, and where it says so. */
export interface Weighed {
	readonly likelihoods: ReadonlyMap<Label, number>;
	/** The passage whose words speak most for a label; undefined where nothing is weighed. */
	passageFor(label: Label): Range | undefined;
}

/** Weighs the words of the clauses about the company's own business in Russia. */
export function weigh(hand: TextInHand, actors: Actors): Weighed | undefined {
	const passages = passagesOf(hand, actors);
	if (passages.length === 0) return undefined;
	const model = modelOf(hand.tongue);
	const likelihoodsOf = (some: readonly Range[]) => logLikelihoods(model, passageText(hand, some));
	return {
		likelihoods: likelihoodsOf(passages),
		passageFor(label) {
			let best: [Range, number] | undefined;
			for (const passage of passages) {
				const value = likelihoodsOf([passage]).get(label) ?? 0;
				if (!best || value > best[1]) best = [passage, value];
			}
			return best?.[0];
		},
	};
}
