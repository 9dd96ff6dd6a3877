import type { Tongue } from './lexicon/lexicons.ts';

export type Speaker = 'company' | 'third_party';

const jaSpeech =
	/(?:述べ|説明し|明らかにし|発表し|指摘し|主張し|伝え|報じ|話し|語っ|という(?=。|$)|とした(?=。|$)|懸念を示|訴え|投稿し|非難し|批判し|挙げ|名指し|暴露|告発|と(?:の)?見方|強調し|証言し|としている|とみて(?:い|お)|明かし|リスト|一覧|掲げ|公表し|書き込|認め|によると|によれば|追加し|掲載し|認定し|指定し|分類し|評価し|糾弾し|見方を示|みている|見ている|とみる|疑(?:い|って)|答弁し|証言|書い(?:た|て)|発信し|認識を示|注文を付け|要求し|求め(?:た|て))/;
/** Those who may say something about a company, where they are the ones who say it. */
const jaThird =
	/(?:[庁省局会院]|知事|市長|政府|当局|当局者|首相|大臣|[一-龯]{1,4}相|大使館?|検察|副?首相|協会|連盟|学者|教授|委員長|自治体|報道官|大統領府|議員|議会|委員会|機構|警察|裁判所|団体|NGO|NPO|関係者|消息筋|筋|労働組合|労組|従業員(?:の一人|ら)?|元従業員|元社員|メディア|通信|新聞|[一-龯]紙|テレビ|ラジオ|放送|研究所|研究機関|研究者|大学|調査会社|アナリスト|専門家|税関|取得側|買い手|譲渡先|取引先|代理店|販売店|露社|活動家|監視団体|支援団体|取引関係者|運用会社|年金基金|機関投資家|ファンド|基金|[市町村]長|議長|市民団体|人権団体|ロシア(?:の|側の?)[^、。「」]{1,18}(?:社|会社|グループ|企業|キャピタル|インベスト|財閥|大手)?)(?:「[^」]{1,30}」)?(?:の[^、。「」]{1,14})?(?:[^、。「」のをに]{0,12})?(?:は|が|によると|によれば|の話では|の話として|も(?=、|[0-9]))/;
/** What somebody found out, with nobody of the company saying it. */
const jaFound =
	/(?:こと|方針|見通し)が[^。]{0,14}固まっ|分かった|判明|わかった|本紙(?:の)?(?:調べ|が入手|が確認|の分析)|(?:登記(?:簿|情報|データ)|(?:通関|貿易|税関|輸出入)(?:の)?(?:データ|統計|記録)|公開情報|衛星画像|求人|報告書|リスト|文書|資料)[^、。]{0,12}(?:によると|によれば|で|から|に(?:載|記|名))/;
/** 「元社員によると、同社は…」: the words are the third party's, whomever they are about. */
const jaAccordingTo =
	/^[^。]{0,40}(?:によると|によれば|の話では(?![なあ])|の話として|の証言では|の調べでは|の調査では|が調べたところ|の発表では)/;
const jaOwnAccount =
	/^[^。]{0,24}(?:同社|本社|会社|広報|社長|会長|幹部|役員|担当者|開示(?:資料)?|発表)(?:の説明|の発表)?(?:によると|によれば)/;
const jaCompanyVoice =
	/同社は|同社(?:の)?(?:広報|社長|幹部|担当|首脳)|社長(?:は|が)|会長(?:は|が)|頭取(?:は|が)|広報(?:担当者?|部|室|IR部?)?(?:は|が|\)|部門は)|最高(?:経営|財務)責任者|CEO|CFO|経営企画部|役員(?:は|が)|同社による|同社の発表|適時開示|決算(?:説明)?会見で|記者会見で|取材に(?:対し)?(?:答|応)|同社に?よると/;

const enSpeech =
	/\b(?:says?|said|told|claims?|claimed|alleg\w+|accus\w+|reports?|reported|according to|announced|writes?|wrote|stated|argues?|lists?|listed|names|named|appears? in|found|confirmed|posted|added|shows?|showed|indicates?|suggests?|testified|told)\b/;
const enThird =
	/\b(?:governor|mayor|ministry|minister|official|officials|authorities|regulator|spokes\w+ for (?:the )?(?:ministry|region|kremlin|government)|campaign(?:ers| group)?|agency|bureau|prosecutors?|court|embassy|survey|tracker|council|committee|deputy|senator|trade body|association|bank of russia|central bank|ngo|presidency|presidential office|activists?|protesters?|steward|dealers? in|filings? with the russian|pension (?:fund|manager)|watchdog|non-governmental|people familiar|(?:people|persons|executives|bankers) (?:briefed|close|with knowledge|involved|who)|sources?|union|(?:an?|one|former|local) (?:\w+ )?(?:employees?|workers?)|local media|news agency|newspaper|broadcaster|tv channel|television|researchers?|think[- ]tank|university|institute|analysts?|experts?|customs (?:data|records)|registry|corporate register|documents (?:seen|reviewed)|seen by|buyer|purchaser|acquirer|kremlin|rospatent|tass|interfax|duma|parliament|lawmakers?|investigat(?:ion|ors) by|russian (?:\S+ ){0,4}(?:company|group|firm|retailer|dealer|holding|conglomerate|carmaker|investor))\b/;
