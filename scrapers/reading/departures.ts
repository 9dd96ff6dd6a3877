import { isAfter, type Ledger } from './ledger.ts';
import { standing, type Standing } from './standing.ts';
import type { Position } from './statuses.ts';

/** The end of a venture, a company or a contract is an exit as a sale is; the end of a product is not. */
const venture =
	/合弁|現地法人|子会社を|joint venture|subsidiar|licen[cs]e|franchise|フランチャイズ|ライセンス/;
const isWhole = ({ claim }: Position): boolean =>
	claim.act !== 'end' || claim.said === 'signed' || venture.test(claim.words);
const pending = /承認|許可|認可|approv|consent|clearance|予定|yet to|条件/;
const onlyWhatIsLeft = /still|only|confin|concentrat|retain|hold(?:s|ing)? on|のみ|限|だけ|専念|絞/;
const runsOff =
	/満期|満了|期日|期限|順次終了|完了次第|引き渡し次第|終わり次第|expir|matur|run(?:s|ning)? off|once complet|when complet/;

/** 「製品Aからは手を引いたが、Bは今も売る」: the country is not left. */
const isFollowedByRest = ({ claim }: Position, goingOn: readonly Position[]): boolean =>
	(claim.act === 'exit' || claim.act === 'transfer') &&
	goingOn.some(
		(line) =>
			isAfter(line.claim, claim) &&
			(claim.act === 'exit' || line.claim.sentenceIndex === claim.sentenceIndex) &&
			line.claim.sentenceIndex - claim.sentenceIndex <= 2 &&
			onlyWhatIsLeft.test(line.claim.words),
	);

/** Part was closed, and the company says that it does not leave. */
const partOnly = ({ stopped, waiting }: Ledger, ended: readonly Position[]): Standing =>
	stopped.length + waiting.length > 0
		? standing('suspended', [...stopped, ...ended], 'part-ended-rest-stopped', true)
		: standing('scaled_back', ended, 'part-ended', true);

/** Another line of the company's own goes on after one was given up. */
const isOtherLine = ({ claim }: Position, gone: readonly Position[]): boolean =>
	gone.every((one) => isAfter(claim, one.claim)) &&
	!claim.placeNamed &&
	(['service', 'sourcing', 'stake'] as const).some(
		(thing) => claim.closest.has(thing) && !gone.some((one) => one.claim.closest.has(thing)),
	);

export function completed(ledger: Ledger): Standing | undefined {
	const { gone, caring, goingOn, reduced, leaving, isExitDenied } = ledger;
	if (gone.length === 0) return undefined;
	const isEnd = !gone.some(isWhole);
	if (gone.every(({ partial }) => partial)) return partOnly(ledger, gone);
	if (isEnd && isExitDenied) return partOnly(ledger, gone);
	if (caring.some((claim) => isEnd || gone.some((one) => isAfter(claim, one.claim))))
		return standing('scaled_back', gone, 'exited-but-own-service');
	if (isEnd && (goingOn.length > 0 || reduced.length > 0))
		return standing('scaled_back', [...reduced, ...gone, ...goingOn], 'line-ended-others-go-on');
	if (isEnd && leaving.length > 0)
		return standing('exit_announced', [...leaving, ...gone], 'end-pending');
	if (
		gone.every((one) => isFollowedByRest(one, [...goingOn, ...reduced])) ||
		goingOn.some((line) => isOtherLine(line, gone))
	)
		return standing('scaled_back', [...gone, ...goingOn], 'range-withdrawn');
	const isPending = leaving.some((one) => isWhole(one) && pending.test(one.claim.words));
	return standing('exited', gone, 'gone', isPending);
}

/** What exists runs off at its term while nothing new is taken on: no decision to leave. */
export function runningOff({ held, leaving }: Ledger): Standing | undefined {
	const all = leaving.every(({ claim }) => claim.act === 'end' && runsOff.test(claim.words));
	return held.length > 0 && leaving.length > 0 && all
		? standing('holding', [...held, ...leaving], 'new-stopped-rest-runs-off', true)
		: undefined;
}

/** 「Aからは手を引く一方、Bは続ける」, in one sentence. */
const isBesideALine = ({ claim }: Position, goingOn: readonly Position[]): boolean =>
	(claim.act === 'exit' || claim.act === 'end') &&
	goingOn.some(
		(line) => line.claim.sentenceIndex === claim.sentenceIndex && isAfter(line.claim, claim),
	);

/** Whether a line of business goes on for longer than until the end that is announced. */
const outlasts = ({ claim }: Position, leaving: readonly Position[]): boolean =>
	!/まで|until/.test(claim.words) &&
	!leaving.some(
		(end) => end.claim.sentenceIndex === claim.sentenceIndex && isAfter(end.claim, claim),
	);
/** "its coatings business", 「塗料事業」: one of several. */
const oneBusiness =
	/\b(?:its|our|the) (?!russian|russia|local|entire|whole|remaining|joint|existing|overall)[a-z-]+ business\b|(?<!ロシア|同国|現地|露|全|合弁|当該|販売|生産|自社|同社)(?<=[ァ-ヴー一-龯]{2})事業(?=[をはも])/;
const endsBusiness = ({ claim }: Position): boolean =>
	claim.things.has('business') &&
	/事業|business|operations/.test(claim.words) &&
	!oneBusiness.test(claim.words);

export function announced(ledger: Ledger): Standing | undefined {
	const { leaving, goingOn, reduced, isExitDenied } = ledger;
	if (leaving.length === 0) return undefined;
	if (leaving.every((one) => isBesideALine(one, goingOn)))
		return standing('scaled_back', [...leaving, ...goingOn], 'product-left');
	if (leaving.every(({ partial }) => partial)) return partOnly(ledger, leaving);
	const whole = leaving.filter(isWhole);
	const isEnd = whole.length === 0;
	if (isEnd && isExitDenied && goingOn.length === 0) return partOnly(ledger, leaving);
	if (isEnd && reduced.length > 0)
		return standing('scaled_back', [...reduced, ...leaving], 'part-to-end');
	const lineGoesOn = goingOn.some((line) => outlasts(line, leaving));
	const isSaidSo = goingOn.some(({ claim }) => claim.said === 'denied');
	if (isEnd && lineGoesOn && (isSaidSo || !leaving.some(endsBusiness)))
		return standing('scaled_back', [...leaving, ...goingOn], 'line-to-end-others-go-on');
	return standing('exit_announced', [...whole, ...leaving], 'leaving', goingOn.length > 0);
}
