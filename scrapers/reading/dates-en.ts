import { addDays } from '#lib/domain/dates.ts';
import {
	dayOf,
	named,
	shiftMonth,
	yearFor,
	yearless,
	type Calendar,
	type NamedDate,
} from './calendar.ts';
import type { Range } from './segment.ts';

const months =
	'january february march april may june july august september october november december'.split(
		' ',
	);
const monthName =
	'(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)(?![a-z])';
const enDate = new RegExp(
	`\\b(?:([0-9]{1,2})(?:st|nd|rd|th)?(?: of)? ${monthName}\\b,?(?: ((?:19|20)[0-9]{2}))?|${monthName} ([0-9]{1,2})(?:st|nd|rd|th)?\\b(?!,?[0-9])(?:,? ((?:19|20)[0-9]{2}))?|((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})|(?:(last|next|this) )?${monthName}(?! be\\b| not\\b| also\\b| buy\\b| go\\b| have\\b)(?:,? ((?:19|20)[0-9]{2}))?(?: (last year))?|(?:(?=(?:19|20)[0-9]{2}:)|(?<=^ ?|[.;] )(?=(?:19|20)[0-9]{2} [a-z])|(?:in|since|during|from|until|by|of|end of) )(?:the )?(?:early |mid-?|late |spring |summer |autumn )?((?:19|20)[0-9]{2})\\b|\\b(today|yesterday|last week|last month|this month|next month|last year|this year|next year)|\\bon (monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b|\\bby (new year)\\b)(?![0-9])`,
	'g',
);

const enSaying =
	/^[^.;,]{0,3}(?: (?:that|the|it|claim|announcement|said|notice|letter)| \(updated)/;

const monthNumber = (name: string): number =>
	months.findIndex((month) => month.startsWith(name.replace('.', '').slice(0, 3))) + 1;

/** Dates of an English clause in lower case. */
export function enDates(text: string, at: number, today: Calendar): NamedDate[] {
	const found: NamedDate[] = [];
	for (const match of text.matchAll(enDate)) {
		const [
			whole,
			d1,
			m1,
			y1,
			m2,
			d2,
			y2,
			isoYear,
			isoMonth,
			isoDay,
			which,
			m3,
			y3,
			lastYear,
			bareYear,
			relative,
			weekday,
			newYear,
		] = match;
		const range = { start: at + match.index, end: at + match.index + whole.length };
		const after = text.slice(match.index + whole.length, match.index + whole.length + 40);
		const before = text.slice(Math.max(0, match.index - 24), match.index);
		const role =
			(!whole.endsWith(',') && enSaying.test(after)) ||
			/(?:announce\w*|notice|letter|release\w*|issued|dated|published|communicated) (?:of|on|dated)? ?$|signed on $/.test(
				before,
			)
				? 'saying'
				: 'event';
		const month = m1 ?? m2;
		if (month !== undefined) {
			const m = monthNumber(month);
			const y = (y1 ?? y2) === undefined ? yearFor(m, today) : Number(y1 ?? y2);
			found.push(...yearless(named(dayOf(y, m, Number(d1 ?? d2)), 'day', range, role), y1 ?? y2));
		} else if (isoYear)
			found.push(...named(`${isoYear}-${isoMonth ?? ''}-${isoDay ?? ''}`, 'day', range, role));
		else if (m3) {
			const m = monthNumber(m3);
			// "may" is a month only where it stands as one.
			if (
				m3 === 'may' &&
				y3 === undefined &&
				which === undefined &&
				!/(?:in|since|until|by|from|of|during|mid-|early|late|end) $/.test(before)
			)
				continue;
			const y = y3
				? Number(y3)
				: lastYear
					? today.year - 1
					: which === 'last'
						? m >= today.month
							? today.year - 1
							: today.year
						: which === 'next'
							? m > today.month
								? today.year
								: today.year + 1
							: yearFor(m, today);
			found.push(...yearless(named(dayOf(y, m, 1), 'month', range, role), y3 ?? lastYear ?? which));
		} else if (bareYear) found.push(...named(dayOf(Number(bareYear), 1, 1), 'year', range, role));
		else if (relative) found.push(...relativeDate(relative, today, range));
		else if (weekday)
			found.push(...lastWeekday(weekday, today, range, saysWhen.test(before) ? 'saying' : role));
		else if (newYear) found.push(...named(dayOf(today.year + 1, 1, 1), 'month', range, role));
	}
	return found;
}

/** "said on Wednesday" */
const saysWhen =
	/\b(?:said|says|told|announced|confirmed|reported|wrote|posted|added|disclosed|statement|conference|interview)(?: \S+){0,2} $/;

const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** A weekday in a news item is the last one before it, or its own day. */
function lastWeekday(
	name: string,
	today: Calendar,
	range: Range,
	role: NamedDate['role'],
): NamedDate[] {
	const own = new Date(`${today.day}T00:00:00Z`).getUTCDay();
	const back = (own - weekdays.indexOf(name) + 7) % 7;
	return named(addDays(today.day, -back), 'day', range, role);
}

function relativeDate(words: string, today: Calendar, range: Range): NamedDate[] {
	if (words === 'today') return named(today.day, 'day', range, 'event');
	if (words === 'yesterday') return named(addDays(today.day, -1), 'day', range, 'event');
	if (words.endsWith('week'))
		return named(`${addDays(today.day, -7).slice(0, 7)}-01`, 'month', range, 'event');
	const by = words.startsWith('last') ? -1 : words.startsWith('next') ? 1 : 0;
	if (words.endsWith('year')) return named(dayOf(today.year + by, 1, 1), 'year', range, 'event');
	const { year, month } = shiftMonth(today, by);
	return named(dayOf(year, month, 1), 'month', range, 'event');
}
