import type { ChartCompany } from '#lib/domain/charts.ts';
import type { Speech } from '#lib/messages/speech.ts';
import type { ChartColumn, ChartRow } from '../table.ts';

/** What a company is called on a chart, where room is scarce: the short name in Japanese, if it has one. */
export function nameOn(
	{ nameEn, nameJa, shortNameJa }: Pick<ChartCompany, 'nameEn' | 'nameJa' | 'shortNameJa'>,
	{ language }: Pick<Speech, 'language'>,
): string {
	return language === 'ja' ? (shortNameJa ?? nameJa) : nameEn;
}

/** Columns that name a company in both languages; the page shows the name in its own. */
export function nameColumns({ language, t }: Pick<Speech, 'language' | 't'>): ChartColumn[] {
	const label = t.companies.name;
	return [
		{ name: 'slug', type: 'identifier' },
		{ name: 'name_en', type: 'text', ...(language === 'en' && { label }) },
		{ name: 'name_ja', type: 'text', ...(language === 'ja' && { label }) },
	];
}

/** The cells of these columns. */
export function nameCells({
	slug,
	nameEn,
	nameJa,
}: Pick<ChartCompany, 'slug' | 'nameEn' | 'nameJa'>): ChartRow['cells'] {
	return { slug, name_en: nameEn, name_ja: nameJa };
}

/** Their links: from the name to the company's page. */
export function nameLinks(address: string): Record<string, string> {
	return { name_en: address, name_ja: address };
}
