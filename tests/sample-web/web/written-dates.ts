import type { Day } from '#lib/domain/dates.ts';

const parts = (day: Day): [year: number, month: number, day: number] => {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	return [year, month, date];
};
const months =
	'January February March April May June July August September October November December';

/** 2022年3月4日 */
export function japanese(day: Day): string {
	const [year, month, date] = parts(day);
	return `${String(year)}年${String(month)}月${String(date)}日`;
}

/** 令和4年3月4日; for days since May 2019. */
export function era(day: Day): string {
	const [year, month, date] = parts(day);
	return `令和${String(year - 2018)}年${String(month)}月${String(date)}日`;
}

/** 3月4日 */
export function withoutYear(day: Day): string {
	const [, month, date] = parts(day);
	return `${String(month)}月${String(date)}日`;
}

/** 2022.03.04 */
export function dotted(day: Day): string {
	return day.replaceAll('-', '.');
}

/** 2022/03/04 */
export function slashed(day: Day): string {
	return day.replaceAll('-', '/');
}

/** March 4, 2022 */
export function english(day: Day): string {
	const [year, month, date] = parts(day);
	return `${String(months.split(' ')[month - 1])} ${String(date)}, ${String(year)}`;
}

/** An hour of a day in Tokyo, `HH:MM`, as an instant. */
export function inTokyo(day: Day, time: string): Date {
	return new Date(`${day}T${time}:00+09:00`);
}
