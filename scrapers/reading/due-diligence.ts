import type { TextInHand } from './claims.ts';
import type { Range } from './segment.ts';
import type { Tongue } from './lexicon/lexicons.ts';

const diligence: Readonly<Record<Tongue, RegExp>> = {
	ja: /(?:人権|強化された|より踏み込んだ|高度な|紛争)[^。、]{0,14}(?:デュ[ーイ]?・?デ?ィ?リ?ジェンス|デューデリ|DD)|人権(?:への|に関する|面の|リスクの|に対する)?[^。、]{0,12}(?:影響評価|影響の評価|リスク評価|アセスメント|影響調査)|人権[^。]{0,24}影響を(?:洗い出|評価し|調査し|検証し|分析し|確認し|特定し)|人権DD|人権(?:面|上)?の(?:調査|点検|検証|確認|審査)|人権[^。、]{0,10}に及ぼす影響/,
	en: /human[- ]rights (?:\w+ ){0,2}(?:due diligence|assessment|review|audit|check)|due diligence (?:\S+ ){0,3}(?:covering|on|into|of|for) (?:\S+ ){0,3}(?:human rights|conflict)|(?:heightened|enhanced) (?:\w+ ){0,3}due diligence|assess\w* (?:\S+ ){0,4}human rights (?:impact|risk)|(?:impact|effect)s? (?:\S+ ){0,6}on human rights/,
};
/** Done, under way or firmly planned. */
const carriedOut: Readonly<Record<Tongue, RegExp>> = {
	ja: /実施|行(?:っ|い|わ|う)|終え|進め|着手|開始|続け|考え方に沿|の結果|に基づ|踏まえ|評価では|まとめ|完了|範囲を広げ|結論|調べ(?:た|て|まし)|調査で|指摘さ|判明|一環|確かめ|確認し|洗い出|特定し|検証し|通じて/,
	en: /\bafter (?:a|an|our|the) |conclu\w+|carr(?:y|ied|ies|ying) out|identif\w+|examin\w+|interview\w*|assessed|screen\w+|under our|conduct\w*|complet\w*|undert\w+|perform\w*|began|begun|started|ongoing|under way|is being|are carrying|did|done|commission\w*|result|finding|based on|following|will carry out|repeat\w*|had (?:an|a)|launched|found/,
};
const notDone: Readonly<Record<Tongue, RegExp>> = {
	ja: /(?:デリジェンス|DD|評価|調査|アセスメント|デューデリ)[^。]{0,24}(?:行って(?:い|お)(?:ない|りません|ません)|実施して(?:い|お)(?:ない|りません|ません)|していません|しておりません|していない|予定はありません|未実施|株主提案|実施を求め|求め(?:た|て|る)|すべき|べきだ|要請|要求|提案|行っていない|行われていない)/,
	en: /(?:not|never|no) (?:\w+ ){0,4}(?:carried out|conducted|undertaken|performed|done|separate (?:\w+ )?(?:human|due)|specific (?:\w+ )?(?:human|due)|heightened|enhanced)|\bno (?:\w+ )?human[- ]rights|(?:call(?:s|ed)? (?:on|for)|urg(?:ed|es)|demand(?:s|ed)?|ask(?:s|ed)?|request(?:s|ed)?|proposal|should|must|failed|failure|without (?:any )?)[^.]{0,80}due diligence|(?:assessment|diligence)[^.]{0,30}(?:was not|were not|has not|have not|not been)/,
};
const conflict: Readonly<Record<Tongue, RegExp>> = {
	ja: /ロシア|同国|サハリン|モスクワ/,
	en: /russia|sakhalin|moscow/,
};
const conflictArea: Readonly<Record<Tongue, RegExp>> = {
	ja: /紛争(?:の)?(?:影響|地域|下)|ウクライナ/,
	en: /conflict-affected|ukrain/,
};
const others: Readonly<Record<Tongue, RegExp>> = {
	ja: /パーム|綿花|カカオ|鉱物|コーヒー|農園|縫製|水産|毎年、?人権|タイ|インドネシア|アジア|取引先に対する|調達先に対する|主要な(?:取引先|仕入先|サプライヤー)|新疆|技能実習|ミャンマー/,
	en: /palm|cotton|cocoa|conflict minerals|coffee|garment|seafood|xinjiang|suppliers|myanmar|annual(?:ly)?|every year|value chain/,
};

/** The company's policy for everything is not this business. */
const policy: Readonly<Record<Tongue, RegExp>> = {
	ja: /人権方針|サプライチェーン|グループ全体|全社|取引先を対象|仕入先|統合報告|仕組みを(?:整|構築)/,
	en: /policy|suppl(?:y|ier)|group-wide|all (?:our )?(?:group )?companies|worldwide/,
};

export interface DiligenceFinding extends Range {
	readonly rule: string;
}

/**
 * Where the text says that human-rights due diligence on the Russian business was carried out, goes on or is
 * firmly planned; undefined for policy, other goods, denials and demands.
 */
export function dueDiligenceIn({
	folded,
	tongue,
	sentences,
	topics,
}: TextInHand): DiligenceFinding | undefined {
	const text = tongue === 'ja' ? folded.plain : folded.lower;
	for (const [index, sentence] of sentences.entries()) {
		if (sentence.kind === 'question') continue;
		const words = text.slice(sentence.start, sentence.end);
		if (!diligence[tongue].test(words)) continue;
		if (notDone[tongue].test(words) || !carriedOut[tongue].test(words)) continue;
		const near = text.slice(
			sentences[Math.max(0, index - 1)]?.start ?? 0,
			sentences[Math.min(sentences.length - 1, index + 1)]?.end,
		);
		const here = conflict[tongue].test(words);
		const about = topics[index] === 'RU' || conflict[tongue].test(near);
		if (!here && (!about || others[tongue].test(words) || policy[tongue].test(words))) continue;
		if (!here && !conflictArea[tongue].test(near) && topics[index] !== 'RU') continue;
		return { start: sentence.start, end: sentence.end, rule: `${tongue}.due-diligence` };
	}
	return undefined;
}
