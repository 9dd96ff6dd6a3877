import type { KnownCompany } from '../../source.ts';
import { shortSecuritiesCode } from '../securities-code.ts';
import type { Row } from './row.ts';

export interface Filer {
	/** Of the company, as far as the register has it. */
	readonly slug: string | undefined;
	/** What does not fit together, as sentences. */
	readonly conflicts: readonly string[];
}

/**
 * Finds the filer of a row on the register: by EDINET code, then securities code, then corporate number; never by
 * name. Attributes in a row are those of its day, so a conflict is told and the earlier identifier decides.
 */
export function filerOf(row: Row, companies: readonly KnownCompany[]): Filer {
	const securitiesCode = row.secCode === null ? undefined : shortSecuritiesCode(row.secCode);
	const known: readonly (readonly [
		name: string,
		key: keyof KnownCompany,
		value: string | undefined,
	])[] = [
		['EDINET code', 'edinetCode', row.edinetCode ?? undefined],
		['securities code', 'securitiesCode', securitiesCode],
		['corporate number', 'corporateNumber', row.JCN ?? undefined],
	];
	const given = known.filter(([, , value]) => value !== undefined);
	const found = given.map(([, key, value]) => companies.find((company) => company[key] === value));
	const company = found.find((candidate) => candidate !== undefined);
	if (company === undefined) return { slug: undefined, conflicts: [] };
	const conflicts = given.flatMap(([name, key, value], index) => {
		const other = found[index];
		if (other !== undefined && other !== company) {
			return [`its ${name} ${value ?? ''} is that of ${other.slug} on the register`];
		}
		const registered = company[key];
		if (typeof registered !== 'string' || registered === value) return [];
		return [`its ${name} is ${value ?? ''}, but the register has ${registered}`];
	});
	return { slug: company.slug, conflicts };
}
