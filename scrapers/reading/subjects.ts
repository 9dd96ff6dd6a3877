import type { Tongue } from './lexicon/lexicons.ts';
import type { Range } from './segment.ts';

/** Who acts in a clause: the company asked about, somebody else, or nobody named there. */
export type Subject = 'target' | 'other' | 'unnamed';

const selfJa = /当社|弊社|当行|当グループ|私ども|私たち|当会社|小社|わが社|我々/;
/** The first topic or subject phrase of a clause. */
const jaSubject = /^(?:[^、。]{0,12}、)?([^、。「」]{1,28}?)(は|が|も|では)(?![いあなくりっ])/;
const jaOthers =
	/(?:他社|各社|競合|同業|大手|ライバル|業界|メーカー[0-9]*社|現地(?:の)?(?:事業者|パートナー|加盟店|企業)|代理店|加盟店|運営会社|買い手|譲渡先|買収者|取引先|同業[^、]{0,6})$/;
const jaOrganisation =
	/(?:社|株式会社|ホールディングス|HD|グループ|銀行|商事|自動車|電機|工業|製薬|化学|重工|製作所|建機|製鉄|海運|通運|石油|ガス|電力|不動産|食品|飲料|化成|保険|証券|電工|精工|精機|光学|楽器|薬品|製菓|製紙|紙器|セメント|ガラス|硝子|ゴム|タイヤ|たばこ|商会|物産|通商|産業|水産|酒造|繊維|アパレル|ソフト|ゲームス|カード|リース|プラント|フーズ|モーターズ?|ダイニング|エナジー|エネルギー|テクノ|システムズ?|計測|電子|電装|電線|農機|造船|鉄鋼|金属|工機|建設|百貨店|スポーツ|メディカル|ファーマ|ケミカル|インダストリーズ|コーポレーション|キャピタル|ペイント|ベアリング|フィルム|フィルター|用品|菓子|製作|通運|運輸|倉庫|開発|食堂|醸造|製油|鋼管|製鋼|サイクル|ピザ|ケア|鉱業|林業|木材|電池|照明|印刷|航空|汽船|船舶|郵船|商船|信託|バンク|アド|広告|ゲーム|化薬|農機具|測器|工芸|陶器|時計|玩具|乳業|製粉|製糖|製材)$/;
const jaGeneric =
	/(?:生産|製造|販売|出荷|輸出|供給|事業|工場|店舗|店|子会社|合弁|法人|会社|契約|投資|取引|業務|サービス|操業|再開|影響|従業員|社員|価額|対価|金額|時期|日|本件|持分|株式|権益|機|部品|製品|見通し|損失|理由|今後|詳細|同国|現地|拠点|保守|これ|それ|ほか|一部|すべて|全店|設備|資産|売上高|比率|ロシア|決済|送金|当該[^は]*)$/;

/** In news a bare name that opens a clause is somebody, unless it is a common word. */
const jaBareName = /^(?=[^ぁ-ん]*[一-龯ァ-ヴ])[一-龯ァ-ヴー・A-Za-z]{3,14}$/;
const jaCommon =
	/^(?:同|当|各|両|現地|今|昨|来|前|全|一部|日本|海外|国内|欧米)|(?:陣|紙|屋|行|会|策|氏|者|相|事|長|官|部|課|員|率|額|高|量|国|州|市|側|店|等|化|性|策|法|案|比|期|年|月|日|時|分|度|件|数|権|力|料|価|税|費|車|油|品|先|網|線|口|人|家|者|体|界|場|地|面|路|方面|品目|サービス|ブランド|メーカー|ユーザー|ライン|リスク|システム|プロジェクト|コスト|エネルギー)$/;

/** Parts and people of the company itself, as its name goes on. */
const ownPart =
	/ルス|ロシア|グループ|社長|会長|広報|本社|側|工場|各社|首脳|幹部|役員|以外|傘下|現地|製品|ブランド/;

