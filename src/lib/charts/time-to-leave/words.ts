import { sectorOf } from '#lib/domain/sectors.ts';
import { words } from '#lib/messages/charts/time-to-leave/index.ts';
import type { Speech } from '#lib/messages/speech.ts';
import { fewCompanies } from '../shared/units.ts';
import type { Stratum } from './strata.ts';

/** What a curve is called. */
export function stratumName(code: string, { language }: Pick<Speech, 'language'>): string {
	const t = words[language];
	const kinds: Readonly<Record<string, string>> = t.strata;
	return kinds[code] ?? sectorOf(code)?.[language] ?? code;
}

/** A share of the companies of a curve; of few companies the number says all there is to know. */
export function shareText(
	count: number,
	{ companies }: Pick<Stratum, 'companies'>,
	{ language, number }: Pick<Speech, 'language' | 'number'>,
): string {
	const all = companies.length;
	if (all < fewCompanies) return words[language].numberOf(number(count), number(all));
	return percent(count / all);
}

/** A share as whole percent. */
export const percent = (share: number): string => `${(share * 100).toFixed(0)}%`;
