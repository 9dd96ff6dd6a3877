import type { OpenAnswer } from '../criteria.ts';
import type { CompanyName, CompanyRow } from '../records.ts';

/** A company as a list is held against it: every name and identifier, where it stands, and what is open. */
export interface PortfolioCompany
	extends
		CompanyName,
		Pick<
			CompanyRow,
			| 'securitiesCode'
			| 'corporateNumber'
			| 'edinetCode'
			| 'lei'
			| 'exposure'
			| 'status'
			| 'statusSince'
			| 'lastStatementOn'
			| 'staleMonths'
		> {
	/** Every name, present and former: English, Japanese, short, reading and others. */
	readonly names: readonly string[];
	/** Ids of the criteria that its checklist leaves open, by how. */
	readonly open: Readonly<Record<OpenAnswer, readonly string[]>>;
}

/** The register as a list is held against it. */
export interface PortfolioRegister {
	readonly as_of: string;
	readonly known_at: string;
	readonly items: readonly PortfolioCompany[];
}
