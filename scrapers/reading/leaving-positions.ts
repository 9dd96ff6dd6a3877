import type { Claim } from './claims.ts';
import { leavingForm } from './done-form.ts';
import type { Status } from './finding.ts';
import type { Thing } from './lexicon/entry.ts';
import { any, everything, exception, isAside, isOnlyNew, lines } from './things.ts';

/** An end for good: of a line, of a place, of a contract. */
export function endPosition(claim: Claim): Status | undefined {
	const { things, closest, words } = claim;
	if (closest.has('office') && !/店|shops?|stores?|factor|plants?\b|subsidiar/.test(words))
		return undefined;
	if (isAside(claim) && !things.has('entity')) return undefined;
	if (things.has('office') && !any(things, ['entity', 'retail', 'production'])) return undefined;
	if (isOnlyNew(claim)) return 'holding';
	if (closest.has('promotion') && !any(closest, ['production', 'export'])) return 'holding';
	if (things.has('sourcing')) return 'suspended';
	if (exception.test(words)) return 'scaled_back';
	if (!any(things, lines) && !things.has('entity') && !(things.size === 0 && claim.placeNamed))
		return undefined;
	return isDone(claim) && isForGood(claim) ? 'exited' : 'exit_announced';
}

/** The end of production, of sales or of a partnership alone may leave the company where it was. */
const isForGood = ({ words, things, closest }: Claim): boolean =>
	everything.test(words) ||
	/閉鎖|閉店|閉じ|閉め|畳|廃業|店じまい|幕|合弁(?:会社|事業|契約)?を|現地法人を|子会社を|フランチャイズ|ライセンス契約|clos|shut|venture|licen[cs]e|franchise|for good|permanently/.test(
		words,
	) ||
	closest.has('business') ||
	closest.has('retail') ||
	(things.has('business') && !things.has('production') && !things.has('contract'));

export const isDone = (claim: Claim): boolean =>
	((claim.said === 'done' && leavingForm(claim) === 'past') ||
		(claim.said === 'plain' &&
			claim.sentence.kind === 'heading' &&
			/完了|complet/.test(claim.words))) &&
	!/(?:を|に)(?:予定|見込|目指)|予定で|scheduled|planned\)/.test(claim.words);

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

export function transferPosition(claim: Claim): Status | undefined {
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
		return /結了|抹消|消滅|complet|struck|deregister|(?:was|were|been) liquidated/.test(words) &&
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
