import type { Subject } from './subjects.ts';

const self = /当社|弊社|当行|当グループ|私ども|私たち|当会社|小社|わが社|我々|当会/;
/** Characters of what may stand before the subject: a conjunction, a date, an adverb. */
const LONGEST_LEAD = 14;
/** The first topic or subject phrase of a clause. */
const subjectPhrase = /^([^、。「」]{1,28}?)(は|が|も|では)(?![いあなくりっ])/;
/** 「ロシアに関しては、」 names the matter and not who acts. */
const aboutWhat = /(?:に関し|につい|につき|におい|に対し|にとっ|をめぐっ)(?:まし)?て?$/;
/** 「親会社が公表したとおり、」 says where it was said, and not who acts in what follows. */
const asAnnounced =
	/(?:公表|発表|開示|告知|案内|お知らせ|説明|報告)(?:いた|申し上げま)?した(?:とおり|通り|ように)/;
/** People and offices who speak for an organisation. */
const role =
	/(?:の[一-龯ァ-ヴー]{0,8}(?:社長|会長|頭取|取締役|執行役員|役員|部長|幹部|首脳|広報(?:担当者?|部|室)?|IR(?:担当者?|部|室)?|担当者|経営陣|CEO|CFO|氏)|(?:社長|会長|頭取|広報|側|幹部|首脳|陣営))+$/;
const others =
	/(?:他社|各社|競合|同業|大手|ライバル|業界|メーカー(?:[0-9]*社)?|(?:主要)?(?:顧客|納入先|得意先|荷主|筆頭株主|筆頭出資者)|(?:現地|地元|同国)(?:の)?(?:提携|取引|パートナー)?(?:先|企業|会社|事業者|パートナー|加盟店|代理店)(?:企業|会社)?|代理店|加盟店|運営会社|買い手|譲渡先|買収者|取引先|同業[^、]{0,6}|他の[^、]{1,8}(?:社|企業|メーカー)|(?:欧米|日系|外資|外国)(?:企業|各社|メーカー|勢))$/;
const rivals = /^(?:競合|同業|ライバル|他社|取引先|親会社)(?:の|である|で)/;
const organisation =
	/(?:社|株式会社|ホールディングス|HD|グループ|銀行|商事|自動車|電機|工業|製薬|化学|重工|製作所|建機|製鉄|海運|通運|石油|ガス|電力|不動産|食品|飲料|化成|保険|証券|電工|精工|精機|光学|楽器|薬品|製菓|製紙|紙器|セメント|ガラス|硝子|ゴム|タイヤ|たばこ|商会|物産|通商|産業|水産|酒造|繊維|アパレル|ソフト|ゲームス|カード|リース|プラント|フーズ|モーターズ?|ダイニング|エナジー|エネルギー|テクノ|システムズ?|計測|電子|電装|電線|農機|造船|鉄鋼|金属|工機|建設|百貨店|スポーツ|メディカル|ファーマ|ケミカル|インダストリーズ|コーポレーション|キャピタル|ペイント|ベアリング|フィルム|フィルター|用品|菓子|製作|通運|運輸|倉庫|開発|食堂|醸造|製油|鋼管|製鋼|サイクル|ピザ|ケア|鉱業|林業|木材|電池|照明|印刷|航空|汽船|船舶|郵船|商船|信託|バンク|アド|広告|ゲーム|化薬|農機具|測器|工芸|陶器|時計|玩具|乳業|製粉|製糖|製材)$/;
const russianUnit =
	/ルス|LLC|OOO|АО|子会社|現地法人|合弁|ロシア(?:事業|工場|子会社|法人|支社|支店)|モスクワ|サンクトペテルブルク/;
const generic =
	/(?:生産|製造|販売|出荷|輸出|供給|事業|工場|店舗|店|子会社|合弁|法人|会社|契約|投資|取引|業務|サービス|操業|再開|影響|従業員|社員|価額|対価|金額|時期|日|本件|持分|株式|権益|機|部品|製品|見通し|損失|理由|今後|詳細|同国|現地|拠点|保守|これ|それ|ほか|一部|すべて|全店|設備|資産|売上高|比率|ロシア|決済|送金|当該[^は]*)$/;
/** 「化学の丸ノ木」: a line of business before a name. */
const introduced =
	/(?:大手|中堅|メーカー|商社|製薬|化学|機械|部品|食品|飲料|水産|損保|損害保険|生命保険|銀行|海運|物流|アパレル|衣料|外食|小売|電機|電子|建機|タイヤ|素材|鉄鋼|精密|繊維|製紙|ガス|電力|同業|競合|上場|新興|老舗|専業)の[一-龯ァ-ヴー・A-Za-z]{2,14}$|[一-龯ァ-ヴー]の(?=[^ぁ-ん]*[一-龯ァ-ヴ])[一-龯ァ-ヴー・A-Za-z]{3,14}$/;
