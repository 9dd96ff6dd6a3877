import { median } from 'd3-array';
import type { ChartCompany, ChartRegister } from '#lib/domain/charts.ts';
import { staleAfter } from '#lib/domain/as-of.ts';
import type { Status } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';

/** A company, by how long it has been silent. */
export type Silent = ChartCompany;

/** The companies of one status, the latest to speak first and those without a statement last. */
export interface SilentRow {
	readonly status: Status;
	readonly companies: readonly Silent[];
	/** Of these, with a statement of their own on record. */
	readonly spoke: number;
	/** Months, of those. */
	readonly median: number | null;
}

export interface Silence {
	/** In scale order; statuses without a company are left out. */
	readonly rows: readonly SilentRow[];
	readonly total: number;
	/** Companies with a statement of their own on record. */
	readonly spoke: number;
	/** Of these, companies whose last is stale. */
	readonly stale: number;
	/** Months, of all that have a statement on record. */
	readonly median: number | null;
}

/** Whether the last statement lies so far back that it is stale; false where there is none. */
export function isStale({ staleMonths }: Pick<Silent, 'staleMonths'>): boolean {
	return (staleMonths ?? 0) > staleAfter;
}

const medianOf = (companies: readonly Silent[]): number | null =>
	median(companies, ({ staleMonths }) => staleMonths) ?? null;

const spokeIn = (companies: readonly Silent[]): number =>
	companies.filter(({ staleMonths }) => staleMonths !== null).length;

/** Months since each company's last own statement (domain: `stale_months`), by status. */
export function silence({ companies }: Pick<ChartRegister, 'companies'>): Silence {
	const rows = codesOf('status').map((status) => {
		const ofStatus = companies.filter((company) => company.status === status);
		return {
			status,
			companies: ofStatus.toSorted(
				(a, b) => (a.staleMonths ?? Infinity) - (b.staleMonths ?? Infinity) || 0,
			),
			spoke: spokeIn(ofStatus),
			median: medianOf(ofStatus),
		};
	});
	return {
		rows: rows.filter((row) => row.companies.length > 0),
		total: companies.length,
		spoke: spokeIn(companies),
		stale: companies.filter(isStale).length,
		median: medianOf(companies),
	};
}
