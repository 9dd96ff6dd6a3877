import type { Claim, TextInHand } from './claims.ts';
import type { Range } from './segment.ts';
import { isUncompleted } from './stated.ts';
import { isDone } from './leaving-positions.ts';
import { keepsSelling } from './statuses.ts';
import type { Tongue } from './lexicon/lexicons.ts';

/** Words that name an exit, for a denial that stands in the next sentence. */
const exitWords: Readonly<Record<Tongue, RegExp>> = {
	ja: /撤退|売却|処分|引き払|捨て|店じまい|出て(?:い|行)?[くけっ]|抜け|身を引|背を向け|譲渡|閉鎖|清算|離脱|退い|退く|やめる|やめた|取りやめ|手じまい|引き揚げ|手を引|手放|畳|たた[むみ]|解散|身売り|撤収|終了|売却先|譲渡先|買い手/,
	en: /\b(?:exit\w*|withdraw\w*|withdrew|leav(?:e|ing)|sell\w*|sold|sale|dispos\w+|divest\w*|pull\w* out|quit\w*|depart\w*|clos(?:e|ing|ure)|walk\w* away|follow them|transfer|liquidat\w+|abandon\w*|get out|way out|out of russia|buyers?|left|give up|giving up|for sale|up for|packing up|turn\w* (?:our|its) backs?|wind\w* (?:up|down)|hand\w* over)\b/,
};
/** Sentences that deny what was said before them. */
const deniesBefore: Readonly<Record<Tongue, RegExp>> = {
	ja: /(?:その|この|そうした|そのような|そういった|かかる)(?:よう|予定|計画|考え|事実|つもり|意向|方針)(?:な事実)?は(?:一切)?なく|(?:発表|公表|開示|リリース)に基づ(?:く|いた)(?:もの|内容)では(?:ありません|ございません|ない)|(?:決定|決議|公表|発表|合意|開示)した(?:事実|事項|もの|内容|こと)(?:は|も)(?:一切|何ら|何も|現時点で)?(?:ない|ありません|ございません)|(?:当社|弊社|当行)(?:が|から|として|の)?(?:発表|公表|開示|決定)(?:した|いたした|する)(?:もの|内容)では(?:ありません|ございません|ない)|(?:決定|公表|発表|合意|検討)?(?:をした|した|している)?(?:という|との)?(?:事実|予定|計画|考え|意向|方針)(?:は|も)(?:一切)?(?:ない|ありません|ございません)|事実(?:と|に)(?:は)?(?:異な|反)|事実ではない|事実ではありません|予定して(?:い|お)るものでは(?:ありません|ございません|ない)|(?:その|この|そうした|そのような|そういった|ご指摘の|かかる)(?:よう|予定|計画|考え|事実|つもり|意向|方針)[^。]{0,10}(?:ない|ありません|ございません|おりません)|考えて(?:は)?(?:いない|おりません|いません)|(?:その|この|そうした|そのような|そういった|こうした|かかる)[^、。]{0,14}(?:した|いる|いた|った|んだ)?(?:経緯|事実|こと|交渉|協議|検討|話|動き)(?:は|も)[^、。]{0,8}(?:ない|なく|ありません|ございません)|[たる](?:経緯|事実)(?:は|も)[^、。]{0,6}(?:ない|なく|ありません|ございません)|議題に(?:上|のぼ)(?:っ|ら)[^。]{0,8}(?:ない|ません)|「(?:ない|ありません|ございません)」と/,
	en: /^\W*(?:a[0-9]*[.:] *)?(?:no[,.] )?we (?:are|do|have|will) not\W*$|(?:this|that|the (?:report|article|claim|story)) is (?:not (?:correct|true|accurate)|incorrect|untrue|false|wrong|inaccurate)|no decision of (?:that|this|the) (?:kind|sort)|no such (?:\w+ )?(?:resolution|decision|plan|agreement|talks|step|discussion)|no (?:plans?|intention) (?:to|of)|not (?:announced|released|issued|published|disclosed|made) by (?:us|the company)|nothing (?:of the (?:kind|sort)|to (?:that|this))|\bit is (?:wrong|false|untrue|incorrect|not true)\b|did not come from us|not information (?:that )?we|(?:is|was) not (?:ours|our story)|(?:have(?: not|n['’]t)|has(?: not|n['’]t)) (?:left|gone|quit)\b|^\W*(?:[a-z0-9]{1,10}[.:]\s*)?(?:no, (?:we have no such|not)|it is not[.,])|not based on (?:any|an|our) announcement|(?:there is|we have) no (?:plan|intention)|not (?:under|being) consider\w*/,
};

