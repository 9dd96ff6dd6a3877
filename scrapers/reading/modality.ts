import type { CompiledLexicon, Tongue } from './lexicon/lexicons.ts';
import type { Mode } from './lexicon/entry.ts';
import type { Range } from './segment.ts';

/** How something is said: a mode of the lexicon, or `plain` where nothing marks it. */
export type Said = Mode | 'plain' | 'asked';

export interface Marked {
	readonly said: Said;
	readonly rule: string;
}

/** The first mode, in the order of the lexicon, that is found in the text. */
export function modeOf(text: string, lexicon: CompiledLexicon, without?: Mode): Marked {
	for (const { id, effect, pattern } of lexicon.modes) {
		if (effect === without) continue;
		pattern.lastIndex = 0;
		if (pattern.test(text)) return { said: effect, rule: id };
	}
	return { said: 'plain', rule: 'mode.plain' };
}

/** 「…すると発表した」: the verb of saying is not the mode of what is said. */
const saying =
	/と(?:正式に|同日|この日|[0-9]+日に?|改めて|あわせて)?(?:発表|明らかに|述べ|説明|語|話(?!し合)|表明|公表|伝え|主張|強調|指摘|コメント|回答|答え|いう(?:。|、|$)|して(?:い|お)|した(?:。|、|$)|みられ)[^「」]*$/;

/** 「閉鎖した工場は」: the verb only says which noun is meant, and what follows is said of that noun. */
const adnominal =
	/^.(?:し|され|させ|め|じ|え|っ|い)?(?:て(?:い|お|き|しまっ)(?:る|た|ます|ました)|まし?た|た)(?=[一-龯ァ-ヴA-Za-z「])(?!方針|予定|見込|見通|考え|計画|旨|場合|可能|意向|必要|一方|中|際|上|構え|姿勢|後|事実|段階|時|結果|例|企業|日系|ため|公算|恐れ|疑い|形|模様|状態|状況|意味|判断|経緯|話|内容)/;
/** 「凍結を決め、いまも解いていない」: decided, whatever follows. */
const resolved =
	/^.[^、。]{0,6}を(?:決め|決定し|決議し|発表し|表明し|公表し)(?:て|まし)?(?:たが)?、/;
/** 「撤退するか、続けるか」: a choice that is still open. */
const openChoice =
	/^.{0,6}(?:る|う|く|す|つ|む|ぶ|た)か(?:、|どうか|否か|を|は|が|に|も|(?=撤退|売却|譲渡|閉鎖|停止|続|残))/;
/** 「検討しているが、結論は出ていない」: what is negated comes after what is considered. */
const pendingVerdict =
	/(?:検討|議論|協議|交渉|模索|視野|選択肢)(?:し|を|に|の|も|で|中|と)[^。]{0,40}(?:段階|ものの|が、|おり、|いるが|結論|決ま|決定)[^。]{0,30}(?:ない|ません|おらず|未定)/;

/** 「出荷停止は撤退を意味するものではない」: what is negated is the leaving. */
const presupposed =
	/^.(?:措置|の決定|の判断|の措置|したこと|すること|とは)?(?:は|が|も|自体は|であって)[^。]{0,30}(?:撤退|売却|閉鎖|終了|離脱|譲渡|引き揚げ)[^。]{0,30}(?:ない|なく|ありません|ございません)/;

/** 「…することを明らかにした」 is a verb of saying too. */
const sayingThat =
	/こと(?:を|が)(?:正式に|[0-9]+日に?)?(?:発表|明らかに|公表|表明|伝え|分か|判明|認め|説明)[^「」]*$/;
/** 「解除する通知を送付した」: what was done is the notice. */
const noticeOf =
	/^[^、。]{0,3}(?:する|[るうくぐすつむぶ])(?:との|旨の|という)?(?:通知|予告|申し入れ|決議|決定|合意)/;

/** 「手続きを終え、来春に会社を閉じる」: a predicate that is not past leaves what it completes ahead. */
const ahead =
	/(?<![てで](?:い|お))(?<!であ)(?:(?:[るくうつむぶぐ]|(?<!ま|で)す)|(?<!です|い|り)ます|へ|予定|見込み|方針|めど)(?:[。」]|$)/;
/** 「終えましたのでお知らせいたします」: a verb of telling says nothing of when. */
const telling = /お知らせ|報告|申し上げ|案内|発表|という/;

function heardIn(tail: string, lexicon: CompiledLexicon): Marked {
	if (resolved.test(tail)) return { said: 'decided', rule: 'ja.mode.resolved' };
	if (openChoice.test(tail)) return { said: 'hypothetical', rule: 'ja.mode.open-choice' };
	if (adnominal.test(tail)) return { said: 'done', rule: 'ja.mode.adnominal' };
	const whole = modeOf(tail, lexicon);
	if (whole.rule === 'ja.mode.done-completed' && ahead.test(tail) && !telling.test(tail))
		return { said: 'decided', rule: 'ja.mode.ahead' };
	if (whole.said === 'denied' && pendingVerdict.test(tail))
		return { said: 'considering', rule: 'ja.mode.pending-verdict' };
	if ((whole.said === 'done' || whole.said === 'plain') && noticeOf.test(tail))
		return { said: 'decided', rule: 'ja.mode.notice' };
	const said = saying.exec(tail) ?? sayingThat.exec(tail);
	if (said === null || said.index === 0 || whole.said === 'reported') return whole;
	return modeOf(tail.slice(0, said.index), lexicon);
}

