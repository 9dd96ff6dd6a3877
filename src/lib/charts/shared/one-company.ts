import { statusOn, type ChartRegister } from '#lib/domain/charts.ts';
import type { Day } from '#lib/domain/dates.ts';
import type { Speech } from '#lib/messages/speech.ts';

/** The finding about a single company: where it stood on a day. Null where there are others, or none. */
export function oneCompany(
	{ companies }: Pick<ChartRegister, 'companies'>,
	day: Day,
	{ language, t, word, date }: Speech,
): string | null {
	const [only, ...others] = companies;
	if (!only || others.length > 0) return null;
	const name = language === 'ja' ? only.nameJa : only.nameEn;
	const status = statusOn(only, day);
	return status === 'undisclosed'
		? t.charts.oneUndisclosed(name, date(day))
		: t.charts.one(name, word('status', status), date(day));
}
