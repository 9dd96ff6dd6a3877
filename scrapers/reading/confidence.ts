import type { Claim } from './claims.ts';
import type { Confidence } from './finding.ts';
import { isPlainStatement } from './plain-statement.ts';
import type { Position } from './statuses.ts';
import type { Standing } from './standing.ts';

/** Claims that are themselves firm; anything weaker beside them speaks for caution. */
const soft = new Set<Claim['said']>([
	...(['hypothetical', 'considering', 'forecast', 'reported', 'asked', 'past'] as const),
]);

/** Rules that weigh one claim against another. */
const interpreted = new Set([
	...['line-ended-others-go-on', 'line-to-end-others-go-on', 'part-ended', 'part-to-end'],
	...[
		'exited-but-own-service',
		'range-withdrawn',
		'product-left',
		'end-pending',
		'stopped-others-go-on',
	],
]);

/** Something that goes on: whether it is a line of business may be a question. */
const isLeftOpen = ({ act, said, things }: Claim): boolean =>
	act === 'go_on' && said !== 'asked' && said !== 'past' && !things.has('welfare');

/** What else stands in the text. */
export interface Surroundings {
	/** The text, folded; in English in lower case. */
	readonly text: string;
	/** Whether somebody else's business in Russia is told of too. */
	readonly tellsOfOthers: boolean;
	/** How likely the words alone make the status, 0 to 1; 1 where nothing is weighed. */
	readonly likelihood: number;
}

/** Whether another claim of the text, taken alone, would come to something else. */
const isContested = ({ status }: Standing, positions: readonly Position[]): boolean =>
	positions.some(
		(other) =>
			other.status !== status &&
			!(status === 'suspended' && other.status === 'holding') &&
			!(other.status === 'stake' && status === 'operating'),
	);

/** A word that sets one thing against another: what stands on its other side may limit the statement. */
const contrast =
	/一方|ただし|ものの|除[くきい]|以外|一部|ただ、|が、|けれど|とはいえ|なお|\b(?:but|however|while|although|though|except|apart|only|yet|some|part|partly|still|unless|instead)\b/;
const firm = new Set<Claim['said']>(['done', 'decided', 'signed']);

/** One plain statement, or several of the same: firmly said, without anything set against it. */
const isPlain = ({ status }: Standing, positions: readonly Position[]): boolean =>
	status !== 'holding' &&
	status !== 'scaled_back' &&
	positions.every(
		({ claim, partial }) => firm.has(claim.said) && !partial && !contrast.test(claim.words),
	);

/** Where the words leave more doubt, no rule is sure. */
const LIKELY = 0.6;

/**
 * How much a finding may be trusted. `high` only where the company itself says it of its own business in Russia, named
 * in that sentence, in the usual words, without a hedge and with nothing in a short text that could limit or outdate it.
 */
export function confidenceOf(
	standing: Standing,
	positions: readonly Position[],
	claims: readonly Claim[],
	{ text, tellsOfOthers, likelihood }: Surroundings,
): Confidence {
	const { status, support, conflict, rule } = standing;
	// Where nothing was read, another reader might have read something.
	if (status === null) return claims.some(({ said }) => said !== 'asked') ? 'low' : 'medium';
	const [first] = support;
	if (!first || conflict) return 'low';
	const { claim } = first;
	if (claim.speaker === 'third_party') return 'medium';
	const hedged = claims.some(
		({ said, act, place }) =>
			soft.has(said) && act !== 'go_on' && act !== 'remark' && place === 'RU',
	);
	const inferred = interpreted.has(rule) || claim.act === 'end';
	const goesOnBeside = status === 'suspended' && claims.some(isLeftOpen);
	if (!claim.placeNamed || !claim.companyNamed || first.firm === 'plan') return 'medium';
	if (hedged || inferred || goesOnBeside || tellsOfOthers) return 'medium';
	if (isContested(standing, positions) || !isPlain(standing, positions)) return 'medium';
	if (claim.act === 'restart_unknown') return 'low';
	return likelihood >= LIKELY && isPlainStatement(status, claim, text) ? 'high' : 'medium';
}
