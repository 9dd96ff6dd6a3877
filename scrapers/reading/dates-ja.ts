import {
	dayOf,
	lastDay,
	named,
	numberOf,
	shiftMonth,
	yearFor,
	type Calendar,
	type NamedDate,
} from './calendar.ts';
import type { Range } from './segment.ts';

const n = '([0-9]{1,2}|[元一二三四五六七八九十]{1,3})';
const jaDate = new RegExp(
	`(?:(?:(令和|R)\\s?${n}\\s?[年.]\\s?|((?:19|20)[0-9]{2})\\s?[年./]\\s?|(本年|今年|同年|昨年|前年|来年|翌年)の?\\s?)?${n}\\s?(?:月\\s?|[./](?=[0-9]{1,2}(?![0-9./])))(?:${n}\\s?日?(?!店|社|名|工場|[0-9]?[人月])|(末日|末|初旬|上旬|中旬|下旬|半ば))?|(令和)${n}年(?:度)?(?![0-9元一二三四五六七八九十]{0,3}月)|((?:19|20)[0-9]{2})年(末)?(?!度|[0-9]{1,2}月|ぶり|間|以上)|(本日|即日|同日)|(今月|同月|先月|来月|当月)(?:の?(末|初旬|上旬|中旬|下旬|[0-9]{1,2}日))?|(昨年|今年|本年|来年|前年)(?!度)(?:から|に|の?(春|夏|秋|冬|末|初め))?|(?<![0-9.月/-])([0-9]{1,2})日(?!間|以内|分|程度|前|目|後|ほど|から[0-9])|(?<![0-9一-龯])(年内|年末|年度内|年度末|(?:今|本)年度(?=分?から)))`,
	'g',
);
const relativeYear: Readonly<Record<string, number>> = {
	昨年: -1,
	前年: -1,
	来年: 1,
	翌年: 1,
	本年: 0,
	今年: 0,
	同年: 0,
};
const relativeMonth: Readonly<Record<string, number>> = {
	先月: -1,
	今月: 0,
	同月: 0,
	当月: 0,
	来月: 1,
};

const jaSaying =
	/^\s*(?:\([月火水木金土日]\)\s?)?(?:付(?:け)?(?:の|「|で?お知|で公表|の適時|開示|け?で(?:公表|お知らせ|開示))|に(?:公表|お知らせ|発表|開示|締結)|、(?!.{0,30}(?:停止|終了|閉鎖|完了|閉店|下ろ|終え|終わ|引き払|引き渡|抹消|再開|幕を))|の(?:会見|記者|決算|取締役|取材|投稿|声明)|(?:に)?発表|夕|朝|開催|に[^、。]{0,12}発表|現在|更新)/;
/** A year, or 「年末」: its last month. */
const yearOrItsEnd = (
	year: number,
	part: string | undefined,
	range: Range,
	role: NamedDate['role'],
): NamedDate[] =>
	part === '末'
		? named(dayOf(year, 12, 1), 'month', range, role)
		: named(dayOf(year, 1, 1), 'year', range, role);

/** 「年内に」, 「年度末」, 「今年度から」: the month in which the year, or the business year from April, ends or begins. */
function withinYear(
	words: string,
	today: Calendar,
	range: Range,
	role: NamedDate['role'],
): NamedDate[] {
	const begins = today.month <= 3 ? today.year - 1 : today.year;
	if (/^[今本]/.test(words)) return named(dayOf(begins, 4, 1), 'month', range, role);
	return words.startsWith('年度')
		? named(dayOf(begins + 1, 3, 1), 'month', range, role)
		: named(dayOf(today.year, 12, 1), 'month', range, role);
}

/** A quick look: without any of these no date is named. */
const mayNameDate = /[0-9]|月|[本即同]日|[昨今本来前]年|年[内末度]/;
/** Dates of a Japanese clause; `lead` is the year last named before it in the text. */
export function jaDates(
	text: string,
	at: number,
	today: Calendar,
	lead: number | undefined,
): NamedDate[] {
	const found: NamedDate[] = [];
	if (!mayNameDate.test(text)) return found;
	let lastNamed: { year: number; month: number } | undefined;
	for (const match of text.matchAll(jaDate)) {
		const [
			whole,
			era,
			eraYear,
			western,
			relative,
			month,
			day,
			part,
			era2,
			eraYear2,
			bareYear,
			bareYearPart,
			sameDay,
			relMonth,
			relPart,
			relYear,
			relYearPart,
			bareDay,
			inYear,
		] = match;
		const range = { start: at + match.index, end: at + match.index + whole.length };
		const after = text.slice(match.index + whole.length, match.index + whole.length + 40);
		const lastFound = found.at(-1);
		const isMonth = month !== undefined && day === undefined;
		const role =
			inYear === undefined && jaSaying.test(after) && !(isMonth && after.startsWith('、'))
				? 'saying'
				: 'event';
		if (month !== undefined) {
			const m = numberOf(month);
			const y = era
				? 2018 + numberOf(eraYear ?? '')
				: western
					? Number(western)
					: relative
						? relative === '同年' || relative === '翌年'
							? (lastNamed?.year ?? lead ?? today.year) + (relative === '翌年' ? 1 : 0)
							: today.year + (relativeYear[relative] ?? 0)
						: yearFor(m, today);
			lastNamed = { year: y, month: m };
			const before = found.length;
			if (part === '末日') found.push(...named(dayOf(y, m, lastDay(y, m)), 'day', range, role));
			else if (day !== undefined)
				found.push(...named(dayOf(y, m, numberOf(day)), 'day', range, role));
			else found.push(...named(dayOf(y, m, 1), 'month', range, role));
			if (!era && !western && !relative)
				found.splice(
					before,
					1,
					...found.slice(before).map((date): NamedDate => ({ ...date, yearless: true })),
				);
		} else if (era2)
			found.push(...named(dayOf(2018 + numberOf(eraYear2 ?? ''), 1, 1), 'year', range, role));
		else if (bareYear) found.push(...yearOrItsEnd(Number(bareYear), bareYearPart, range, role));
		else if (sameDay === '同日' && lastFound) found.push({ ...lastFound, ...range, role });
		else if (sameDay)
			found.push(...named(today.day, 'day', range, sameDay === '同日' ? 'saying' : 'event'));
		else if (relMonth) {
			const { year, month: m } = shiftMonth(today, relativeMonth[relMonth] ?? 0);
			const exact = /^([0-9]{1,2})日$/.exec(relPart ?? '');
			found.push(
				...named(
					dayOf(year, m, exact ? Number(exact[1]) : 1),
					exact ? 'day' : 'month',
					range,
					role,
				),
			);
		} else if (relYear)
			found.push(
				...yearOrItsEnd(today.year + (relativeYear[relYear] ?? 0), relYearPart, range, role),
			);
		else if (inYear) found.push(...withinYear(inYear, today, range, role));
		else if (bareDay) {
			const base = lastNamed ?? today;
			found.push(...named(dayOf(base.year, base.month, Number(bareDay)), 'day', range, role));
		}
	}
	return found;
}
