import type { Claim } from './claims.ts';
import type { Status } from './finding.ts';
import type { Thing } from './lexicon/entry.ts';
import { isStated, isUncompleted, isVerb } from './stated.ts';
import {
	any,
	everything,
	exception,
	isAside,
	isLine,
	isOnlyNew,
	lines,
	portion,
} from './things.ts';

/** What one claim alone would make of the company's position. */
export interface Position {
	readonly status: Status | 'stake';
	/** `plan`: only meant or forecast, so it changes nothing yet. */
	readonly firm: 'fact' | 'decision' | 'plan';
	readonly claim: Claim;
	/** Whether something else of the company's goes on beside it by its own words. */
	readonly partial: boolean;
}

function stopPosition(claim: Claim): Status | undefined {
	const { closest, things, words } = claim;
	if (isAside(claim)) return undefined;
	const core = any(things, ['production', 'export', 'retail', 'service']) && !isOnlyNew(claim);
	if (isOnlyNew(claim)) return 'holding';
	if (
		things.has('promotion') &&
		!any(closest, ['production', 'export', 'service']) &&
		!any(things, ['production', 'export', 'retail'])
	)
		return things.has('sales') && /販売(?:および|及び|と|、|ならびに)|sales and/.test(words)
			? 'suspended'
			: 'holding';
	if (things.has('investment') && !core && !any(closest, ['sales', 'contract'])) return 'holding';
	if (exception.test(words)) return 'scaled_back';
	return 'suspended';
}

/** An end for good: of a line, of a place, of a contract. */
function endPosition(claim: Claim): Status | undefined {
	const { things, closest, words } = claim;
	if (isAside(claim) && !things.has('entity')) return undefined;
	if (things.has('office') && !any(things, ['entity', 'retail', 'production'])) return undefined;
	if (isOnlyNew(claim)) return 'holding';
	if (closest.has('promotion') && !any(closest, ['production', 'export'])) return 'holding';
	if (things.has('sourcing'))
		return any(things, ['contract']) || isDone(claim) ? 'suspended' : 'suspended';
	if (exception.test(words)) return 'scaled_back';
	if (!any(things, lines) && !things.has('entity') && !(things.size === 0 && claim.placeNamed))
		return undefined;
	return isDone(claim) ? 'exited' : 'exit_announced';
}

export const isDone = ({ said, sentence, words }: Claim): boolean =>
	(said === 'done' ||
		(said === 'plain' && sentence.kind === 'heading' && /完了|complet/.test(words))) &&
	!/(?:を|に)(?:予定|見込|目指)|予定で|scheduled|planned\)/.test(words);

/** What can be sold with a business; goods, cargo and people are no business. */
const sellable: readonly Thing[] = [
	'entity',
	'stake',
	'business',
	'production',
	'retail',
	'development',
	'service',
	'contract',
];

function transferPosition(claim: Claim): Status | undefined {
	const { said, words, rule, act, things, closest } = claim;
	if (act === 'transfer' && things.size > 0 && !any(things, sellable)) return undefined;
	if (
		act === 'transfer' &&
		/引き?渡/.test(rule + words) &&
		closest.has('export') &&
		!any(things, ['entity', 'stake'])
	)
		return undefined;
	if (act === 'held_for_sale') return 'exit_announced';
	const completed = rule.includes('mode.done-completed');
	if (act === 'dissolve' && completed && isDone(claim)) return 'exited';
	if (act === 'dissolve')
		return /結了|抹消|消滅|complet|struck|deregister/.test(words) &&
			said === 'done' &&
			isDone(claim)
			? 'exited'
			: 'exit_announced';
	if (
		said === 'done' &&
		!completed &&
		/契約|合意|方針|手続|準備|交渉|agreement|negotiat|plan\b/.test(words.slice(-60)) &&
		act === 'transfer' &&
		!words.includes('に基づ')
	)
		return 'exit_announced';
	return isDone(claim) ? 'exited' : 'exit_announced';
}

function firmness({ said, sentence }: Claim): Position['firm'] {
	if (said === 'forecast') return 'plan';
	if (said === 'done' || said === 'past') return 'fact';
	return said === 'plain' && sentence.kind !== 'heading' ? 'fact' : 'decision';
}

/** The position that a claim states, or undefined where it states none. */
export function positionOf(claim: Claim): Position | undefined {
	const { act, said, words, sentence } = claim;
	if (said === 'asked' || said === 'hypothetical' || said === 'reported' || said === 'considering')
		return undefined;
	if (!isStated(claim)) return undefined;
	const at = (status: Position['status'] | undefined, partial = false): Position | undefined =>
		status && { status, firm: firmness(claim), claim, partial };
	const isLeaving = act === 'exit' || act === 'transfer' || act === 'dissolve';
	if (said === 'denied') {
		if (isLeaving && isUncompleted(claim)) return at('exit_announced');
		if (
			act === 'stop' &&
			/(?:する|した)?(?:もの|わけ)では(?:あり|ござい|な)/.test(claim.tail) &&
			isLine(claim) &&
			!isAside(claim)
		)
			return at('operating');
		if (
			act === 'stop' &&
			/(?:停止|休止|中止|中断)(?:は)?(?:いた)?し(?:ない|ません)/.test(words) &&
			isLine(claim) &&
			!isAside(claim)
		)
			return at('operating');
		if (
			act === 'stop' &&
			/ておらず|ていない|ていません|ておりません|are not|is not|has not|have not/.test(words)
		)
			return at('operating');
		return undefined;
	}
	if (isLeaving && said === 'plain' && sentence.kind !== 'heading' && !isVerb(claim))
		return undefined;
	switch (act) {
		case 'stop':
		case 'keep_halt':
			return at(stopPosition(claim), portion.test(words));
		case 'restart_unknown':
			return undefined;
		case 'end':
			return at(endPosition(claim), portion.test(words) && !everything.test(words));
		case 'exit':
			return at(isDone(claim) ? 'exited' : 'exit_announced');
		case 'transfer':
		case 'dissolve':
		case 'held_for_sale':
			return at(transferPosition(claim));
		case 'go_on':
			return isAside(claim) || !isLine(claim) ? undefined : at('operating');
		case 'resume':
			return at('operating');
		case 'reduce':
			return at('scaled_back');
		case 'keep_stake':
			return at('stake');
		default:
			return undefined;
	}
}
