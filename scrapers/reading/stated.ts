import type { Claim } from './claims.ts';

/** 「再開日は」「売却コスト」「譲渡先は」: the act only qualifies another word and is not itself stated. */
const onlyQualifies =
	/^(?:の)?(?:コスト|先|価額|価格|対価|額|損|益|日は|日の|日が|時期|後(?:、|の|に|は|も)|前の|前に|に際し|の?(?:際|折|節|暁)(?:は|に|、)|にあたり|以来|できるよう|可能な|に備え|を(?:しよう|判断)|期間|方法|等の手続|契約に基づ|条件|に伴(?:い|う)|を受け|まで)/;
const notYet =
	/\b(?:no date|no plan|not|cannot|unknown|undecided|when|before|until|once|prospect|able to|ready to|in order to)\b/;

const announcedBefore =
	/\b(?:since|after|following|before|despite|during|until|about|announcing|announced|regarding|ahead of|prior to|contrary to)(?: (?:announcing|announced))? (?:(?:the|its|our|a) )?(?:[\w-]+ ){0,5}$/;
const nominal =
	/^(?:standstill|at a standstill|shutdown|stoppage|suspension|halt$|halt |pause|closure|withdrawal|exit|transfer|sale|liquidation|departure|freeze|resumption)\b/;

/** 「操業を続ける工場は」: a verb right before a noun only says which. */
const saysWhich =
	/^(?:し)?(?:て(?:い|お)(?:る|た|ます))?(?:する|した|る|た)?(?<=[るたす])(?=[一-龯ァ-ヴA-Za-z])(?!方針|予定|見込|見通|考え|計画|旨|場合|可能|意向|必要|一方|中|際|上|構え|姿勢|所存|覚悟|決意|決定|判断|運び|公算|流れ|体制|路線|旨|理由|背景)/;

/** A stop for inspection or holidays is none. */
const routine =
	/定期(?:点検|修理|整備|検査)|点検のため|夏季休|年末年始|棚卸しのため|設備更新のため|\bfor (?:\S+ ){0,8}(?:inspections?|maintenance|overhaul|holidays?)\b/;
/** 「営業を続けるうえで」, 「続けることは困難」: that it goes on is not what is said. */
const notItself =
	/^(?:て(?:い|お)?)?(?:る|する)?(?:うえで|上で|ために(?!は)|(?:こと)?(?:は|が|も)?(?:困難|難し|でき(?:ない|ず|なく|ません)|不可能))/;
const startsWithNoun =
	/^(?=[一-龯ァ-ヴA-Za-z])(?!方針|予定|見込|見通|考え|計画|旨|意向|一方|構え|姿勢|状況|状態|模様|通り|事実|点)/;

/** 「撤退した企業」 */
const companiesThatLeft =
	/^した(?!ロシア|同国|現地|事業|工場|子会社|店舗|合弁|拠点|持分|株式|際|後|場合|方針|旨|国|市場|日|年|月)[一-龯ァ-ヴ]{2}/;

/** "Following the sale of all shares": only a leaving that is over is told so in passing. */
const isPresupposed = (act: Claim['act'], said: Claim['said'], before: string): boolean =>
	(act === 'transfer' || act === 'dissolve' || act === 'end') &&
	said === 'done' &&
	/\b(?:following|after|as a result of|with) (?:(?:the|our|its) )?(?:completed )?$/.test(before);

const restartNoun =
	/^(?:restart|resumption|re-?opening)\b(?! (?:our|its|the|in|at|on|production|work))/;
const restartTold =
	/announc\w*|took place|follow\w*|began|complet\w*|decided|approv\w*|notice|regarding|welcom\w*/;

/** 「契約を解くことは義務に反する」: an act that is weighed, not done. */
const weighed =
	/^(?:する|[うくぐつぬぶむる])?こと(?:は|には)[^。]*(?:反する|反し|許され|困難|難し|適切|妥当|望まし|問題|危う|損な|つなが|意味)/;