/** A paper tells that the company denies what was reported. */
const deniesReport: Readonly<Record<Tongue, RegExp>> = {
	ja: /(?:同社|同行|会社側|広報|社長|会長|頭取|専務|常務|担当者|首脳|幹部|親会社|本社)[^。]{0,40}(?:否定|打ち消|一蹴|退け|はねつけ|事実無根|根も葉もな|事実ではな|誤報|でたらめ)/,
	en: /\b(?:company|group|spokes\w+|president|chief|executive|chairman|it|[a-z]+er)\b[^.;]{0,60}\b(?:denied|dismissed|rejected|rebutted|refuted|rubbished|brushed (?:off|aside)|played down|called)\b[^.;]{0,80}(?:reports?|story|stories|article|suggestions?|claims?|talk|rumou?rs?|speculation|fantasy|fiction|nonsense|untrue|false|baseless)/,
};

const topicOfReport: Readonly<Record<Tongue, RegExp>> = {
	ja: /報じ|報道|記事|伝え|観測|うわさ|噂/,
	en: /\breport\w*|story|stories|article|wrote|rumou?r|claim\w*|suggest\w*|talk\b/,
};

export interface ExitDenial extends Range {
	readonly rule: string;
	/** The sentences whose claims of an exit it takes back. */
	readonly denies?: Range;
}

/** The claim's act is a way of leaving. */
const leaves = (claim: Claim): boolean =>
	isLeaving(claim) || (claim.act === 'end' && keepsSelling(claim));

/** 「出資を引き揚げない」, "not selling our stake": kept in the words of a denial. */
const keepsByNotLeaving = ({ act, at, clause, words }: Claim): boolean =>
	act === 'keep_stake' &&
	/\bnot\b|n['’]t\b|no intention|ない|ません|ず$/.test(
		words.slice(at.start - clause.start, at.end - clause.start + 4),
	);

const isLeaving = ({ act, things, words }: Claim): boolean =>
	act === 'exit' ||
	act === 'dissolve' ||
	(act === 'transfer' && !things.has('sourcing')) ||
	(act === 'end' &&
		(/閉鎖|閉店|畳|閉め|clos|shut/.test(words) ||
			things.has('entity') ||
			things.has('production') ||
			things.has('retail') ||
			things.has('business'))) ||
	// 「事業を全面的に取りやめるものではない」
	(act === 'stop' &&
		things.has('business') &&
		/(?:取りやめ|取り止め|やめ|止め)[^。]{0,8}(?:もの|わけ|の)では|全面的に/.test(words)) ||
	(act === 'remark' && /no (?:decision|plans)/.test(words) && /exit|withdraw|leav/.test(words));

const undecided =
	/決(?:めて|定して|まって|まった|めた|定した)|判断に(?:は)?至って|(?:not|nothing)[^.]{0,20}(?:decided|decision)|no (?:final )?decision/;
/** 「まだ決めていない」 leaves it open. */
const notYet =
	/まだ|現時点|今のところ|いまのところ|現段階|未定|決ま(?:って|った)|何も|\byet\b|nothing|still|no final/;
const reported =
	/報道|報じ|記事|一部(?:の)?(?:新聞|メディア)|reports?\b|reported|article|media|press/;

/** 「工場は売却せず閉鎖する」 denies no exit. */
const leavesOtherwise = (claims: readonly Claim[]): boolean =>
	claims.some(
		({ act, said }) =>
			(act === 'end' || act === 'exit' || act === 'dissolve') &&
			(said === 'decided' || said === 'planned' || said === 'done'),
	);