/** In news a bare name that opens a clause is somebody, unless it is a common word. */
const bareName = /^(?=[^ぁ-ん]*[一-龯ァ-ヴ])[一-龯ァ-ヴー・A-Za-z]{3,14}$/;
const common =
	/^(?:同|当|各|両|現地|今|昨|来|前|全|一部|日本|海外|国内|欧米)|(?:陣|所|庁|省|院|局|署|軍|府|紙|屋|行|会|策|氏|者|相|事|長|官|部|課|員|率|額|高|量|国|州|市|側|店|等|化|性|策|法|案|比|期|年|月|日|時|分|度|件|数|権|力|料|価|税|費|車|油|品|先|網|線|口|人|家|者|体|界|場|地|面|路|方面|品目|サービス|ブランド|メーカー|ユーザー|ライン|リスク|システム|プロジェクト|コスト|エネルギー)$/;
/** Parts and people of the company itself, as its name goes on. */
const ownPart =
	/ルス|ロシア|グループ|社長|会長|広報|本社|側|工場|各社|首脳|幹部|役員|以外|傘下|現地|製品|ブランド/;
/** A sister company that is introduced as such; the company's Russian unit acts for it. */
const sister = /(?:上場|連結|非連結|国内|完全)?(?:子会社|関連会社|孫会社|傘下)(?:である|の)/;

/** 「秋山工業フーズ」 is not 「秋山工業」: letters of a name that go on name somebody else. */
function isNamesake(phrase: string, named: string): boolean {
	const rest = phrase.slice(phrase.indexOf(named) + named.length).replace(/株式会社|\(株\)/, '');
	return /^(?:[ァ-ヴーA-Za-z]{2,}|[一-龯]{2,4})(?:株式会社)?$/.test(rest) && !ownPart.test(rest);
}

const isSister = (phrase: string): boolean => {
	const at = sister.exec(phrase);
	if (!at) return false;
	const unit = phrase.slice(at.index + at[0].length);
	return organisation.test(unit) && !russianUnit.test(unit) && !phrase.includes('ロシア');
};

/** 「調査では、会員の4割が撤退した」 */
const survey =
	/(?:調査|アンケート|集計)(?:では|によると|によれば|で、)|(?:会員|回答企業|日系企業|加盟社|各社|企業)の[^、。]{0,8}(?:割|[%％]|社)(?:が|は)/;
/** 「瑠璃沢工業の取引先である自動車大手」 is not the company. */
const isTradePartner = /の(?:取引先|納入先|顧客|得意先|仕入れ先|大株主)である/;
/** 「グループ会社による出荷停止」 */
const byUnit = /(?:グループ会社|関連会社|親会社|他社|各社)[^、。]{0,24}による/;

/** The subject phrase of a clause, past conjunctions and dates; undefined where nobody is named. */
function phraseOf(clause: string): string | undefined {
	if (asAnnounced.test(clause)) return undefined;
	let fallback: string | undefined;
	for (const part of clause.trimStart().split('、', 4)) {
		const found = subjectPhrase.exec(part);
		if (found && aboutWhat.test(found[1] ?? '')) continue;
		if (found?.[2] === 'は') return found[1]?.trim();
		fallback ??= found?.[1]?.trim();
		if (part.length > LONGEST_LEAD) break;
	}
	return fallback;
}

/** Who acts in a Japanese clause. */
export function jaSubjectOf(clause: string, names: readonly string[], isNews: boolean): Subject {
	const phrase = phraseOf(clause);
	if (survey.test(clause)) return 'somebody';
	if (byUnit.test(clause) && !russianUnit.test(clause)) return 'somebody';
	if (phrase === undefined) return 'unnamed';
	if (isTradePartner.test(phrase)) return 'other';
	const named = names.find((name) => phrase.includes(name));
	if (named !== undefined && isSister(phrase.slice(phrase.indexOf(named)))) return 'other';
	if (named !== undefined) return isNamesake(phrase, named) ? 'other' : 'target';
	if (self.test(phrase)) return isSister(phrase) ? 'other' : 'target';
	if (/^(?:同社|同行|同グループ|グループ)$/.test(phrase)) return 'unnamed';
	if (rivals.test(phrase)) return 'other';
	if (others.test(phrase)) return 'somebody';
	if (/(?:同社|本社|商社|会社)$/.test(phrase)) return 'unnamed';
	if (!isNews) return isSister(phrase) || phrase.includes('親会社') ? 'other' : 'unnamed';
	const holder = phrase.replace(role, '');
	if (organisation.test(holder) && !russianUnit.test(holder)) return 'other';
	if (introduced.test(holder) && !common.test(holder) && !generic.test(holder)) return 'other';
	if (generic.test(holder) || russianUnit.test(phrase)) return 'unnamed';
	// A person's name before 「社長」 is nobody's company.
	if (holder !== phrase && !phrase.slice(holder.length).includes('の')) return 'unnamed';
	return bareName.test(holder) && !common.test(holder) ? 'other' : 'unnamed';
}
