import type { Actors } from './actors.ts';
import type { Claim, TextInHand } from './claims.ts';
import { confidenceOf } from './confidence.ts';
import { exitDenialIn, isRefuted, type ExitDenial } from './denial.ts';
import { dueDiligenceIn } from './due-diligence.ts';
import { effectiveDate, isOld, scheduledDate } from './event-dates.ts';
import { kindOf, rungOf, scopeOf } from './event-fields.ts';
import { exitFactsIn } from './exit-facts/exit-facts.ts';
import type { EvidenceSpan, Finding, ReaderDocument } from './finding.ts';
import { labelOf } from './labels.ts';
import { reasonsFor } from './reasons.ts';
import { within, territoriesIn } from './scope.ts';
import type { Range } from './segment.ts';
import { positionOf, type Position } from './statuses.ts';
import type { Standing } from './standing.ts';
import { standingOf } from './supersession.ts';
import { settle } from './weighing/settle.ts';
import { weigh } from './weighing/weigh.ts';

/** Trims spaces and the comma or full stop that a clause ends with. */
function trimmed(text: string, { start, end }: Range): Range {
	const piece = text.slice(start, end);
	const lead = /^[\s、,;:–—-]*(?:and |but |while )?/.exec(piece)?.[0].length ?? 0;
	const tail = /[\s、,。;]*$/.exec(piece)?.[0].length ?? 0;
	return lead + tail < piece.length ? { start: start + lead, end: end - tail } : { start, end };
}

function evidenceSpan(
	document: ReaderDocument,
	hand: TextInHand,
	range: Range,
	rule: string,
): EvidenceSpan {
	const { start, end } = trimmed(hand.folded.plain, range);
	const span = hand.folded.original(start, end);
	return { ...span, text: document.text.slice(span.start, span.end), rule };
}

/** The clauses that a status rests on, each once, at most three. */
function evidenceFor(
	document: ReaderDocument,
	hand: TextInHand,
	standing: Standing,
): EvidenceSpan[] {
	const spans = new Map<number, EvidenceSpan>();
	for (const { claim } of standing.support)
		if (!spans.has(claim.clause.start) && spans.size < 3)
			spans.set(
				claim.clause.start,
				evidenceSpan(document, hand, claim.clause, `${standing.rule} ${claim.rule}`),
			);
	return [...spans.values()];
}

/** 「停止期間中」 tells of a stop in passing: enough only where nothing else is said. */
const isInPassing = ({ act, tail }: Claim): boolean =>
	act === 'stop' &&
	/^(?:期間|中(?:は|も|に|の)|によ|以来|し(?:た|ていた)(?:間|期間)|(?:し|っ|め)た(?:後|あと|のち)の|に伴|を受け|後|前)/.test(
		tail,
	);

/** The paper's own finding stands beside what the company says. */
const foundOut = /分かった|わかった|判明した|明らかになった/;

/** A register that tells of the end goes beyond what the company once decided. */
const goesFurther = (all: readonly Position[], own: readonly Position[]): boolean =>
	own.every(({ status }) => status === 'exit_announced') &&
	all.some(({ status, claim }) => status === 'exited' && claim.said === 'done');

/** Body text before headings; the company's word before what others say. */
function usable(positions: readonly Position[], text: string): readonly Position[] {
	const firmly = positions.filter(({ claim }) => !isInPassing(claim));
	if (firmly.length > 0 && firmly.length < positions.length) return usable(firmly, text);
	const body = positions.filter(
		({ claim }) => claim.sentence.kind !== 'heading' && claim.sentence.kind !== 'row',
	);
	const chosen = body.length > 0 ? body : positions;
	const own = chosen.filter(
		({ claim: { speaker, said, sentence } }) =>
			said !== 'past' &&
			(speaker === 'company' || foundOut.test(text.slice(sentence.start, sentence.end))),
	);
	return own.length > 0 && !goesFurther(chosen, own) ? own : chosen;
}