/** Who acts in a Japanese clause. */
function jaSubjectOf(clause: string, names: readonly string[], isNews: boolean): Subject {
	const phrase = jaSubject.exec(clause)?.[1]?.trim();
	if (phrase === undefined) return 'unnamed';
	const named = names.find((name) => phrase.includes(name));
	if (named !== undefined) {
		// 「秋山工業フーズ」 is not 「秋山工業」: letters of a name that go on name somebody else.
		const rest = phrase.slice(phrase.indexOf(named) + named.length).replace(/株式会社|\(株\)/, '');
		return /^(?:[ァ-ヴーA-Za-z]{2,}|[一-龯]{2,4})(?:株式会社)?$/.test(rest) && !ownPart.test(rest)
			? 'other'
			: 'target';
	}
	if (selfJa.test(phrase)) return /(?:子会社|関連会社)である/.test(phrase) ? 'other' : 'target';
	if (/^(?:同社|同行|同グループ|グループ)$/.test(phrase)) return 'unnamed';
	if (
		jaOthers.test(phrase) ||
		/^(?:競合|同業|ライバル|他社|取引先|親会社)(?:の|である)/.test(phrase)
	)
		return 'other';
	if (/(?:同社|本社|商社|会社)$/.test(phrase)) return 'unnamed';
	if (!isNews && !/上場子会社|(?:子会社|関連会社)である|親会社/.test(phrase)) return 'unnamed';
	if (
		jaOrganisation.test(phrase) &&
		!/子会社|現地法人|合弁|ルス|ロシア(?:事業|工場|子会社|法人)/.test(phrase)
	)
		return 'other';
	if (jaGeneric.test(phrase) || /(?<!上場)子会社|ルス|現地法人|合弁/.test(phrase)) return 'unnamed';
	return isNews && jaBareName.test(phrase) && !jaCommon.test(phrase) ? 'other' : 'unnamed';
}

const enOthers =
	/^\W*(?:(?:several|some|many|most|other|its|our|the|local|rival|competing|large) )*(?:competitors?|rivals?|peers?|(?:western|european|american|foreign|japanese|international|other) (?:\w+ )?(?:companies|manufacturers|majors|firms|brands|groups|rivals)|majors|franchisees?|licensees?|dealers|(?:former )?partners?|the buyer|purchasers?|new owners?)\b/;
/** In a document of the company's own a dealer or partner acts for it. */
const enRivals =
	/^\W*(?:(?:several|some|many|most|other|its|our|the) )*(?:competitors?|rivals?|peers?|(?:western|european|american|foreign|other) (?:\w+ )?(?:companies|manufacturers|majors|firms|brands))\b/;
const enCapitals =
	/^\W*((?:[A-Z][\w&'’-]*)(?: (?:of|and|&|de))?(?: [A-Z][\w&'’-]*){1,4}\.?)(?:,[^,]{1,60},)? (?:has|have|had|will|is|was|are|said|says|announced|plans|decided|sold|closed|suspended|halted|stopped|continues?|also|paused|withdrew|resumed|denied|told|completed|agreed|ended|kept|keeps|exited|left|bought|took|acquired|reported|[a-z]{3,}(?:ed|es)|keeps|sells|buys|plans|runs|makes|operates|intends)\b/;
const enOrganisation =
	/\b(?:Corp|Corporation|Inc|Ltd|Holdings|Group|Motors?|Industries|Bank|Electric|Chemicals?|Foods?|Pharma\w*|Company|Works|Insurance|Lines|Energy|Trading|Tire|Steel|Rubber|Electronics|Plc|GmbH|AG|Engineering|Instruments|Optics|Precision|Machinery|Tools?|Cement|Glass|Sports|Apparel|Dining|Leasing|Tobacco|Games|Software|Pizza|Tires|Bearings?|Seafood|Fisheries|Logistics|Shipping|Airlines|Airways|Securities|Capital|Cards?|Films?|Filters?|Cable|Paper|Packaging|Confectionery|Care|Hygiene|Cycles?|Bikes|Musical|Realty|Construction|Marine|Heavy|Systems|Automotive|Denki|Seiki|Kogyo|Shoji|Kagaku|Tsusho|Denko|Petroleum|Power|Gas|Water|Textiles?|Retail|Stores|Railway|Telecom)\b/;

