/** What stands in one place of a text: parts of a date in the Gregorian calendar, and a time if one follows. */
export interface DateParts {
	/** Undefined where the text names none. */
	readonly year: number | undefined;
	readonly month?: number | undefined;
	readonly day?: number | undefined;
	/** `15:30` or `15:30:59`, with the zone it names as an offset (`+09:00`), if it names one. */
	readonly time?: string | undefined;
	readonly zone?: string | undefined;
}

/** A way in which dates are written. Patterns are for text in NFKC: digits and punctuation of half width. */
export interface DateForm {
	readonly pattern: RegExp;
	readonly read: (groups: Readonly<Record<string, string | undefined>>) => DateParts;
}

/** Eras begin on a day inside a year; a year of an era is its number plus the offset. */
const eras: readonly { readonly names: RegExp; readonly offset: number; readonly from: string }[] =
	[
		{ names: /^(?:令和|R)$/i, offset: 2018, from: '2019-05-01' },
		{ names: /^(?:平成|H)$/i, offset: 1988, from: '1989-01-08' },
		{ names: /^(?:昭和|S)$/i, offset: 1925, from: '1926-12-25' },
	];

/** The first day of the era that a text names, if it names one. */
export function eraBegin(name: string | undefined): string | undefined {
	return eras.find(({ names }) => names.test(name ?? ''))?.from;
}

const digits = '〇一二三四五六七八九';

