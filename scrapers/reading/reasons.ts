import type { Actor } from './actors.ts';
import type { TextInHand } from './claims.ts';
import type { Reason } from './finding.ts';
import { lexicons, type Tongue } from './lexicon/lexicons.ts';
import type { Range } from './segment.ts';
import type { Position } from './statuses.ts';

/** Words that give a cause; a reason is read only near one. */
const causes: Readonly<Record<Tongue, RegExp>> = {
	ja: /ため|から|により|による|に鑑み|に伴|踏まえ|を受け|理由|ことで|ので|責任|役目|使命|配慮|考慮|勘案|観点|従い|沿っ|に基づ|響い|懸念|難しく|できな|できず|困難|不足|途絶|滞|悪化|減少|見通せ|不透明|かかわ|欠か|不可欠|必要|守る|優先|結果|として|背景|根拠|鑑み|思えば|沿う|かなわ|目がある|ふさわし|踏まえる|せいで|都合/,
	en: /\b(?:because|since|owing|due to|as|after|following|given|in view of|in light of|reflect\w*|reason|blam\w+|for (?:the|fear|safety)|so that|therefore|cite[sd]?|citing|result|response|responsib\w+|obligation|depend\w*|compl(?:y|iance|ying)|accordance|line with|concern\w*|owe|duty|duties|need|wanted|want|asked|supplies|bound|must|protect|cannot|can no longer|no longer|amid|follow\w*|step with|factor|point(?:ed|s|ing) to|prompt\w*|hurt|having|amid|when|risk|allow|complaints|require[sd]?|put (?:\S+ ){0,4}down to|owed to|on account of|so that|otherwise|fell foul|caught by|line with|pledge|arguing|argued|rely|relies)\b/,
};
const supposed: Readonly<Record<Tongue, RegExp>> = {
	ja: /(?:場合|可能性(?!等|など|も(?:含|踏))|おそれがあ|仮に|もし|あり得|状況次第|の範囲|万一|(?:あ|す|な|け|れ)れば|ようなら)(?!.*(?:ことから|ため|ので|として、))/,
	en: /^(?!\W*(?:because|since|as)\b).*\b(?:if|should|might|could|in the event|unless)\b/,
};
/** Keeping within the law is a condition and not a reason. */
const condition: Readonly<Record<Tongue, RegExp>> = {
	ja: /(?:制裁|輸出規制|輸出管理|法令|規制|許可)[^、。]{0,14}(?:遵守しつつ|を遵守|の範囲|に抵触しない|守りながら|定める範囲|順守)|制裁(?:の)?(?:対象)?(?:か|かどうか|であるか)[^、。]{0,8}(?:否か|問わず|かかわらず)|もって[^、。]{0,10}正当化しな/,
	en: /(?:while|whilst|in) (?:full )?compl\w+ with|(?:are|is|be) comply\w* with|as and when|where (?:permitted|allowed)|licen[cs]es? (?:allow|permit)|within the limits|subject to (?:applicable )?sanctions|regardless of|whether or not|to the extent permitted|in full compliance/,
};
/** 「制裁の対象ではないため」: standing outside the sanctions is itself given as the reason. */
const unsanctioned: Readonly<Record<Tongue, RegExp>> = {
	ja: /制裁(?:の|措置の)?対象(?:に|では|と|と?はなっ)[^、。]{0,8}(?:ない|なく|ありません|含まれ|おらず)|制裁(?:の)?対象外|規制(?:の)?対象(?:外|では)/,
	en: /(?:outside|not (?:covered|affected|subject|on|under)|do not fall|exempt)[^.;]{0,40}sanction/,
};

/** The sentence before one that opens so gives its reason. */
const therefore: Readonly<Record<Tongue, RegExp>> = {
	ja: /^\s*(?:a[0-9]*[.:\s]*)?(?:この|その)ため|^\s*(?:こうした|このような|以上|そこで|したがって|よって|これを受け)/,
	en: /^\s*(?:for (?:this|that|these) reasons?|therefore|as a result|consequently|accordingly|in view of this|hence|so\b|because of this|given this|that is why)/,
};

/** Sentences in which the reason of a position may stand: its own, the two after it, the one before. */
function nearby(support: readonly Position[], count: number): number[] {
	const near = new Set<number>();
	for (const { claim } of support.slice(0, 4))
		for (let step = -1; step <= 2; step += 1) {
			const at = claim.sentenceIndex + step;
			if (at >= 0 && at < count) near.add(at);
		}
	return [...near].sort((a, b) => a - b);
}