/** Where the company itself negates an exit of its own; undefined where it does not. */
export function exitDenialIn(hand: TextInHand, claims: readonly Claim[]): ExitDenial | undefined {
	const denied = claims.find(
		(claim) =>
			((claim.said === 'denied' && leaves(claim)) || keepsByNotLeaving(claim)) &&
			!isUncompleted(claim) &&
			!(claim.act === 'transfer' && leavesOtherwise(claims)) &&
			claim.place === 'RU' &&
			claim.subject === 'target' &&
			claim.speaker === 'company' &&
			!isAdmission(claim, claims, hand),
	);
	if (denied)
		return {
			start: denied.clause.start,
			end: denied.clause.end,
			rule: `exit-denied ${denied.rule}`,
		};
	return denialOfBefore(hand, claims);
}

/** "Nothing is decided yet" denies only where a report said that it was; of a company that considers leaving it denies nothing. */
function isAdmission(
	claim: Claim,
	claims: readonly Claim[],
	{ folded, tongue, sentences }: TextInHand,
): boolean {
	if (!undecided.test(claim.words)) return false;
	const text = tongue === 'ja' ? folded.plain : folded.lower;
	const before = sentences[claim.sentenceIndex - 1] ?? claim.sentence;
	const isReport = reported.test(text.slice(before.start, claim.sentence.end));
	if (!isReport && notYet.test(claim.words)) return true;
	return claims.some(
		(other) => other.said === 'considering' && leaves(other) && other.place === 'RU',
	);
}

/** What somebody else claims and the company denies in the next sentence is not imported. */
export function isRefuted(
	{ folded, tongue, sentences, names }: TextInHand,
	{ speaker, sentenceIndex }: Claim,
): boolean {
	const next = sentences[sentenceIndex + 1];
	if (speaker !== 'third_party' || !next) return false;
	const answer = (tongue === 'ja' ? folded.plain : folded.lower).slice(next.start, next.end);
	return (
		(names.some((name) => answer.includes(name)) || /同社|the company|its? spokes/.test(answer)) &&
		(deniesBefore[tongue].test(answer) || /否定|打ち消|事実無根|\bdenied\b|no such/.test(answer))
	);
}

/** Sentences in which leaving is a fact: what they negate is something else, a price, a return, the use of an option. */
const settledIn = (claims: readonly Claim[]): Set<number> =>
	new Set(
		claims
			.filter((claim) => leaves(claim) && claim.act !== 'end' && isDone(claim))
			.map(({ sentenceIndex }) => sentenceIndex),
	);

function denialOfBefore(
	{ folded, tongue, sentences, topics, mentionsOf, isNews }: TextInHand,
	claims: readonly Claim[],
): ExitDenial | undefined {
	const text = tongue === 'ja' ? folded.plain : folded.lower;
	const settled = settledIn(claims);
	for (const [index, sentence] of sentences.entries()) {
		if (sentence.kind === 'question' || sentence.kind === 'heading') continue;
		const words = text.slice(sentence.start, sentence.end);
		const before = sentences[index - 1];
		const said = before ? text.slice(before.start, before.end) : '';
		const russian =
			topics[index] === 'RU' || (mentionsOf[index] ?? []).some(({ place }) => place === 'RU');
		if (!russian) continue;
		const subject = exitWords[tongue].test(words) ? words : said;
		if (!exitWords[tongue].test(subject) || settled.has(index)) continue;
		const flatNo =
			before?.kind === 'question' &&
			/^\s*a[0-9]{0,2}[.:)\s、]*(?:no[.,;]|いいえ|いえ、)/i.test(words) &&
			/follow|exit|leav|sell|withdraw|quit|pull|clos|give up|abandon|get out|撤退|売却|離脱|閉鎖|手放|引き揚/.test(
				said,
			) &&
			!/off your books|out of russia/.test(said);
		const isToldOf =
			isNews && topicOfReport[tongue].test(words + said) && deniesReport[tongue].test(words);
		if (
			flatNo ||
			isToldOf ||
			(deniesBefore[tongue].test(words) &&
				!/再び|再度|改めて|戻る|復帰|再参入|再進出|return|re-enter|(?:go|going|come|coming) back/.test(
					words,
				))
		)
			return {
				start: sentence.start,
				end: sentence.end,
				rule: `${tongue}.exit-denied.before`,
				denies: {
					start: flatNo ? sentence.start : (before ?? sentence).start,
					end: flatNo ? sentence.start : sentence.end,
				},
			};
	}
	return undefined;
}
