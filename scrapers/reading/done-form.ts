import type { Claim } from './claims.ts';

/**
 * How the words of a leaving are used. Only `past` says that it has happened; a `mention` (「撤退圧力」, "calls to leave")
 * says nothing about the company.
 */
export type LeavingForm = 'past' | 'ahead' | 'mention';

/** 「撤退した」「株式の譲渡が完了」「登記を抹消」: the act is the predicate, or a word for its completion is. */
const jaPast =
	/^(?:き|ぎ|み|び|ち)まし|^(?:いた)?(?:し|され|させ|じ|め|え|っ|い|ん|り)?(?:まし)?(?:た|だ|て|で|、|済|ずみ|尽く|切|きっ|きり)|^(?:いた)?(?:し|され|させ)|^(?:り|る|む|ら|す|さ|し)|^[^。]{0,30}?(?:完了|結了|終え|終わ|終了|済|実行|実施|成立|果た|成し遂|抹消|消滅|受け取|取得|引き渡|移っ|移り|移転し|締め|下ろし|解い|行(?:っ|い|わ)|と(?:なっ|なり)|に(?:至|なっ|なり)|(?:を|が|は|も)(?:いた)?(?:し|され)(?:た|て|まし))/;
const jaAhead = /^[^、。]{0,10}(?:踏み切|決|動き出|着手|乗り出|舵を切|進め|開始)/;

const enPast =
	/^(?:exited|withdrew|withdrawn|left|pulled|quit|walked|departed|bowed|divested|sold|disposed|handed|turned|ceded|assigned|passed|transferred|bought|took|taken|acquired|ended|terminated|discontinued|closed|wound|shut|scrapped|cancelled|canceled|dropped|ceased|dissolved|liquidated|struck|removed|deregistered|phased|dismantled|signed|gave|given|offloaded|relinquished|surrendered|brought|no longer|(?:ha(?:s|ve|d)|owns?|left) (?:had )?nothing|now ha|ha(?:s|ve) no|no remaining|out of|became|changed hands|ownership|clos(?:ed|es) temporarily)/;
const enNoun =
	/^(?:exit$|withdrawal|sale|transfer$|disposal|divest(?:ment|iture)|departure|closure|liquidation$|dissolution|takeover|the |this |a |its |our |share purchase|termination|cancellation|cessation|pull-?out$|management buy|put an end|winding-up|wind-up)/;
/** Auxiliaries that put a participle into the future, or make an infinitive. */
const enAheadAux =
	/\b(?:will|would|shall|should|to|can|could|may|might|must|'ll|being)(?: (?:be|have|now|also|then|soon|fully|completely|formally|gradually|eventually|finally|permanently|been))*\s$/;
const enProgressive =
	/\b(?:is|are|was|were|be|been|am|'re|'s|’re)(?: (?:now|also|currently|fully|completely|finally|gradually|in the process of|already))*\s$/;
const enFinished = /\b(?:complet(?:ed|es)|finished|concluded)\b[^,;]{0,40}$/;
/** What somebody wants or demands is not what the company does. */
const enWished =
	/\b(?:want(?:s|ed)?|hop(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on)|press(?:ed|ure|ing)|ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|yet|struggl\w+|tr(?:y|ies|ied|ying)|need(?:s|ed)?|unable|difficult|how|threat\w*|promis\w+|failed|refus\w+|reluctan\w+|slow|easy|hard|right|time|ready|free|campaign\w*) (?:\S+ ){0,6}to (?:\w+ )?$/;

/** "Following the sale of all shares, the company was deconsolidated." */
const enPresupposed =
	/\b(?:following|after|as a result of|with|since|upon) (?:(?:the|our|its) )?(?:completed )?$/;
const enBegun =
	/\b(?:entered|enters|beg[au]n|started|commenced|initiated|in|into|under) (?:\w+ ){0,2}$/;

function enForm({ words, at, clause, rule }: Claim): LeavingForm {
	const lead = words.slice(0, at.start - clause.start);
	const whole = words.slice(at.start - clause.start, at.end - clause.start);
	if (/^be(?:ing)? /.test(whole)) return 'ahead';
	const verb = whole
		.replace(/^which (?:\w+ ){1,3}(?=sold)/, '')
		.replace(/^(?:was|were|been) (?:\w+ )?(?=sold|handed|passed|turned|made)/, '');
	const completed = rule.includes('done-completed');
	if (enWished.test(lead)) return 'mention';
	if (/^\w+ing\b/.test(verb)) {
		if (enFinished.test(lead)) return 'past';
		return enProgressive.test(lead) ? 'ahead' : 'mention';
	}
	if (enAheadAux.test(lead)) return 'ahead';
	if (
		/^exit$/.test(verb) &&
		!/\b(?:the|its|our|an|a|full|complete|this|that|their|any|formal|final)\s$/.test(lead)
	)
		return completed ? 'past' : /^\W*$/.test(lead) ? 'mention' : 'ahead';
	if (
		enNoun.test(verb) &&
		enPresupposed.test(lead) &&
		!/\b(?:will|expected|scheduled|planned|announced|proposed)\b/.test(words)
	)
		return 'past';
	if (enNoun.test(verb)) return completed ? 'past' : enBegun.test(lead) ? 'ahead' : 'mention';
	return enPast.test(verb) || completed ? 'past' : 'ahead';
}

/** Whether a leaving is said to have happened, to lie ahead, or is only mentioned. */
export function leavingForm(claim: Claim): LeavingForm {
	if (!/[ぁ-んァ-ヴ一-龯]/.test(claim.words)) return enForm(claim);
	if (jaAhead.test(claim.tail)) return 'ahead';
	// 「移管された新会社」: somebody else's act, told of a noun.
	if (claim.rule.includes('adnominal') && /^(?:さ)?れ(?:た|て)/.test(claim.tail)) return 'mention';
	// 「撤退するよう求める声が出ている」: what is done is not the leaving.
	if (/^(?:いた)?(?:する|[うくぐつぬぶむる])(?![。、]|$)/.test(claim.tail)) return 'mention';
	return jaPast.test(claim.tail) || claim.tail.trim() === '' ? 'past' : 'mention';
}
