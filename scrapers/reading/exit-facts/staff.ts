import type { TextInHand } from '../claims.ts';
import type { Tongue } from '../lexicon/lexicons.ts';
import { textOf } from './passages.ts';

const supports: Readonly<Record<Tongue, RegExp>> = {
	ja: /(?:賃金|給与|給料|基本給|手当|報酬)[^。]{0,24}(?:支払(?!え)|支給|負担|払(?:う|い|って)|補償|保証|全額|継続)|(?:カ月|か月|ヶ月|ヵ月|年)分[^。]{0,16}(?:給与|賃金|給料|一時金|手当)[^。]{0,16}|退職(?:金|一時金|手当|加算金)[^。]{0,30}(?:支払|支給|払|上乗せ|加算|割増|提供)|割増退職金|再就職[^。]{0,10}(?:支援|紹介|斡旋|あっせん|援助)|(?:雇用|従業員)[^。]{0,24}(?:保証|引き継(?:が|ぎ|ぐ)|維持(?:し|する|を条件|され)|続け|継続(?:する|し|を条件|され)|確保(?:し|する))|(?:従業員|社員|希望者|スタッフ)[^。]{0,40}(?:異動|転籍|移籍|移転|配置転換|引き継が|転居|新会社で働|受け入れ|承継|再雇用|へ移(?:り|っ|る)|も移(?:り|っ|る)|[0-9]+人(?:も|が|は)[^。]{0,12}(?:移(?:り|っ|る)|転籍|移籍))|補償金を(?:支払|支給)|雇用[^。]{0,14}(?:守ら|保障)|(?:賃金|給与|給料)[^。]{0,12}(?:保障|補償)|労働契約[^。]{0,10}引き継|一時金を[^。]{0,8}渡|(?:退職(?:金|手当|一時金)|転居費用|異動)[^。]{0,10}(?:を)?(?:ご)?用意|賃金[^。]{0,10}変更(?:は)?(?:ござい|あり)|引っ?越し費用[^。]{0,16}負担|職業訓練/,
	en: /(?:full|two-thirds of(?: their)?|regular|normal|average) (?:\w+ )?(?:wages|pay|salar(?:y|ies))|(?:wages|salaries|pay) (?:\w+ ){0,5}(?:will be|are|is|continue|being|have been) (?:\w+ ){0,2}(?:paid|maintained|continue)|(?:continue|continues|continuing|keep|keeps) (?:to pay|paying)|remain(?:s|ed)? on (?:the|full|our)? ?(?:payroll|pay)|severance|redundan(?:t|cy)[^.]{0,40}(?:pay|package|months|compensation)|months[’']? (?:pay|wages|salary)|compensation (?:package|above|equal|of)|relocat(?:e|ed|ion|ing)|re-?employment|help (?:\w+ ){0,4}find(?:ing)? (?:\w+ )?(?:work|jobs?|employment)|outplacement|job guarantee|guarantee\w* (?:\w+ ){0,5}(?:jobs?|employment)|employment (?:\w+ ){0,4}(?:guaranteed|secured|preserved|protected|maintained|for at least)|(?:jobs?|employ(?:ees|ment)|staff|workers|workforce)[^.]{0,40}(?:will (?:be )?transfer|transfer(?:red|s)? (?:with|to)|move(?:d|s)? (?:with|to)|taken on|take over|taken over|keep their|retain their|be retained)|retraining|keep(?:s|ing)? (?:\S+ ){0,4}(?:employees|staff|workers|workforce)(?! informed| safe)|(?:workers|employees|staff|people) (?:will |would |are to |can )?(?:stay on|keep their jobs|remain employed|stay with)|(?:an?|one|two|half an?|three) years?(?:'|’)?s?(?:'|’)? (?:salary|pay|wages)|(?:continue|remain|stay|be|being|are|is|were|keep|kept) (?:\w+ ){0,3}paid\b|paid leave|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|[0-9]+) (?:\w+ )?(?:months|weeks|years)[’']? (?:of )?(?:\w+ )?(?:pay|salary|wages|income)|(?:job search|job placement)|(?:find(?:ing)?|into|for) (?:\w+ )?new (?:jobs?|employment|work|positions?)|(?:employees|staff|workers) (?:\w+ ){0,4}(?:be|been|being|were) (?:kept on|retained|offered|taken on|re-?employed)|(?:continu\w+|keep|go on|went on) paying|pay(?:ing)? (?:\S+ ){0,4}(?:wages|salar\w+|employees|staff|workers)|months?[’']?s? (?:of )?(?:\w+ )?(?:pay|salary|wages)|redundancy (?:pay\w*|packages?|terms)|offered (?:\S+ ){0,5}(?:jobs?|positions?|relocation|roles?|transfers?)|(?:jobs?|employment|positions?) (?:\S+ ){0,6}(?:guarantee|preserv|secur|protect|safeguard)\w*|\bmov(?:e|ed|ing) (?:\S+ ){0,3}(?:engineers|employees|staff|workers|people) [^.]{0,60}at our (?:cost|expense)|(?:keep|retain)\w* all (?:\w+ )?(?:staff|employees|workers)|(?:employees|staff|workers|people|workforce|engineers|teams?) (?:\S+ ){0,6}(?:will move|moved|transferr?ed|will transfer|pass(?:ed)? to|taken over|re-?hired|join(?:ed)? the)|(?:will be|are|were|being) paid (?:in full|\w+ months)/,
};
const notSupported: Readonly<Record<Tongue, RegExp>> = {
	ja: /協議(?:して|中|する|を)|検討|交渉|未定|働きかけ|求めて|前提で|望んで|どおり勤務|場合(?:は|に)/,
	en: /negotiat|hope|intend(?:s)? to (?:discuss|negotiate)|talks|under discussion|would (?:seek|try|protect)|\bif we\b|undecided|asked the buyer|seek(?:s|ing)? (?:to|assurance)/,
};

/** Whether pay during a stop, severance, relocation, re-employment or a transfer of staff is stated. */
export function employeeSupportIn(hand: TextInHand): true | null {
	const text = textOf(hand);
	const stated = hand.sentences.some(({ start, end, kind }, index) => {
		const russian =
			(hand.isAboutRussia && hand.topics[index] !== 'elsewhere') ||
			hand.topics[index] === 'RU' ||
			(hand.mentionsOf[index] ?? []).some(({ place }) => place === 'RU');
		if (!russian || kind === 'question') return false;
		const sentence = text.slice(start, end);
		return supports[hand.tongue].test(sentence) && !notSupported[hand.tongue].test(sentence);
	});
	return stated ? true : null;
}
