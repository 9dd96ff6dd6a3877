import type { Claim } from './claims.ts';
import type { Status } from './finding.ts';
import { leavingForm } from './done-form.ts';
import { endPosition, isDone, transferPosition } from './leaving-positions.ts';
import type { Thing } from './lexicon/entry.ts';
import { isStated, isUncompleted, isVerb } from './stated.ts';
import {
	any,
	counted,
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

/** 「打診を断っています」: what others proposed never was a business. */
const declinesOffer = /(?:打診|提案|申し出|申し入れ|誘い|要請|依頼)[^。]{0,14}断/;
/** 「出張を見合わせ」: journeys are no business. */
const journeys = /出張|渡航|\bbusiness (?:trips?|travel)\b/;
/** 「受注システムが復旧」: a machine works again. */
const mends = /(?:受注|基幹|社内|予約|会計|情報)システム(?:は|が|を)|サーバ|通信障害/;

function stopPosition(claim: Claim): Status | undefined {
	const { closest, things, words } = claim;
	if (isAside(claim) || journeys.test(words)) return undefined;
	if (declinesOffer.test(words) || mends.test(words)) return undefined;
	const core = any(things, ['production', 'export', 'retail', 'service']) && !isOnlyNew(claim);
	if (isOnlyNew(claim)) return 'holding';
	if (
		things.has('promotion') &&
		!any(closest, ['production', 'export', 'service']) &&
		!any(things, ['production', 'export', 'retail'])
	)
		return things.has('sales') &&
			/販売(?:および|及び|と|、|ならびに)|sales (?:and|of)\b/.test(words)
			? 'suspended'
			: 'holding';
	if (things.has('investment') && !core && !any(closest, ['sales', 'contract'])) return 'holding';
	if (exception.test(words)) return 'scaled_back';
	return 'suspended';
}

/** 「縮小した事業」, and not 「事業に絞った調査」 */
const ownLine = /^[^、。]{0,6}(?:事業|生産|販売|体制|店舗|規模|工場|拠点|操業|営業)/;

/** 「店を閉めている」: the shop is shut now, which is not yet the end of it. */
const isShutNow = ({ words, at, clause, tail }: Claim): boolean =>
	/^(?:閉め|閉じ)/.test(words.slice(at.start - clause.start)) &&
	/^て(?:い|お)(?:る|ます|り)/.test(tail);

/** 「現地法人への供給」 */
const toEntity = /(?:法人|子会社|会社|拠点)(?:へ|向け|に対する)/;

/** The end of supplies from outside is a stop: nothing in the country was given up. */
const onlySupplies = ({ closest, things, words }: Claim): boolean => {
	if (/在庫|\bstocks?\b|inventor/.test(words)) return true;
	const named = [...closest].filter((thing) => thing !== 'contract' && thing !== 'new');
	const supplies = closest.has('export') || (named.length === 0 && things.has('export'));
	const given: readonly Thing[] = ['retail', 'stake', 'production', 'business', 'sales'];
	return (
		supplies &&
		(!closest.has('entity') || toEntity.test(words)) &&
		!any(closest, given) &&
		!any(things, given)
	);
};

/** 「当面のあいだ閉鎖」, "closed until further notice": a stop in the words of an end. */
const temporary =
	/当面|一時(?!金|帰国)|暫定|しばらく|追って|until further notice|temporar|for the time being|for now\b|for the moment|until (?:the )?(?:situation|conditions|things)|provisional|in effect\b|effectively|de facto|事実上/;

/** 「販売をやめる考えはない」: of a line of business that is no denial alone, for it says that there is one. */
export const keepsSelling = ({ closest, words, at, clause }: Claim): boolean =>
	any(closest, ['sales', 'export']) &&
	!closest.has('entity') &&
	/^(?:やめ|打ち切|終え)/.test(words.slice(at.start - clause.start));

/** 「5件のうち3件」: only some of them. */
const isPortion = (words: string): boolean => portion.test(words) && !everything.test(words);

/** 「収益の見積もりを引き下げた」: an estimate or a price is no business. */
const isFigure = ({ words, at, clause }: Claim): boolean =>
	/(?:見積もり|見積り|予想|見通し|格付け?|価格|目標|評価額?|単価|金利|配当|税率|簿価|forecasts?|guidance|outlook|estimates?|targets?|prices?|rating|dividend)[^、。,;]{0,12}$/.test(
		words.slice(0, at.start - clause.start),
	);

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
		if (
			act === 'reduce' &&
			/\b(?:has|have) not\b|ておらず|ていない|ていません|ておりません/.test(words)
		)
			return at('operating');
		if (isLeaving && isUncompleted(claim)) return at('exit_announced');
		if (act === 'end' && keepsSelling(claim)) return at('operating');
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
			(/^(?:は|を|も)?(?:し|され|行っ|め|っ|まっ)?て(?:は)?(?:い|お)(?:らず|ない|ません|りません)/.test(
				claim.tail,
			) ||
				/\b(?:are|is|has|have|was|were) not\b|\bno (?:reason|cause|need|grounds|wish)\b/.test(
					words,
				))
		)
			return at('operating');
		return act === 'keep_halt' && !/(?:わけ|もの)では/.test(claim.tail)
			? at(stopPosition(claim))
			: undefined;
	}
	if ((isLeaving || act === 'end') && said === 'done' && leavingForm(claim) === 'mention')
		return undefined;
	if (isLeaving && said === 'plain' && sentence.kind !== 'heading' && !isVerb(claim))
		return undefined;
	switch (act) {
		case 'stop':
		case 'keep_halt':
			return at(stopPosition(claim), portion.test(words));
		case 'restart_unknown':
			return undefined;
		case 'end':
			if ((temporary.test(words) || isShutNow(claim) || onlySupplies(claim)) && !isAside(claim))
				return at(stopPosition(claim));
			return at(
				endPosition(claim),
				isPortion(words) || (counted.test(words) && !everything.test(words)),
			);
		case 'exit':
			return at(isDone(claim) ? 'exited' : 'exit_announced', isPortion(words));
		case 'transfer':
		case 'dissolve':
		case 'held_for_sale':
			return at(transferPosition(claim), isPortion(words));
		case 'go_on':
			return isAside(claim) || !isLine(claim) ? undefined : at('operating');
		case 'resume':
			return said === 'forecast' || mends.test(words) ? undefined : at('operating');
		case 'reduce':
			if (isFigure(claim)) return undefined;
			if (claim.closest.has('aftercare') && !any(claim.closest, lines)) return undefined;
			return claim.rule.includes('adnominal') && !ownLine.test(claim.tail)
				? undefined
				: at('scaled_back');
		case 'keep_stake':
			return at('stake');
		default:
			return undefined;
	}
}
