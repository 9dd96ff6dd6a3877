import type { Claim, TextInHand } from './claims.ts';
import type { Range } from './segment.ts';
import { isUncompleted } from './stated.ts';
import type { Tongue } from './lexicon/lexicons.ts';

/** Words that name an exit, for a denial that stands in the next sentence. */
const exitWords: Readonly<Record<Tongue, RegExp>> = {
	ja: /撤退|売却|譲渡|閉鎖|清算|離脱|退い|退く|引き揚げ|手を引|手放|畳|解散|身売り|撤収|終了/,
	en: /\b(?:exit\w*|withdraw\w*|withdrew|leav(?:e|ing)|sell\w*|sold|sale|dispos\w+|divest\w*|pull\w* out|quit\w*|depart\w*|clos(?:e|ing|ure)|walk\w* away|follow them|transfer|liquidat\w+|abandon\w*|get out)\b/,
};
/** Sentences that deny what was said before them. */
const deniesBefore: Readonly<Record<Tongue, RegExp>> = {
	ja: /(?:当社|弊社|当行)(?:が|から|として|の)?(?:発表|公表|開示|決定)(?:した|いたした|する)(?:もの|内容)では(?:ありません|ございません|ない)|(?:決定|公表|発表|合意|検討)?(?:をした|した|している)?(?:という|との)?(?:事実|予定|計画|考え|意向|方針)(?:は|も)(?:一切)?(?:ない|ありません|ございません)|事実(?:と|に)(?:は)?(?:異な|反)|事実ではない|事実ではありません|予定して(?:い|お)るものでは(?:ありません|ございません|ない)|(?:その|この|そうした|そのような|そういった|ご指摘の|かかる)(?:よう|予定|計画|考え|事実|つもり|意向|方針)[^。]{0,10}(?:ない|ありません|ございません|おりません)|考えて(?:は)?(?:いない|おりません|いません)/,
	en: /(?:this|that|the (?:report|article|claim|story)) is (?:not (?:correct|true|accurate)|incorrect|untrue|false|wrong|inaccurate)|no such (?:\w+ )?(?:resolution|decision|plan|agreement|talks|step|discussion)|no (?:plans?|intention) (?:to|of)|not announced by us|nothing (?:of the kind|to (?:that|this))|not based on (?:any|an|our) announcement|(?:there is|we have) no (?:plan|intention)|not (?:under|being) consider\w*/,
};

export interface ExitDenial extends Range {
	readonly rule: string;
	/** The sentences whose claims of an exit it takes back. */
	readonly denies?: Range;
}

/** The claim's act is a way of leaving. */
const leaves = ({ act, things, words }: Claim): boolean =>
	act === 'exit' ||
	act === 'dissolve' ||
	(act === 'transfer' && !things.has('sourcing')) ||
	(act === 'end' &&
		(/閉鎖|閉店|畳|閉め|clos|shut/.test(words) ||
			things.has('entity') ||
			things.has('production') ||
			things.has('retail') ||
			things.has('business'))) ||
	(act === 'remark' && /no (?:decision|plans)/.test(words) && /exit|withdraw|leav/.test(words));

const undecided =
	/決(?:めて|定して|まって|まった|めた|定した)|判断に(?:は)?至って|(?:not|nothing)[^.]{0,20}(?:decided|decision)|no (?:final )?decision/;
const reported =
	/報道|報じ|記事|一部(?:の)?(?:新聞|メディア)|reports?\b|reported|article|media|press/;

/** Where the company itself negates an exit of its own; undefined where it does not. */
export function exitDenialIn(hand: TextInHand, claims: readonly Claim[]): ExitDenial | undefined {
	const denied = claims.find(
		(claim) =>
			claim.said === 'denied' &&
			leaves(claim) &&
			!isUncompleted(claim) &&
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
	return denialOfBefore(hand);
}

/** "Nothing is decided" denies only where a report said that it was; of a company that considers leaving it denies nothing. */
function isAdmission(
	claim: Claim,
	claims: readonly Claim[],
	{ folded, tongue, sentences }: TextInHand,
): boolean {
	if (!undecided.test(claim.words)) return false;
	const text = tongue === 'ja' ? folded.plain : folded.lower;
	const before = sentences[claim.sentenceIndex - 1] ?? claim.sentence;
	if (!reported.test(text.slice(before.start, claim.sentence.end))) return true;
	return claims.some(
		(other) => other.said === 'considering' && leaves(other) && other.place === 'RU',
	);
}

function denialOfBefore({
	folded,
	tongue,
	sentences,
	topics,
	mentionsOf,
}: TextInHand): ExitDenial | undefined {
	const text = tongue === 'ja' ? folded.plain : folded.lower;
	for (const [index, sentence] of sentences.entries()) {
		if (sentence.kind === 'question' || sentence.kind === 'heading') continue;
		const words = text.slice(sentence.start, sentence.end);
		const before = sentences[index - 1];
		const said = before ? text.slice(before.start, before.end) : '';
		const russian =
			topics[index] === 'RU' || (mentionsOf[index] ?? []).some(({ place }) => place === 'RU');
		if (!russian) continue;
		const subject = exitWords[tongue].test(words) ? words : said;
		if (!exitWords[tongue].test(subject)) continue;
		const flatNo =
			before?.kind === 'question' &&
			/^\s*a[0-9]{0,2}[.:)\s、]*(?:no[.,;]|いいえ|いえ、)/i.test(words) &&
			/follow|exit|leav|sell|withdraw|quit|pull|clos|give up|abandon|get out|撤退|売却|離脱|閉鎖|手放|引き揚/.test(
				said,
			) &&
			!/off your books|out of russia/.test(said);
		if (
			flatNo ||
			(deniesBefore[tongue].test(words) && !/再び|再度|改めて|return|re-enter/.test(words))
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
