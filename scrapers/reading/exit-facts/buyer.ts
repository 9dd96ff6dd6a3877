import type { TextInHand } from '../claims.ts';
import { aboutRussia, asWritten } from './passages.ts';

/** A foreign company's name as Japanese writes it: kana or Latin, perhaps with the trade in kanji after it. */
const jaName =
	'([ァ-ヴー・A-Za-z&-]{3,30}[一-龯]{0,5}(?:社|グループ|LLC|ホールディングス|・[ァ-ヴー]{2,15})?)';
const jaOther = '(?:\\([^)]{0,30}\\))?';
const jaHandOver = '(?:譲渡|売却|譲り|譲る|渡[すしさ]|渡る|売る|売っ|売り|引き渡|移転|移管|手放)';
const jaBuyers: readonly RegExp[] = [
	`(?:譲渡先|売却先|譲渡の?相手先?|譲受人|買い手|売却の相手先|引受先|譲受会社)(?:は|:|\\s|となる|である|の名称|の概要|の(?=[ァ-ヴ]))+\\s*(?:同国の|ロシアの|現地の)?(?:[^、。\\n]{0,16}?(?:会社|企業|商社|大手|財閥|業者|販売店|代理店|ディーラー|メーカー)(?:の|である|・)?)?${jaName}`,
	`(?:相手(?:先)?(?:である|の)|である|会社の?|企業の?|商社の?|大手の?|業者の?|ディーラーの?|代理店の?|財閥の?|同国の|現地の|ロシアの|メーカーの?|店の|社の)${jaName}${jaOther}(?:に|へ)(?:対し(?:て)?)?[^。]{0,50}${jaHandOver}`,
	`(?:^|[、。はをのる])${jaName}${jaOther}(?:に|へ)(?:対し(?:て)?)?[^。]{0,50}${jaHandOver}`,
	`(?:企業|会社|社|大手|グループ|財閥|商社|業者)${jaName}(?:と|との間で)[^。]{0,12}(?:合意|契約)[^。]{0,90}譲`,
	`${jaName}${jaOther}(?:は|が)[^。]{0,50}(?:買い取|取得|買収|譲り受け)`,
	`(?:譲り受けた|買い取った|買収した|取得した)${jaName}`,
	`${jaName}${jaOther}(?:と|との間で)(?:の間で)?[^。]{0,30}(?:譲渡|売買|売却)(?:に関する)?(?:する)?(?:契約|で合意|することで)`,
].map((pattern) => new RegExp(pattern));
const jaNoBuyer =
	/^(?:ロシア|モスクワ|サンクトペテルブルク|グループ|パートナー|フランチャイズ|メーカー|ディーラー|ウクライナ|カルーガ|トヴェリ|トゥーラ|サハリン|LLC|[A-Z]{1,3}|エネルギー|プロジェクト|マネジメント|・.*|[ァ-ヴー]+ルス(?:社|LLC)?|.*州|ブランド|サービス|システム|ファンド|スーパー|オーナー|インフラ|チェーン|.*(?:事業|工場|子会社|法人|店舗)|ロシア.*)$/;

