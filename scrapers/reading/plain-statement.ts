import type { Claim } from './claims.ts';
import type { Status } from './finding.ts';

/** The usual words for an act and, in the same clause, for what it is done to. */
const canonical: Readonly<Partial<Record<Status, RegExp>>> = {
	suspended:
		/(?:輸出|出荷|船積み|供給|納入|生産|操業|稼働|製造|販売|営業|運航|事業|店舗|取引|調達|買い付け|購入|業務)[^。]{0,24}(?:停止|休止|休業|中断|見合わせ|見合せ|取りや?め|止め)|\b(?:suspend|halt|stop|paus|idl)\w*\b[^.;]{0,40}\b(?:exports?|exporting|shipments?|shipping|deliver\w+|production|output|manufacturing|sales|selling|operations?|operating|business|supply|supplies|flights|stores?|shops?|plant|factory|lines?)\b|\b(?:exports?|shipments?|deliveries|production|output|sales|operations|business|supplies|flights|stores|plant|factory)\b[^.;]{0,60}\b(?:suspended|halted|stopped|paused|idled)\b/,
	exit_announced:
		/(?:撤退|手を引|売却|譲渡|譲り渡|引き渡|解散|清算)|\b(?:exit|withdraw|leave|leaving|pull out|quit|sell|selling|sale|transfer|dissolve|dissolution|liquidat|wind up|divest)\w*/,
	exited:
		/(?:撤退|売却|譲渡|引き?渡|移転|清算|解散)[^。]{0,30}(?:完了|結了|終[えわ了]|済)|\b(?:complet\w+|closed|clos(?:e|ing) of)\b[^.;]{0,40}\b(?:sale|transfer|exit|withdrawal|divest\w+|disposal|liquidation|dissolution)\b|\b(?:sale|transfer|exit|withdrawal|divestment|disposal|liquidation)\b[^.;]{0,60}\b(?:complet\w+|closed)\b/,
	operating:
		/(?:事業|生産|操業|営業|販売|供給|稼働|運転|店舗|工場)[^。、]{0,16}(?:継続し|続けて|通常どおり|通常通り|平常どおり|従来どおり|従来通り)|\b(?:continu\w+|goes on|go on|carr(?:y|ies|ying) on|running|operat\w+)\b[^.;]{0,40}\b(?:as (?:usual|normal|before)|normally|uninterrupted|without interruption)\b/,
};

/** Words that tell of what remains, comes back or goes on: they may limit a stop or a departure. */
const remains =
	/(?<!手)続(?!き(?:、|[^。]{0,4}(?:停止|休止|見合わせ)))|残[しっりるさ]|在庫|修理|修繕|保守|メンテナンス|アフター|事業を維持|承り|承って|受け付け|(?:お)?受けし|従来|通常|平常|範囲|最小|最低|再び|再開(?:し|する|いたし|され|を(?:発表|決|予定))|解除し|戻[しりっ]|留[まめ]|とどま|とどめ|止まら|は別|対象外|この限りで|縮小|絞[りっ]|減ら|半減|削減|既存|既納|契約済|受注済|\b(?:continu\w*|still|keep\w*|kept|remain\w*|retain\w*|servic\w+|serv(?:e|es|ed|ing)|resum\w+|restart\w*|reopen\w*|(?:has|have) since|stay\w*|included?|exclu\w+|exempt\w*|besides|spare parts|parts company|maintenance|repairs?|inventory|in stock|stocks? of|stock on hand|backlog|existing|already|before the war|goes on|go on|going on|carr(?:y|ies|ied) on|reduc\w+|cut\b|cutting|limit\w*|scal\w+|two of|one of|half of|rest of)\b/;
/** Words of leaving, which go further than a stop. */
const departs =
	/撤退|撤収|手を引|売却|譲渡|譲り渡|閉鎖|閉店|終了|打ち切|解散|清算|\b(?:exit\w*|withdr[ae]w\w*|leav(?:e|es|ing)|left|pull\w* out|quit\w*|sell|sold|sale of|transfer\w*|divest\w*|clos(?:e|es|ed|ure)|discontinu\w*|terminat\w*|wind\w* (?:up|down)|liquidat\w*|dissol\w*)\b/;
/** Words of a stop, which speak against business as usual. */
const halts =
	/停止|休止|中断|中止|見合わ|見合せ|取りや|止め|止ま|凍結|差し控|新規|できな|できません|滞|\b(?:suspend\w*|halt\w*|stop\w*|paus\w*|ceas\w*|froz\w*|freez\w*|no new|no longer|idl\w+|unable|cannot|shut\w*)\b/;
/** What is open, asked, denied, quoted or said to be a report. */
const unsettled =
	/検討|可能性|おそれ|恐れ|場合|未定(?!です|であ|。)|白紙|報道|報じ|否定|事実はない|ではな[いく]|ではあり|わけで|仮に|[?？]|(?:^|\n)\s*[QA問答][.:：．0-9]|[?]|\b(?:if|may|might|could|consider\w*|weigh\w*|option\w*|report(?:s|ed|edly)?|deni\w+|den(?:y|ies)|(?:do|does|did|has|have|is|are|was|were) not|asked)\b/;
/** Companies beside the one asked about. */
const others =
	/親会社|上場子会社|グループ各社|持分法|関連会社|他社|競合|同業|各社|\b(?:listed (?:subsidiary|unit)|parent|affiliates?|associates?|rivals?|competitors?|other companies|peers)\b/;
/** The verb stands before its noun: the sentence tells of something else and of this in passing. */
const adnominal =
	/^(?:を)?(?:完了)?(?:し|め|え|った|って|いたしまし)?(?:てい|ており)?た(?=[一-龠ァ-ヴa-z])/;
const inRelativeClause =
	/\b(?:which|who|whose|that)\b[^.;]{0,60}\b(?:suspend|halt|stop|exit|left|withdr|sold|quit)/;

/** Characters of a text that is about one thing. */
const SHORT = 700;

/**
 * Whether the whole text comes to one statement in the usual words, with nothing in it that could limit or outdate it.
 * @param text the text, folded; in English in lower case
 */
export function isPlainStatement(status: Status, { words, tail }: Claim, text: string): boolean {
	const usual = canonical[status];
	if (!usual?.test(words) || text.length > SHORT) return false;
	if (adnominal.test(tail) || inRelativeClause.test(words)) return false;
	if (unsettled.test(text) || others.test(text)) return false;
	if (status === 'operating') return !halts.test(text) && !departs.test(text);
	if (remains.test(text)) return false;
	return status !== 'suspended' || !departs.test(text);
}