/** Whether the position is said to follow from the due diligence: "as a result" between the two. */
function followsFrom(text: string, diligence: Range, support: readonly Position[]): boolean {
	const last = support[0]?.claim.sentence.end ?? diligence.end;
	const between = text.slice(diligence.start, Math.max(last, diligence.end));
	return (
		/結果|踏まえ|に基づ(?:き|い)|判断し|受けて|as a result|based on|following|in (?:the )?light of|therefore|led us|found|conclud/.test(
			between,
		) && between.length < 900
	);
}

const livesOnIt = /livelihood|wages|families|暮らし|生計|雇用/;
/** What a buyer had to fulfil is no reason for leaving. */
const aboutBuyer: Readonly<Record<Tongue, RegExp>> = {
	ja: /(?:譲受|譲渡先|買い手|候補先|売却先)[^。]{0,16}(?:選定|条件)|(?:選定|条件)(?:にあたって|に際して|では)|を条件に|制裁対象者/,
	en: /(?:choos\w+|select\w+|selection of) (?:the |a )?(?:buyer|purchaser)|condition (?:of|for) the sale|sanctioned (?:persons|parties)/,
};

/** The reasons in one clause; `isCause`: the next sentence says that this one gives the reason. */
function reasonsIn(words: string, tongue: Tongue, isCause: boolean): Reason[] {
	if (supposed[tongue].test(words) || aboutBuyer[tongue].test(words)) return [];
	const isOutside = unsanctioned[tongue].test(words);
	const gives = isCause || isOutside || causes[tongue].test(words);
	const isCondition = condition[tongue].test(words) && !isOutside;
	const { reasons, reasonEvents } = lexicons[tongue];
	const found = [...(gives ? reasons : []), ...reasonEvents].flatMap(({ effect, pattern }) => {
		if (effect === 'sanctions' && isCondition) return [];
		pattern.lastIndex = 0;
		return pattern.test(words) ? [effect] : [];
	});
	// Who lives on the wages is no customer.
	if (found.includes('safety') && found.includes('employees') && !livesOnIt.test(words))
		return found.filter((reason) => reason !== 'employees');
	return found.includes('employees') && livesOnIt.test(words)
		? found.filter((reason) => reason !== 'customers')
		: found;
}

const mayExplain = (sentence: string, tongue: Tongue): boolean =>
	causes[tongue].test(sentence) ||
	lexicons[tongue].reasonEvents.some(({ pattern }) => {
		pattern.lastIndex = 0;
		return pattern.test(sentence);
	});

/**
 * The reasons that the text gives for a position, in the order of the vocabulary.
 * @returns `not_stated` alone where it gives none
 */
export function reasonsFor(
	hand: TextInHand,
	support: readonly Position[],
	actors: readonly Actor[],
	diligence: Range | undefined,
): Reason[] {
	const { tongue, folded, sentences, topics, isAboutRussia } = hand;
	const lexicon = lexicons[tongue];
	const text = tongue === 'ja' ? folded.plain : folded.lower;
	const found = new Set<Reason>();
	const home = new Set(support.map(({ claim }) => claim.sentenceIndex));
	for (const index of nearby(support, sentences.length)) {
		const sentence = sentences[index];
		if (!sentence || sentence.kind === 'question' || sentence.kind === 'heading') continue;
		if (!home.has(index) && actors[index] === 'other') continue;
		const whole = text.slice(sentence.start, sentence.end);
		const next = sentences[index + 1];
		const explains =
			next !== undefined &&
			home.has(index + 1) &&
			therefore[tongue].test(text.slice(next.start, next.start + 40));
		if (
			!home.has(index) &&
			!explains &&
			((topics[index] !== 'RU' && !isAboutRussia) || !mayExplain(whole, tongue))
		)
			continue;
		for (const clause of sentence.clauses)
			for (const reason of reasonsIn(text.slice(clause.start, clause.end), tongue, explains))
				found.add(reason);
	}
	if (diligence && followsFrom(text, diligence, support)) found.add('human_rights');
	if (found.size === 0) return ['not_stated'];
	return lexicon.reasons.map(({ effect }) => effect).filter((reason) => found.has(reason));
}