/** 「縮小ならびに…への配慮から」, 「減便に伴い」: named as a cause. */
const asCause =
	/^(?:ならびに|並びに|および|及び|や|と|など|に伴|により|による|のため|を受け|を踏まえ|に加え|の影響)/;

/** 「撤退を決めた日本企業は」: said of many. */
const saidOfMany =
	/^[^、。]{0,16}た(?:日本|日系|外資系?|欧米|外国|主要|他の|多くの)(?:の)?(?:企業|会社|各社|メーカー)/;
/** 「筆頭出資者が退く意向を表明した後も」: told as the background of what the company does. */
const background = /^[^、。]{0,14}(?:し|れ|め|っ)た(?:後|あと|のち)も/;

/** Whether the words state the act, and do not only mention it. */
export function isStated({ act, tail, words, said, at, clause }: Claim): boolean {
	const verb = words.slice(at.start - clause.start);
	const before = words.slice(0, at.start - clause.start);
	if (nominal.test(verb) && announcedBefore.test(before) && !isPresupposed(act, said, before))
		return false;
	if (act !== 'stop' && act !== 'keep_halt' && onlyQualifies.test(tail)) return false;
	if (act === 'exit' && companiesThatLeft.test(tail)) return false;
	if ((act === 'go_on' || act === 'resume') && saysWhich.test(tail)) return false;
	if ((act === 'stop' || act === 'end') && routine.test(words)) return false;
	if (act === 'resume' && said !== 'done' && /^(?:時期|日)?(?:は|が(?!でき))(?!、)/.test(tail))
		return false;
	if (act === 'go_on' && notItself.test(tail)) return false;
	if (said !== 'denied' && weighed.test(tail)) return false;
	if (saidOfMany.test(tail)) return false;
	if (act === 'exit' && background.test(tail)) return false;
	if (act === 'reduce' && said === 'plain' && asCause.test(tail)) return false;
	if (
		act === 'go_on' &&
		/るた?$/.test(verb.slice(0, at.end - at.start)) &&
		startsWithNoun.test(tail)
	)
		return false;
	// "shipments, halted after the invasion,": told in passing of something else.
	if (act === 'stop' && /^[^,]{15,}, $/.test(before) && /^\w+ed\b/.test(verb)) return false;
	if (
		act === 'resume' &&
		restartNoun.test(verb) &&
		/\b(?:a|any|of|for|the)\s$/.test(before) &&
		!restartTold.test(words) &&
		said !== 'denied'
	)
		return false;
	return (
		!(act === 'resume' && notYet.test(words) && said !== 'done') &&
		!(act === 'resume' && /^\s*(?:date|time)|\b(?:no date|no plan|cannot|prospect)\b/.test(words))
	);
}

/** Decided or signed, and not completed yet. */
const notClosed =
	/(?:譲渡|売却|成約|合意)(?:に)?(?:は)?至って|(?:完了|実行|結了|成立|クロージング)[^、。]{0,6}(?:いない|おらず|おりません|いません)|承認[^、。]{0,10}(?:得られ|下りて|得て|待ち)|(?:完了|実行)[^、。]{0,6}至って|未了|not (?:yet )?(?:been )?(?:closed|completed|approved|finali[sz]ed|received|taken effect)|yet to/;

/** What is denied is only that the step is complete. */
export const isUncompleted = ({ words }: Claim): boolean => notClosed.test(words);

/** A bare 「撤退」 or "exit" is a noun; it states something only where it stands as the predicate. */
export const isVerb = ({ tail, words, at, clause }: Claim): boolean =>
	/[ぁ-ん]/.test(words)
		? /^(?:する|へ|した|し、|[。]|$|く一方|る一方)|^[^、。]{0,3}(?:る|う|た)(?:[。、]|$)/.test(
				tail,
			) || /(?:る|う|た)$/.test(words.slice(at.start - clause.start, at.end - clause.start))
		: /^(?:\w+s\b(?<!ss)|\w+ed\b|withdrew|sold|left|wound|quit|no longer|now ha|ha(?:s|ve) no)/.test(
				words.slice(at.start - clause.start),
			);