const properName = "([A-Z][\\w&'’.-]*(?: (?:of|and|&|de|[A-Z][\\w&'’.-]*)){0,5})";
const enBuyers: readonly RegExp[] = [
	new RegExp(
		`(?:sold|sell(?:ing)?|transfer(?:red|ring)?|sale|disposal|divest\\w*|dispos\\w+|offload\\w*|ced(?:e|ed|ing)|sign(?:s|ed)? (?:over|away)|hand(?:s|ed|ing)?(?: over)?|transferr?\\w*)\\b[^.;]{0,120}?\\bto (?:(?:its|the|a|an|our|local|former|russian|Russian|joint[- ]venture|long-standing|existing|current|partner|investment|company|group|retailer|distributor|dealer|buyer|investor|conglomerate|\\w+-based|industrial|holding|\\w+ing|\\w+) ){0,6}?,? ?${properName}`,
	),
	new RegExp(`passed to ${properName}`),
	new RegExp(`under which ${properName} (?:will|would|is to) (?:acquire|buy|take over)`),
	new RegExp(
		`(?:agreement|contract|deal|accord|term sheet|memorandum|talks concluded)\\b[^.;]{0,60}? with (?:(?:the|a|an|its|local|Russian) (?:\\w+ ){0,3})?,?(?:\\w+-based )?${properName}`,
	),
	new RegExp(
		`(?:the )?(?:buyer|purchaser|acquirer|new owner|transferee)(?: is|,|:| will be| was)? (?:(?:the|a|an|local|Russian|its) (?:[a-z-]+ ){0,4})?${properName}`,
	),
	new RegExp(
		`${properName}(?:,[^,.]{1,50},)?,? (?:has |had )?(?:bought|acquired|took over|taken over|purchased|agreed to (?:buy|acquire)|will (?:buy|acquire|take over))`,
	),
	new RegExp(
		`${properName} (?:said|says|announced|confirmed)(?: \\S+){0,8} (?:bought|acquired|taken over|purchased|completed)`,
	),
	new RegExp(
		`^${properName}(?:,[^.]{1,60},)? (?:said|says) (?:it|he|she|they) (?:has |had )?(?:become|becomes?|bought|acquired|taken over|took over|purchased)`,
	),
	new RegExp(
		`(?:bought|acquired|purchased) by (?:(?:the|a|an|local|Russian) (?:[a-z-]+ ){0,4})?${properName}`,
	),
];
const enNoBuyer =
	/^(?:Russia\w*.*|The|We|It|In|On|Q|A|Our|Moscow|Japan|Board|January|February|March|April|May|June|July|August|September|October|November|December|Sakhalin\S*|Ukraine|Europe|JPY|Group|LLC|Company|Yes|No|Further|Human.*|St|FY.*|[A-Z]|Management|Under|Following|After|Since|Terms?|Notice|Staff|Parts|European|Japanese|American|Chinese|German|French|British|Turkish|Western|Asian|Kazakh|Ukrainian)$/;

function cleanName(name: string): string {
	return name
		.replace(/(?: (?:of|and|&|de))+$/, '')
		.replace(/[.,]+$/, '')
		.replace(/^・|・$/, '');
}

/** "a Penza grain trader" names nobody. */
const isDescription = (after: string): boolean =>
	/^ (?:[a-z-]+ ){0,2}(?:traders?|investors?|compan(?:y|ies)|firm|groups?|businessm[ae]n|retailer|dealer|distributor|fund|buyer|institute|operator|owner|entrepreneur)\b/.test(
		after,
	);

/** A country or a town alone is no buyer. */
const isPlaceName = ({ mentions }: TextInHand, at: number): boolean =>
	mentions.some(({ place, start }) => place === 'elsewhere' && start === at);

/** The named buyer of the Russian business, as written; descriptions ("a local investor") name nobody. */
export function buyerIn(hand: TextInHand, original: string): string | null {
	const { tongue, folded, names } = hand;
	const patterns = tongue === 'ja' ? jaBuyers : enBuyers;
	for (const { start, end } of aboutRussia(hand)) {
		const sentence = folded.plain.slice(start, end);
		if (
			!(
				tongue === 'ja'
					? /譲|売|買|取得|渡|移/
					: /\b(?:s[eo]l[dl]|sale|sell|transfer|dispos|divest|bought|buy|acquir|agreement|passed|hand|purchas|owner|took|take over)/i
			).test(sentence)
		)
			continue;
		for (const pattern of patterns) {
			const match = pattern.exec(sentence);
			const name = cleanName(match?.[1] ?? '');
			if (!match || name === '' || (tongue === 'ja' ? jaNoBuyer : enNoBuyer).test(name)) continue;
			const folding = tongue === 'ja' ? name : name.toLowerCase();
			if (names.some((own) => folding.includes(own) || own.includes(folding))) continue;
			const at = start + match.index + match[0].indexOf(match[1] ?? '');
			if (isDescription(folded.plain.slice(at + name.length, end)) || isPlaceName(hand, at))
				continue;
			return asWritten(folded, original, at, name.length);
		}
	}
	return null;
}