/** One capitalised word before a verb: in news the short name of a company, unless it is a common word. */
const enSingle =
	/^\W*(?:while |but |and |as |whereas |although )?([A-Z][a-z]{3,})(?:'s \w+)? (?:has|have|had|will|said|says|announced|plans|also|keeps|continues|stopped|suspended|halted|closed|sold|left|exited|withdrew|is|was|declined|denied|decided|froze|paused|resumed|remains|intends|would)\b/;

/** Words with which a sentence may open that are no name. */
const enOpening =
	/^(?:Production|Shipments?|Deliver(?:y|ies)|Exports?|Imports?|Sales?|Operations?|Business|Services?|Employees|Workers|Staff|Existing|Orders|Contracts?|Shops|Stores|Customers|Both|Each|Every|They|There|Their|He|She|What|When|While|Until|Under|Other|Only|Talks|Moscow|Ukraine|Vladivostok|Sakhalin|Kazan|Kaluga|Output|Work|Neither|Analysts?|Officials?|Shares?|Workers|People|Nothing|Negotiations|Approval|Payment|Cargo|Trading|Maintenance|Insurance|Investors?|Management|The|In|On|At|An?|For|Its|It|We|Our|Last|This|That|These|Since|After|New|All|No|Some|Most|Japanese|Russian|President|Chief|Deputy|Managing|Press|News|Notice|Human|Q|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** Who acts in an English clause; `clause` keeps its capitals. */
function enSubjectOf(
	clause: string,
	lower: string,
	names: readonly string[],
	isNews: boolean,
	isReporting: boolean,
): Subject {
	if ((isNews ? enOthers : enRivals).test(lower)) return 'other';
	const capitals = (enCapitals.exec(clause) ??
		(isNews && isReporting ? enSingle.exec(clause) : null))?.[1];
	const head =
		capitals === undefined ? lower : lower.slice(0, clause.indexOf(capitals) + capitals.length);
	const named = names.find((name) => head.includes(name));
	if (named !== undefined) {
		// "Akiyama Foods" is not "Akiyama Industries": one word of a name may name a sister company.
		const next = /^ ([A-Z][\w-]+)/.exec(clause.slice(head.indexOf(named) + named.length))?.[1];
		const isSister =
			next !== undefined &&
			!named.includes(' ') &&
			enOrganisation.test(next) &&
			!names.some((name) => name.includes(`${named} ${next.toLowerCase()}`));
		if (!isSister) return 'target';
		return 'other';
	}
	if (/^\W*(?:we|our)\b/.test(lower)) return 'target';
	if (!isNews && !/listed (?:\w+ )?(?:subsidiary|affiliate)|\bparent\b/.test(lower))
		return 'unnamed';
	if (capitals === undefined) return 'unnamed';
	if (/\b(?:Rus|Russia|Moscow|Sakhalin)/.test(capitals)) return 'unnamed';
	if (enOrganisation.test(capitals)) return 'other';
	return isNews && isReporting && !enOpening.test(capitals) ? 'other' : 'unnamed';
}

/** Who acts in a clause of folded text. */
export function subjectOf(
	plain: string,
	lower: string,
	clause: Range,
	names: readonly string[],
	tongue: Tongue,
	isNews: boolean,
	isReporting: boolean,
): Subject {
	const text = plain.slice(clause.start, clause.end);
	return tongue === 'ja'
		? jaSubjectOf(text, names, isNews)
		: enSubjectOf(text, lower.slice(clause.start, clause.end), names, isNews, isReporting);
}