/** A number in ASCII or kanji digits: `24`, `二十四`, `二〇二二`, `元` (the first year of an era). */
export function numberIn(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	if (/^\d+$/.test(text)) return Number(text);
	if (text === '元') return 1;
	const [tens, ones = ''] = text.includes('十') ? text.split('十') : [undefined, text];
	const value = (part: string) =>
		[...part].reduce((sum, digit) => sum * 10 + digits.indexOf(digit === '零' ? '〇' : digit), 0);
	if (tens === undefined) return value(ones);
	return (tens === '' ? 1 : value(tens)) * 10 + value(ones);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNumber = (name: string | undefined): number =>
	months.indexOf(name?.slice(0, 3).toLowerCase() ?? '') + 1;
const monthName =
	'(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?';
/** The ends of business years and quarters are named by their last day; that is not when anything was published. */
const notFiscal =
	'(?<!\\b(?:year|years|quarter|period|months?)[ ,]{1,2}(?:ended|ending|to)[ ]{1,2}(?:on )?)';

const zones: Readonly<Record<string, string>> = {
	GMT: '+00:00',
	UT: '+00:00',
	UTC: '+00:00',
	Z: '+00:00',
	JST: '+09:00',
	EST: '-05:00',
	EDT: '-04:00',
	CST: '-06:00',
	CDT: '-05:00',
	MST: '-07:00',
	MDT: '-06:00',
	PST: '-08:00',
	PDT: '-07:00',
};
function zoneOffset(zone: string | undefined): string | undefined {
	if (zone === undefined) return undefined;
	const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
	return sign === undefined ? zones[zone.toUpperCase()] : `${sign}${hours ?? ''}:${minutes ?? ''}`;
}

const year = '(?<!\\d)(?<year>(?:19|20)\\d{2})';
const clock = '(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?';
const number = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const era = '(?<era>令和|平成|昭和)?\\s?';
const japaneseYear = '(?<year>元|\\d{1,4}|[〇零一二三四五六七八九十]{1,4})';

const gregorian = (groups: Readonly<Record<string, string | undefined>>): number | undefined => {
	const value = numberIn(groups['year']);
	const named = eras.find(({ names }) => names.test(groups['era'] ?? ''));
	return value === undefined || named === undefined ? value : value + named.offset;
};
const plain: DateForm['read'] = (groups) => ({
	year: gregorian(groups),
	month: numberIn(groups['month']),
	day: numberIn(groups['day']),
	time: groups['time'],
	zone: zoneOffset(groups['zone']),
});
const english: DateForm['read'] = (groups) => ({
	...plain({ ...groups, month: undefined }),
	month: monthNumber(groups['month']),
});
const form = (source: string, read: DateForm['read'], flags = 'g'): DateForm => ({
	pattern: new RegExp(source, flags),
	read,
});

/** The ways of writing a date that Japanese companies and their feeds use. */
export const dateForms: readonly DateForm[] = [
	// 2022-03-04T00:00:00+09:00
	form(
		`${year}-(?<month>\\d{2})-(?<day>\\d{2})[T ]${clock}\\s?(?<zone>Z|[+-]\\d{2}:?\\d{2})?(?![\\d:])`,
		plain,
	),
	// 2022/03/04 15:30, 2022.3.4, 2022-03-04
	form(
		`${year}\\s?(?<mark>[./-])\\s?(?<month>\\d{1,2})\\s?\\k<mark>\\s?(?<day>\\d{1,2})(?![\\d]|[./-]\\d)(?:\\s?\\([^)]{1,3}\\))?(?:\\s+${clock})?`,
		plain,
	),
	// 2022/03, 2022-03, and 2022.03 where both digits are there
	form(`${year}[./-](?<month>\\d{2})(?![\\d]|[./-]\\d)`, plain),
	// 2022年3月4日, 令和4年3月4日, 二〇二二年三月四日
	form(
		`${era}(?<![\\d〇零一二三四五六七八九十])${japaneseYear}\\s?年\\s?(?<month>${number})\\s?月\\s?(?<day>${number})\\s?日(?:\\s?\\([^)]{1,3}\\))?(?:\\s*${clock})?`,
		plain,
	),
	// 2022年3月, but not the business year 2022年3月期
	form(
		`${era}(?<![\\d〇零一二三四五六七八九十])${japaneseYear}\\s?年\\s?(?<month>${number})\\s?月(?!\\s?(?:期|度|[\\d一二三四五六七八九十]))`,
		plain,
	),
	// 2022年, but not 2022年度 or 3年 (a length of time)
	form(
		`(?:(?<era>令和|平成|昭和)\\s?(?<year>元|\\d{1,2})|${year.replace('<year>', '<western>')})\\s?年(?![度期間前後来\\d]|\\s?\\d)`,
		(groups) => plain({ ...groups, year: groups['year'] ?? groups['western'] }),
	),
	// R4.3.4
	form(
		`(?<![A-Za-z\\d.])(?<era>[RHS])\\s?(?<year>\\d{1,2})(?<mark>[./-])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?![\\d]|[./-]\\d)`,
		plain,
	),
	form(
		`(?<era>令和|平成|昭和)\\s?(?<year>\\d{1,2})(?<mark>[./-])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?![\\d]|[./-]\\d)`,
		plain,
	),
	// Fri, 04 Mar 2022 15:00:00 GMT, 4th March 2022
	form(
		`${notFiscal}(?<![\\d/.-])(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]{1,2}(?:of )?${monthName},?[ -]{1,2}(?<year>(?:19|20)\\d{2})(?!\\d)(?:,?\\s+${clock}(?:\\s?(?<zone>[+-]\\d{2}:?\\d{2}|[A-Z]{1,4}\\b))?)?`,
		english,
		'gi',
	),
	// March 4, 2022, Mar. 04, 2022
	form(
		`${notFiscal}(?<![A-Za-z])${monthName}\\s{0,2}(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s?,?\\s{0,2}(?<year>(?:19|20)\\d{2})(?!\\d)`,
		english,
		'gi',
	),
	// March 2022
	form(
		`${notFiscal}(?<![A-Za-z]|\\d[ ]|\\d(?:st|nd|rd|th)[ ])${monthName},?\\s{1,2}(?<year>(?:19|20)\\d{2})(?!\\d)`,
		english,
		'gi',
	),
	// 3月4日
	form(`(?<![\\d年]|年\\s)(?<month>${number})\\s?月\\s?(?<day>${number})\\s?日(?!間)`, plain),
];
