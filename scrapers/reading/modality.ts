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
	/と(?:正式に|同日|この日|[0-9]+日に?|改めて|あわせて)?(?:発表|明らかに|述べ|説明|語|話|表明|公表|伝え|主張|強調|指摘|コメント|回答|答え|いう(?:。|、|$)|して(?:い|お)|した(?:。|、|$)|みられ)[^「」]*$/;

function heardIn(tail: string, lexicon: CompiledLexicon): Marked {
	const whole = modeOf(tail, lexicon);
	const said = saying.exec(tail);
	if (said === null || said.index === 0 || whole.said === 'reported') return whole;
	return modeOf(tail.slice(0, said.index), lexicon);
}

/** In English any "not" before the act denies an exit. */
const plainlyNot =
	/\b(?:not|never|nor|neither)\b(?! only| later| yet (?:been )?(?:clos|complet|approv))|n['’]t\b/;

/** "An exit is not on the table": of a noun the negation may follow. */
const nounForm = /^(?:exit|withdrawal|sale of|sale to|departure|closure|divestment|liquidation)$/;

/** A clause that only links to the next (「停止し、」) takes that one's mode. */
const linksOn = /(?:[^てで]|^)(?:し|め|え|け|み|い|り|せ|ち|じ|き)(?:、|,\s?)$/;
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
		const own = modeOf(text.slice(clause.start, clause.end), lexicon);
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
	const lead = text.slice(clause.start, act.start);
	if (/(?:^|、)(?:仮に|もし|万が?一)/.test(lead))
		return { said: 'hypothetical', rule: 'ja.mode.supposed' };
	const own = heardIn(tail, lexicon);
	const next = clauses[index + 1];
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