/** Puts together what the claims of a text amount to for the company asked about. */
export function judge(
	document: ReaderDocument,
	hand: TextInHand,
	found: readonly Claim[],
	actors: Actors,
	published: string | undefined,
): Finding {
	const claims = found.filter(
		(claim) =>
			claim.place === 'RU' &&
			claim.subject === 'target' &&
			!isCorrected(claim) &&
			!isOld(hand, claim, published) &&
			!isRefuted(hand, claim),
	);
	const denied = exitDenialIn(hand, claims);
	const positions = claims
		.filter((claim) => !isDeniedBy(denied, claim))
		.flatMap((claim) => positionOf(claim) ?? []);
	const ruled = standingOf(usable(positions, hand.folded.plain), claims, denied !== undefined);
	// 「2014年に撤退した」 and no more: what is over for long is not weighed anew.
	const isPast =
		claims.length === 0 &&
		found.some((claim) => claim.subject === 'target' && isOld(hand, claim, published));
	const weighed = isPast ? undefined : weigh(hand, actors);
	const standing = settle(hand, ruled, weighed, positions, claims, denied !== undefined);
	// Who leaves denies no exit: what is negated there is a price, a return or a completion.
	const denial =
		standing.status === 'exit_announced' || standing.status === 'exited' ? undefined : denied;
	const diligence = dueDiligenceIn(hand);
	const facts = exitFactsIn(hand, document.text);
	const { status, support } = standing;
	const notable = noteOf(claims, denial);
	const speaker = support[0]?.claim.speaker ?? notable?.speaker ?? 'company';
	const isFinding = status !== null || notable !== undefined || facts.loss_jpy_billion !== null;
	const onlyLoss = status === null && facts.loss_jpy_billion !== null;
	const effective =
		status === null || support[0]?.firm === 'plan' ? undefined : dateFor(hand, standing, published);
	const evidence =
		status !== null
			? evidenceFor(document, hand, standing)
			: notable
				? [evidenceSpan(document, hand, notable, notable.rule)]
				: [];
	if (denial && status !== null) evidence.push(evidenceSpan(document, hand, denial, denial.rule));
	if (diligence) evidence.push(evidenceSpan(document, hand, diligence, diligence.rule));
	return {
		id: document.id,
		status,
		rung: isFinding ? rungOf(status, support, claims, effective, published) : null,
		kind: isFinding ? kindOf(status, support, claims, speaker, onlyLoss) : null,
		effective_on: effective?.on ?? null,
		date_precision: effective?.precision ?? null,
		scope: scopeOf(status, support),
		territories: isFinding ? territoriesIn(supportMentions(hand, support)) : [],
		reasons: status === null ? [] : reasonsFor(hand, support, actors.sentences, diligence),
		hrdd_mentioned: diligence !== undefined,
		responsible_exit: facts,
		exit_denied: denial !== undefined,
		attribution: speaker,
		confidence: confidenceOf(standing, positions, claims, {
			likelihood: Math.exp(weighed?.likelihoods.get(labelOf(status)) ?? 0),
			text: hand.tongue === 'ja' ? hand.folded.plain : hand.folded.lower,
			tellsOfOthers: found.some(({ place, subject }) => place === 'RU' && subject === 'other'),
		}),
		evidence,
	};
}

const supportMentions = (hand: TextInHand, support: readonly Position[]) =>
	support.length === 0
		? []
		: [...within(hand.mentions, { start: 0, end: hand.folded.plain.length })];

function dateFor(hand: TextInHand, { status, support }: Standing, published: string | undefined) {
	// What goes on takes effect on no day; what goes on again does.
	if (status === 'operating' && !support.some(({ claim }) => claim.act === 'resume'))
		return undefined;
	if (status !== 'exit_announced') return effectiveDate(hand, support, published);
	const scheduled = scheduledDate(hand, published);
	if (scheduled) return scheduled;
	const ending = support.filter(({ claim }) => claim.act === 'end');
	const end = effectiveDate(hand, ending, published);
	if (end && published && end.on > published.slice(0, 7)) return end;
	// "aims to be out by March": a day ahead in the clause of the departure.
	const own = effectiveDate(hand, support, published);
	return own && published && own.on > published ? own : undefined;
}

/** A report of an exit is taken back by the sentence that denies it. */
const isDeniedBy = (denial: ExitDenial | undefined, { act, sentence, said }: Claim): boolean =>
	denial?.denies !== undefined &&
	said !== 'signed' &&
	(act === 'exit' || act === 'transfer' || act === 'end' || act === 'dissolve') &&
	sentence.start >= denial.denies.start &&
	sentence.end <= denial.denies.end;

/** 「誤）」 quotes what a correction takes back. */
const isCorrected = ({ words }: Claim): boolean => /^\s*[(〔【]?誤[)〕】:]/.test(words);

interface Note extends Range {
	readonly rule: string;
	readonly speaker: Claim['speaker'];
}

/** A finding without a status: what the text says about the company's Russian business all the same. */
function noteOf(claims: readonly Claim[], denial: ExitDenial | undefined): Note | undefined {
	if (denial) return { ...denial, speaker: 'company' };
	const noted =
		claims.find(
			({ act, said, sentence }) =>
				(act === 'never' ||
					act === 'remark' ||
					said === 'considering' ||
					(act === 'resume' && said === 'forecast')) &&
				said !== 'asked' &&
				sentence.kind !== 'heading',
		) ?? claims.find(({ said, act }) => said === 'denied' && act !== 'go_on');
	return noted && { ...noted.clause, rule: `note ${noted.rule}`, speaker: noted.speaker };
}
