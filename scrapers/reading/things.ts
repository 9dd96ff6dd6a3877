import type { Claim } from './claims.ts';
import type { Thing } from './lexicon/entry.ts';

/** Lines of business. */
export const lines: readonly Thing[] = [
	'production',
	'export',
	'sales',
	'retail',
	'service',
	'investment',
	'business',
	'sourcing',
	'contract',
	'development',
	'stake',
	'finance',
];
const aside: readonly Thing[] = ['aftercare', 'welfare', 'office', 'aid'];

/** Whether one of some things is among them. */
export const any = (things: ReadonlySet<Thing>, of: readonly Thing[]): boolean =>
	of.some((thing) => things.has(thing));

/** "spare parts or machines": goods beside the parts. */
const withGoods =
	/(?:machines?|products?|goods|vehicles?|equipment|cars|trucks|製品|商品|機械|車両|本体) (?:and|or|,) (?:\w+ )?(?:spare )?parts|parts (?:and|or) (?:[\w'’]+ )?(?:models?|machines?|products?|goods|vehicles?|equipment|cars|trucks)|(?:製品|商品|機械|車両|本体|完成車)(?:および|及び|や|と|・)(?:補修|交換|保守)?(?:用)?部品|部品(?:および|及び|や|と|・)(?:製品|商品|機械|車両|本体)/;

/** Whether the claim is only about service after the sale, people, an office or talks. */
export function isAside({ act, closest, things, words }: Claim): boolean {
	// 「輸出と据え付け、修理を停止」: a stop that covers a line of business is one, whatever else it covers.
	if (act === 'stop' && any(things, ['production', 'export', 'sales', 'retail'])) return false;
	if (closest.has('aftercare') && withGoods.test(words)) return false;
	if (any(closest, aside)) {
		const weak: Thing[] = ['business', 'contract'];
		if ((!closest.has('aid') || closest.has('aftercare')) && !words.includes('as well as'))
			weak.push('service');
		if (closest.has('aftercare') && act === 'go_on') {
			weak.push('export');
			if (!/販売|売り|sales\b|\bsale of|selling/.test(words)) weak.push('sales');
		}
		const strong = lines.filter((thing) => !weak.includes(thing));
		return (
			!any(closest, strong) || (act === 'go_on' && closest.has('welfare')) || closest.has('office')
		);
	}
	return act === 'go_on' && closest.size === 0 && any(things, aside) && !any(things, lines);
}

/** What goes on without being business. */
const effort =
	/やり取り|やりとり|交流|付き合い|友好|注視|努力|努め|取り組|尽力|協力|配慮|対応|戦闘|攻撃|戦争|侵攻|緊張|混乱|制裁|状況|情勢|monitor|effort|commit|war|conflict|fighting|tension|sanction|situation|depreciat|premium|interest (?:is|continues)/;

/** Whether it names a line of business, or nothing else that could go on. */
export const isLine = ({ closest, things, words }: Claim): boolean =>
	any(closest, lines) ||
	closest.has('entity') ||
	(closest.size === 0 && (any(things, lines) || (things.size === 0 && !effort.test(words))));

/** 「Aを除く製品」 */
export const exception =
	/を除[くいき]|以外(?:の|は|を)|except(?:ing| for)?\b|other than|with the exception|apart from/;
/** 「3店を閉鎖」: some of them, unless all or the last are meant. */
export const counted =
	/[0-9]+(?:店|店舗|拠点|か所|カ所|ヵ所)(?:を|は|の|が)|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:\w+ )?(?:shops|stores|outlets|branches|restaurants)\b/;

/** 「一部の」「うち3店」 */
export const portion =
	/[0-9一二三四五六七八九十](?:つ|件|店|工場|拠点|社|ライン|機種|か所|カ所|棟)(?:ある)?[^。、]{0,8}のうち|一部(?:の)?(?:製品|品目|店舗|工場|ライン|事業|商品|サービス|機種|業務)|うち(?!、?ロシア)[^。]{0,14}(?:店|工場|拠点|社|ライン|機種)|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|half|most|several|some|a third|a quarter) of (?:its|the|our|their) (?:\w+ ){0,2}(?:two|three|four|five|six|seven|eight|nine|ten|\d+|shops|stores|outlets|branches|plants|factories|restaurants|lines|offices)|(?:店|店舗|工場|拠点)(?:の|を)(?:約)?(?:半数|半分|[0-9一二三四五六七八九]割)|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|most|\d+) of (?:[\w&.-]+ ){0,3}[\w&.-]+['’]s (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|\d+)|some (?:of )?(?:its |our |the )?(?:products?|stores?|shops?|lines?|services?)|part of (?:its|our|the)|two of (?:its|our|the)/;
export const everything =
	/最後|唯一|残る全|全[0-9]+(?:店|拠点|か所|カ所|工場)|すべて|全て|全店|全面|全事業|完全に|いずれも|all\b|entire|every\b|whole/;

/** Whether what is new, and not what exists, is meant. */
export function isOnlyNew({ closest, things, words }: Claim): boolean {
	if (things.has('booking')) return false;
	const fresh =
		things.has('new') ||
		closest.has('new') ||
		/\bno (?:new|further|fresh)|any more|新規|新たな|(?:拡大|拡充|増強|拡張)(?:は|も|を)?(?:し|行わ|いたし)(?:ない|ません|ず)|増や(?:しません|さない|さず)|広げ(?:ない|ません)|\bnot (?:\w+ ){1,4}any (?:new|more|further)|turn\w* (?:down|away) (?:\S+ ){0,3}(?:enquir|inquir|request|tender|approach)|(?:refus|declin)\w* (?:every|all|any) (?:\w+ )?(?:enquir|inquir|request|tender|approach)/.test(
			words,
		);
	if (fresh && /(?:既存|existing)[^、。]{0,20}(?:も|および|及び|and)/.test(words)) return false;
	return fresh;
}
