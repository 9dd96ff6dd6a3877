import type { Claim } from './claims.ts';
import type { Position } from './statuses.ts';

/** What a text states, sorted by what it would come to; plans and past states are apart. */
export interface Ledger {
	readonly gone: readonly Position[];
	readonly leaving: readonly Position[];
	readonly reduced: readonly Position[];
	readonly stopped: readonly Position[];
	readonly held: readonly Position[];
	/** Lines of business that the company itself says go on. */
	readonly goingOn: readonly Position[];
	readonly resumed: readonly Position[];
	readonly stakes: readonly Position[];
	/** Stops that are only forecast. */
	readonly forecast: readonly Position[];
	/** A company of its own that stays for parts and service. */
	readonly caring: readonly Claim[];
	/** Claims that it is open when something starts again. */
	readonly waiting: readonly Claim[];
	/** Whether the company says that it does not leave: what it closed is then a part. */
	readonly isExitDenied: boolean;
}

/** Somebody else runs it now. */
const othersGoOn =
	/(?:現地(?:の)?(?:事業者|企業|加盟店|経営者|運営者)|新(?:しい)?(?:会社|所有者|オーナー)|譲渡先|買い手|加盟企業|加盟者|代理店|パートナー(?:企業)?|販売店|運営会社)(?:が|は|によ|の手で)|別の(?:名称|ブランド|看板|店名)|third[- ]party|new owner|franchisee|under (?:a |its |another |new )(?:new |different )?(?:name|brand)/;
const firstPerson = /当社|弊社|\bwe\b|\bour\b/;
const ownAftercare =
	/部品(?:会社|センター|倉庫)|サービス(?:会社|法人|子会社)|保守(?:会社|子会社|法人|拠点)|(?:会社|法人|子会社)(?:は|が|を)[^。]{0,30}(?:残|続|継続)|parts (?:company|unit|business|subsidiary)|service (?:company|unit|subsidiary|centre|center)|what we still have|\b(?:keep|retain|maintain)(?:s|ing)? (?:a|its|our|the|one) (?:\w+ ){0,3}(?:company|unit|subsidiary|workshop)\b/;
const settled = new Set<Claim['said']>(['done', 'decided', 'plain', 'signed']);
const unsettled = new Set<Claim['said']>(['denied', 'asked', 'hypothetical', 'past']);

/** Whether one claim stands after another in the text. */
export const isAfter = (a: Claim, b: Claim): boolean => a.at.start > b.at.start;

/** 「24日受付分まで出荷し」: what ends on a day does not go on. */
const untilADay = /[0-9]日[^、。]{0,14}まで[^、。]{0,12}(?:出荷|販売|営業|生産|受け)/;

const isOwnLine = ({ claim }: Position): boolean =>
	!untilADay.test(claim.words) &&
	claim.act !== 'resume' &&
	claim.subject === 'target' &&
	(!othersGoOn.test(claim.words) || firstPerson.test(claim.words));

/** Sorts what a text states. An exit that was called off later in the text is left out. */
export function ledgerOf(
	positions: readonly Position[],
	claims: readonly Claim[],
	isExitDenied: boolean,
): Ledger {
	const current = positions.filter(({ claim }) => claim.said !== 'past');
	const of = (status: Position['status']) =>
		current.filter((position) => position.status === status && position.firm !== 'plan');
	const calledOff = claims.filter(({ act, said }) => act === 'call_off' && settled.has(said));
	const backOn = claims.filter(({ act, said }) => act === 'resume' && said === 'done');
	// "Shut in March, back in July": what runs again was not closed for good.
	const stands = ({ claim }: Position) =>
		!calledOff.some((off) => isAfter(off, claim)) &&
		!(claim.act === 'end' && backOn.some((back) => isAfter(back, claim)));
	return {
		gone: of('exited').filter(stands),
		leaving: of('exit_announced').filter(stands),
		reduced: of('scaled_back'),
		stopped: of('suspended'),
		held: of('holding'),
		goingOn: of('operating').filter(isOwnLine),
		resumed: of('operating').filter(({ claim }) => claim.act === 'resume'),
		stakes: of('stake'),
		forecast: positions.filter(({ firm, status }) => firm === 'plan' && status === 'suspended'),
		caring: claims.filter(
			({ act, said, words }) => act === 'go_on' && !unsettled.has(said) && ownAftercare.test(words),
		),
		waiting: claims.filter(({ act, said }) => act === 'restart_unknown' && said !== 'asked'),
		isExitDenied,
	};
}
