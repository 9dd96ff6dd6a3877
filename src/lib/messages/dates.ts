import { precisionOf, type PartialDate } from '#lib/domain/dates.ts';
import type { Language } from '#lib/domain/terms.ts';

const formats = {
	day: { year: 'numeric', month: 'short', day: 'numeric' },
	month: { year: 'numeric', month: 'short' },
	year: { year: 'numeric' },
} as const;

/** A date as it is written in a language, at its precision: `4 Mar 2022`, `Mar 2022`, `2022年3月`. */
export function dateText(date: PartialDate, language: Language): string {
	const precision = precisionOf(date);
	const instant = new Date(`${date.padEnd(10, '-01-01'.slice(date.length - 4))}T00:00:00Z`);
	return new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
		...formats[precision],
		timeZone: 'UTC',
	})
		.format(instant)
		.replace('Sept', 'Sep');
}

/** An instant as date and time in Japan, to the minute: `4 Mar 2022, 02:20`, `2022年3月4日 2:20`. */
export function timeText(instant: Date, language: Language): string {
	return new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
		...formats.day,
		hour: 'numeric',
		minute: '2-digit',
		timeZone: 'Asia/Tokyo',
	})
		.format(instant)
		.replace('Sept', 'Sep');
}

/** The time of day of an instant in Japan, in either language: `02:20`. */
export function clockText(instant: Date): string {
	return new Date(instant.getTime() + 9 * 3_600_000).toISOString().slice(11, 16);
}

/** A number as it is written in a language. */
export function numberText(value: number, language: Language): string {
	return new Intl.NumberFormat(language).format(value);
}

/** The name of a language, by its code: `Russian`, `ロシア語`. */
export function languageName(code: string, language: Language): string {
	return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
}
