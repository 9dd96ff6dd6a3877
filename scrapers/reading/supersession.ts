import type { Claim } from './claims.ts';
import { announced, completed, runningOff } from './departures.ts';
import { isAfter, ledgerOf, type Ledger } from './ledger.ts';
import { standing, type Standing } from './standing.ts';
import type { Position } from './statuses.ts';
import { isAside } from './things.ts';

/** Purchases of one thing stopped and of another going on: what the text puts first counts. */
function purchases({ goingOn, stopped }: Ledger): Standing | undefined {
	const all = [...goingOn, ...stopped].sort((a, b) => a.claim.at.start - b.claim.at.start);
	const isMixed = goingOn.length > 0 && stopped.length > 0;
	if (!isMixed || !all.every(({ claim }) => claim.things.has('sourcing'))) return undefined;
	return all[0]?.status === 'operating'
		? standing('operating', goingOn, 'purchases-go-on', true)
		: standing('scaled_back', all, 'purchases-partly-stopped', true);
}

function stakeKept({ stakes, stopped }: Ledger): Standing | undefined {
	return stakes.length > 0 && stopped.length === 0
		? standing('operating', stakes, 'stake-kept')
		: undefined;
}

/** Of stops and resumptions the later one in the text counts. */
function startedAgain({ resumed, stopped, reduced }: Ledger): Standing | undefined {
	const last = resumed.at(-1);
	const stop = stopped.at(-1);
	return last && (!stop || isAfter(last.claim, stop.claim))
		? standing('operating', resumed, 'resumed', stopped.length > 0 && reduced.length > 0)
		: undefined;
}

function cutBack({ reduced, stopped, resumed }: Ledger): Standing | undefined {
	return reduced.length > 0
		? standing('scaled_back', [...reduced, ...stopped], 'reduced', resumed.length > 0)
		: undefined;
}

/** What was ordered, paid or shipped before the stop is only carried to its end. */
const isRunningOff = ({ words }: Claim): boolean =>
	/already(?! in (?:the country|russia|stock|the market|shops|warehouses))|in transit|paid for|outstanding|契約済|受注済|締結済|実行済|約定|出荷済|輸送中|発送済|代金(?:を|の)|手配済/.test(
		words,
	) && !/在庫|stock|inventor/.test(words);

/** What goes on beside a stop, though nothing says which business it is. */
const theRest = /\b(?:others?|rest|remainder|remaining|shelves)\b/;

function halted({ stopped, goingOn, resumed }: Ledger): Standing | undefined {
	if (stopped.length === 0) return undefined;
	const besides = goingOn.filter(
		({ claim }) =>
			(claim.closest.size + claim.things.size > 0 || theRest.test(claim.words)) &&
			!isRunningOff(claim) &&
			!stopped.some((stop) => stop.claim.clause.start === claim.clause.start),
	);
	if (besides.length > 0)
		return standing('scaled_back', [...stopped, ...besides], 'stopped-others-go-on');
	return standing('suspended', resumed.length > 0 ? stopped.toReversed() : stopped, 'stopped');
}

function heldBack({ held, goingOn }: Ledger): Standing | undefined {
	return held.length > 0 ? standing('holding', [...held, ...goingOn], 'new-stopped') : undefined;
}

function continued({ goingOn, forecast }: Ledger): Standing | undefined {
	if (goingOn.length > 0) return standing('operating', goingOn, 'going-on', forecast.length > 0);
	return forecast.length > 0 ? standing('operating', forecast, 'stop-forecast', true) : undefined;
}

/** 「再開時期は未定」 alone tells of a stop. */
function restartOpen({ waiting }: Ledger): Standing | undefined {
	const asPosition = (claim: Claim): Position => ({
		status: 'suspended',
		firm: 'fact',
		claim,
		partial: false,
	});
	return waiting[0] && !isAside(waiting[0])
		? standing('suspended', waiting.map(asPosition), 'restart-open', true)
		: undefined;
}

/** The first that applies decides: what went further comes before what went less far. */
const rules = [
	...[completed, runningOff, announced, purchases, stakeKept, startedAgain],
	...[cutBack, halted, heldBack, continued, restartOpen],
];

/**
 * Brings the positions that a text states to one: the newest state, and how they limit each other.
 * @param claims every claim about the company's own business in Russia, stated or not
 */
export function standingOf(
	positions: readonly Position[],
	claims: readonly Claim[],
	isExitDenied = false,
): Standing {
	const ledger = ledgerOf(positions, claims, isExitDenied);
	for (const rule of rules) {
		const found = rule(ledger);
		if (found) return found;
	}
	return standing(null, [], 'none');
}