/** In English any "not" before the act denies an exit. */
const plainlyNot =
	/\b(?:not|never|nor|neither)\b(?! only| later| yet (?:been )?(?:clos|complet|approv))|n['’]t\b/;

/** "Suspending shipments does not mean that we leave": the act before is a fact. */
const meansNot = (after: string): number =>
	after.search(
		/\b(?:do|does|did|is|are) not (?:mean|amount|signal|imply|constitute|equal|represent)\b/,
	);
/** "has not stopped", "did not resume" */
const directlyNot =
	/\bno (?:reason|cause|need|grounds|wish) (?:to|for)\s$|(?:\b(?:not|never)|n['’]t)(?: (?:yet|been|be|being|currently|now|fully|entirely|completely|had to|have to|need to|plan to|planning to|going to|intend to|(?:ours|up to us|for us|in our (?:power|gift|hands)|our (?:decision|call|place|choice)) to))*\s$|\b(?:nobody|no one|none(?: of (?:\w+ ){1,3})?|no (?:\w+ )?(?:employees?|staff|jobs?|workers?|people)) (?:has|have|was|were|will|is|are)(?: (?:been|be|yet|being))*\s$/;

/** "An exit is not on the table": of a noun the negation may follow. */
const nounForm = /^(?:exit|withdrawal|sale of|sale to|departure|closure|divestment|liquidation)$/;

/** A clause that only links to the next (「停止し、」) takes that one's mode. */
const linksOn = /(?:[^てで]|^)(?:し|め|え|け|み|い|り|せ|ち|じ|き)(?:、|,\s?)$/;
/** 「売却について、」: what is said of it comes in the next clause. */
const isTopic = /^.(?:の[^、。]{0,8})?(?:につい(?:て)|に関し(?:て)?|につきまして)(?:は|も)?、\s*$/;
/** The predicate goes on after the comma with words about the same thing. */
const asideEnd = /(?:ものの|けれども?|が|ため|ので|から|ながら)(?:、|,\s?)$/;

/**
 * How an act is said. In Japanese: from the act to the end of its clause, and on to the next clause where this one
 * only links. In English: the whole clause, because the auxiliaries stand before the verb.
 * @param text folded; in English in lower case
 */
export function saidOf(
	text: string,
	act: Range,
	clauses: readonly Range[],
	index: number,
	tongue: Tongue,
	lexicon: CompiledLexicon,
	isExit: boolean,
): Marked {
	const clause = clauses[index];
	if (!clause) return { said: 'plain', rule: 'mode.plain' };
	if (tongue === 'en') {
		const not = isExit ? -1 : meansNot(text.slice(act.end, clause.end));
		// "has not made a car since": the act's own "not" denies nothing.
		const carriesNot =
			!isExit && /\b(?:not|nor|nothing)\b|n['’]t\b/.test(text.slice(act.start, act.end));
		const own = modeOf(
			text.slice(clause.start, not < 0 ? clause.end : act.end + not),
			lexicon,
			carriesNot ? 'denied' : undefined,
		);
		const near = text.slice(clause.start, act.start);
		if (!isExit && own.said !== 'denied' && directlyNot.test(near))
			return { said: 'denied', rule: 'en.mode.not' };
		const isFirm =
			own.said !== 'hypothetical' && own.said !== 'reported' && own.said !== 'considering';
		return isExit &&
			isFirm &&
			plainlyNot.test(
				text.slice(
					clause.start,
					nounForm.test(text.slice(act.start, act.end)) ? clause.end : act.start,
				),
			)
			? { said: 'denied', rule: 'en.mode.not' }
			: own;
	}
	const tail = text.slice(act.end - 1, clause.end);
	if (!isExit && presupposed.test(tail)) return { said: 'done', rule: 'ja.mode.presupposed' };
	const lead = text.slice(clause.start, act.start);
	if (/(?:^|、)(?:仮に|もし|万が?一)/.test(lead))
		return { said: 'hypothetical', rule: 'ja.mode.supposed' };
	const own = heardIn(tail, lexicon);
	const next = clauses[index + 1];
	if (next && isTopic.test(tail)) return heardIn(text.slice(next.start, next.end), lexicon);
	const open =
		own.said === 'plain' ||
		(own.said === 'done' && linksOn.test(tail) && !tail.slice(-4).includes('おり'));
	if (open && next && linksOn.test(tail) && !asideEnd.test(tail))
		return linkedMode(text, clauses, index + 1, lexicon);
	return own;
}

/** The mode of the predicate that a chain of linking clauses ends in. */
function linkedMode(
	text: string,
	clauses: readonly Range[],
	from: number,
	lexicon: CompiledLexicon,
): Marked {
	for (let index = from; index < Math.min(clauses.length, from + 4); index += 1) {
		const clause = clauses[index];
		if (!clause) break;
		const tail = text.slice(Math.max(clause.start, clause.end - 30), clause.end);
		if (linksOn.test(tail) && index + 1 < clauses.length && !tail.slice(-4).includes('おり'))
			continue;
		const marked = heardIn(tail, lexicon);
		// A denial of the last predicate does not deny those before it.
		return marked.said === 'denied' ? { said: 'decided', rule: 'ja.mode.linked' } : marked;
	}
	return { said: 'plain', rule: 'mode.plain' };
}