const enFound =
	/\breportedly\b|\bit (?:has )?emerged\b|\b(?:is|are) understood to\b|\bseen by\b|\bobtained by\b|\ban? (?:review|analysis|investigation) (?:of|by)\b|\bcustoms (?:data|records) (?:show|suggest|indicate)/;
const enCompanyVoice =
	/\b(?:the company (?:said|says|told|announced|confirmed|denied|added)|according to (?:the company|its|a company)|(?:it|company|company's) (?:said|says|told|announced|confirmed)|(?:spokes(?:man|woman|person)|president|chief executive|ceo|cfo|executive|chairman) (?:of the company )?(?:said|says|told)|in a (?:statement|filing|release)|the (?:\w+ ){1,3}(?:operator|maker|manufacturer|group|retailer|insurer|bank|carrier|trader|producer) said|we )\b/;

/**
 * Who says what a sentence says. In a document of the company's own it is the company; in news it is the company
 * unless the sentence gives the word to somebody else.
 * @param text one folded sentence, in English in lower case
 * @param names the company's names, in the same form
 */
const goesOn: Readonly<Record<Tongue, RegExp>> = {
	ja: /(?:という|としている|とした|と(?:話|語|述べ|説明し|指摘し|主張し|みて|見て)[^。、]{0,6})[。」]?\s*$/,
	en: /\b(?:it|they|he|she) (?:says?|said|adds?|added|writes?|wrote|claims?|claimed)\b/,
};

/** 「…という。」 after what a third party said is that third party's word too. */
export const speaksOn = (text: string, names: readonly string[], tongue: Tongue): boolean =>
	goesOn[tongue].test(text) &&
	!names.some((name) => text.includes(name)) &&
	!/同社|当社|会社側|広報|the company|spokes/.test(text);

const ownVoiceBefore =
	/\b(?:it|company|group|firm|[a-z]+(?:maker|er)|spokes\w+|president|chief|executive|ceo|cfo|chairman|director|statement|filing|release|officer)\b/;

/** "Gidroprivod said it had become sole owner of the local arm of Rurisawa": another organisation tells of the company. */
function isToldByAnother(text: string, names: readonly string[]): boolean {
	const said = /\b(?:said|says|announced)\b/.exec(text);
	if (!said) return false;
	const before = text.slice(0, said.index);
	const after = text.slice(said.index);
	return (
		/\b(?:said|says|announced) (?:that )?(?:it|he|she|they)\b/.test(after) &&
		before.trim() !== '' &&
		!ownVoiceBefore.test(before) &&
		!names.some((name) => before.includes(name)) &&
		names.some((name) => after.includes(name))
	);
}

export function speakerOf(text: string, names: readonly string[], tongue: Tongue): Speaker {
	const [speech, third, own] =
		tongue === 'ja' ? [jaSpeech, jaThird, jaCompanyVoice] : [enSpeech, enThird, enCompanyVoice];
	if (tongue === 'ja' ? isToldByOthers(text, names) : isToldByAnother(text, names))
		return 'third_party';
	if (own.test(text)) return 'company';
	if ((tongue === 'ja' ? jaFound : enFound).test(text)) return 'third_party';
	if (!third.test(text) || !speech.test(text)) return 'company';
	const speaks = names.some((name) =>
		tongue === 'ja'
			? new RegExp(
					`^[^、。]{0,6}${escape(name)}(?:の(?:社長|会長|広報|幹部|役員)[^、。]{0,8})?は`,
				).test(text)
			: new RegExp(
					`(?<!(?:close to|at|inside|from|with|of|near) )\\b${escape(name)}(?:'s \\w+)? (?:said|says|announced|told|confirmed|denied)`,
				).test(text),
	);
	return speaks ? 'company' : 'third_party';
}

/** Whether a sentence opens with whose account it is, and that is not the company's own. */
const isToldByOthers = (text: string, names: readonly string[]): boolean => {
	const opening = jaAccordingTo.exec(text)?.[0];
	if (opening === undefined || jaOwnAccount.test(text)) return false;
	return jaThird.test(opening) || !names.some((name) => opening.includes(name));
};

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What stands in quotation marks is somebody's word, and not the document's. */
const quoted = /「[^」\n]{0,300}」|[“"][^”"\n]{0,400}[”"]|(?<=\s)[‘'][^’'\n]{0,200}[’'](?=[\s,.])/g;

/** Whether a document speaks in the company's own voice, so that nothing in it is news about the company. */
export function isOwnVoice(text: string, tongue: Tongue): boolean {
	const own = text.replaceAll(quoted, '');
	return tongue === 'ja'
		? /当社|弊社|当行|私ども|(?:ます|ました|ません|です)。/.test(own)
		: /\b(?:we|our|ours)\b|hereby announces|\bthe group's\b/.test(own);
}

/** Whether a text reports what people say: then a bare name may be a company's. */
export const isReporting = (text: string, tongue: Tongue): boolean =>
	tongue === 'ja' || reporting.test(text);

const reporting =
	/\b(?:said|says|told|according to|reported|reports|claims|claimed|spokes\w+|announced on)\b/;
