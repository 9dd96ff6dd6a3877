import type { CompanyRow } from '#lib/domain/records.ts';
import type { Language } from '#lib/domain/terms.ts';

/** What a company is called in a language; `short` where a chart has little room. */
export function companyName(
	{ nameEn, nameJa, shortNameJa }: Pick<CompanyRow, 'nameEn' | 'nameJa' | 'shortNameJa'>,
	language: Language,
	length: 'whole' | 'short' = 'whole',
): string {
	if (language === 'en') return nameEn;
	return length === 'short' ? (shortNameJa ?? nameJa) : nameJa;
}
