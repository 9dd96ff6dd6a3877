import { asciiLower } from './fold.ts';

const jaForms = /株式会社|有限会社|合同会社|\(株\)|㈱/gu;
/** What a company's name ends in; news leaves it out or keeps its first letter. */
const jaTails =
	/(?:ホールディングス|グループ|自動車|建設機械|建機|工業|製作所|電機|銀行|商事|化学|製薬|製鉄|重工業|重工|損害保険|生命保険|保険|海運|石油|電力|ガス|証券|食品|水産|物産|通商|セメント|硝子|ガラス|ゴム|機械|精機|光学|楽器|スポーツ|プラント|エネルギー|リース|カード|ソフト|アパレル|タイヤ|フィルム|コーポレーション)$/u;
const enTails =
	/[,.]?\s+(?:co|corp|corporation|inc|ltd|limited|holdings?|group|company|k\.?k|plc|llc|kabushiki kaisha)\.?$/;

/** The ways in which a text may name the company; folded, longest first. English ones in lower case. */
export function namesOf(
	ja: string | undefined,
	en: string | undefined,
): { ja: string[]; en: string[] } {
	const full = (ja ?? '').normalize('NFKC').replace(jaForms, '').trim();
	const stem = full.replace(jaTails, '');
	const tail = full.slice(stem.length);
	const japanese = [full, tail === '' ? stem : stem + tail.charAt(0), stem].filter(
		(name) => name.length >= 2,
	);
	let english = asciiLower((en ?? '').normalize('NFKC')).trim();
	const englishNames = [english];
	while (enTails.test(english)) {
		english = english.replace(enTails, '').trim();
		englishNames.push(english);
	}
	const words = english.split(' ');
	const [first = ''] = words;
	// One word alone names the company in headlines; a common word would name anything.
	if (words.length > 1 && first.length >= 4) englishNames.push(first);
	const longestFirst = (names: string[]) =>
		[...new Set(names)].filter((name) => name.length >= 2).sort((a, b) => b.length - a.length);
	return { ja: longestFirst(japanese), en: longestFirst(englishNames) };
}
