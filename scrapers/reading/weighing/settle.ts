import { thingsIn } from '../acts.ts';
import { speakerOf } from '../attribution.ts';
import type { Claim, TextInHand } from '../claims.ts';
import { labelOf, labels, type Label } from '../labels.ts';
import { lexicons } from '../lexicon/lexicons.ts';
import type { Range } from '../segment.ts';
import type { Position } from '../statuses.ts';
import type { Standing } from '../standing.ts';
import type { Weighed } from './weigh.ts';

/**
 * What the rules' reading counts beside the words, as the logarithm of the odds that it alone would give: little where
 * no rule found anything, most where everything that the rules found comes to one status.
 */
const trust = { nothing: 0.5, open: 1.2, agreed: 3 } as const;

function trustIn(
	{ status, conflict }: Standing,
	positions: readonly Position[],
	claims: readonly Claim[],
): number {
	// 「…する可能性がある」 and no more: the rules found that nothing is stated, which is not to have found nothing.
	if (status === null && claims.length > 0)
		return claims.every(({ said }) => open.has(said)) ? trust.agreed : trust.open;
	if (status === null) return trust.nothing;
	const statuses = new Set(positions.map((position) => position.status));
	return conflict || statuses.size > 1 ? trust.open : trust.agreed;
}

const leaving = new Set<Claim['act']>(['exit', 'transfer', 'dissolve', 'end']);
/** Ways of saying that leave a departure open. */
const open = new Set<Claim['said']>([
	...(['denied', 'hypothetical', 'considering', 'asked', 'reported', 'forecast'] as const),
]);
/** Ways of saying that leave a stop open. */
const feared = new Set<Claim['said']>(['hypothetical', 'considering', 'forecast', 'asked']);
const stopping = new Set<Claim['act']>(['stop', 'keep_halt', 'end', 'restart_unknown']);
const ahead = new Set<Claim['said']>(['planned', 'decided', 'signed']);

/** Whether the claims allow a label: no words alone make an exit, or one of what is planned, denied
 * or thought of; nor a stop of what is only forecast or feared. */
function isAllowed(label: Label, claims: readonly Claim[]): boolean {
	const departures = claims.filter(({ act }) => leaving.has(act));
	const stated = departures.filter(({ said }) => !open.has(said));
	if (label === 'exited') return stated.some(({ said }) => !ahead.has(said));
	if (label === 'suspended') {
		const stops = claims.filter(({ act }) => stopping.has(act));
		return stops.length === 0 || stops.some(({ said }) => !feared.has(said));
	}
	return label !== 'exit_announced' || departures.length === 0 || stated.length > 0;
}

/** What words alone never make of a text in which the company denies that it leaves. */
const departing = new Set<Label>(['exit_announced', 'exited']);

/** What the rules and the words together make of a text: the label that both make most likely. */
export function settledLabel(
	standing: Standing,
	{ likelihoods }: Weighed,
	positions: readonly Position[],
	claims: readonly Claim[],
	isExitDenied: boolean,
): Label {
	const own = labelOf(standing.status);
	const extra = trustIn(standing, positions, claims);
	const oddsOf = (label: Label) =>
		(likelihoods.get(label) ?? -Infinity) + (label === own ? extra : 0);
	return labels
		.filter(
			(label) =>
				label === own || (isAllowed(label, claims) && !(isExitDenied && departing.has(label))),
		)
		.reduce((best, label) => (oddsOf(label) > oddsOf(best) ? label : best), own);
}

/** A passage taken for a claim, where no rule found one in it. */
function claimAt(hand: TextInHand, passage: Range): Claim | undefined {
	const { folded, tongue, sentences, names } = hand;
	const sentenceIndex = sentences.findIndex(
		({ start, end }) => start <= passage.start && passage.end <= end,
	);
	const sentence = sentences[sentenceIndex];
	if (!sentence) return undefined;
	const text = tongue === 'ja' ? folded.plain : folded.lower;
	const words = text.slice(passage.start, passage.end);
	const things = thingsIn(words, lexicons[tongue]);
	const whole = text.slice(sentence.start, sentence.end);
	return {
		...{ act: 'remark', rule: 'words', said: 'plain', at: passage, clause: passage },
		...{ clauseIndex: 0, sentence, sentenceIndex, things, closest: things },
		...{ place: 'RU', placeNamed: false, subject: 'target', companyNamed: false, tail: '', words },
		speaker: hand.isNews ? speakerOf(whole, names, tongue) : 'company',
	};
}

/**
 * Where the words outweigh the rules, a standing that rests on the passage that says most so; else the rules' own.
 * @param positions every position that the rules found, used or not
 */
export function settle(
	hand: TextInHand,
	standing: Standing,
	weighed: Weighed | undefined,
	positions: readonly Position[],
	claims: readonly Claim[],
	isExitDenied: boolean,
): Standing {
	if (!weighed) return standing;
	const label = settledLabel(standing, weighed, positions, claims, isExitDenied);
	if (label === labelOf(standing.status)) return standing;
	if (label === 'none') return { status: null, support: [], rule: 'weighed', conflict: true };
	const same = positions.filter(({ status }) => status === label);
	const passage = weighed.passageFor(label);
	const claim =
		claims.find(({ clause }) => clause.start === passage?.start) ??
		(passage && claimAt(hand, passage));
	const found: Position[] = claim ? [{ status: label, firm: 'fact', claim, partial: false }] : [];
	const support = same.length > 0 ? same : found;
	return support.length === 0
		? standing
		: { status: label, support, rule: 'weighed', conflict: true };
}
