import type { CompanyRow } from './records.ts';
import { searchForm } from './search-text.ts';

/** What a company can be found by. */
type Named = Pick<CompanyRow, 'securitiesCode' | 'nameEn' | 'nameJa' | 'shortNameJa' | 'nameKana'>;

/** How well a company meets what was typed: its name or code begins so, a word in it does, or it only occurs. */
function closeness(company: Named, typed: string): number {
	const names = [
		company.securitiesCode,
		company.nameEn,
		company.nameJa.replace(/^(株式会社|合同会社|独立行政法人|社会医療法人)/, ''),
		company.shortNameJa,
		company.nameKana,
	].flatMap((name) => (name === null ? [] : [searchForm(name)]));
	if (names.some((name) => name.startsWith(typed))) return 0;
	return names.some((name) => name.includes(` ${typed}`)) ? 1 : 2;
}

/** The companies to suggest while somebody types, the closest first and else in the order given. */
export function suggestionsOf<Company extends Named>(
	found: readonly Company[],
	q: string,
	most: number,
): Company[] {
	const typed = searchForm(q);
	return found
		.map((company) => ({ company, distance: closeness(company, typed) }))
		.sort((a, b) => a.distance - b.distance)
		.slice(0, most)
		.map(({ company }) => company);
}
