import { announcementOf, statusOn, type ChartCompany } from '#lib/domain/charts.ts';
import type { Day, PartialDate } from '#lib/domain/dates.ts';
import { sectors } from '#lib/domain/sectors.ts';
import { scaleOrder, type Status } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';
import type { Asked } from '../definition.ts';
import { countsOn } from '#lib/domain/steps.ts';
import type { State } from './state.ts';

/** A company with where it stood on the day that is shown. */
export interface Unit {
	readonly company: ChartCompany;
	readonly status: Status;
	/** The announcement that began this status, at its precision. */
	readonly since: PartialDate | null;
}

export interface Units {
	/** The day that is shown: as asked, at most the as-of date. */
	readonly at: Day;
	readonly units: readonly Unit[];
	/** Companies by status on that day. */
	readonly counts: Readonly<Record<Status, number>>;
	/** The most companies that each status ever had at once, up to the as-of date: how much room it needs. */
	readonly most: Readonly<Record<Status, number>>;
}

/** The most that each status ever had at once. */
function mostOf(companies: readonly ChartCompany[]): Record<Status, number> {
	const most = countsOn([], '');
	const now = countsOn([], '');
	const changes = companies
		.flatMap(({ spans }) =>
			spans.map(({ from, status }, index) => ({ from, status, before: spans[index - 1]?.status })),
		)
		.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
	for (const [index, { from, status, before }] of changes.entries()) {
		now[status] += 1;
		if (before) now[before] -= 1;
		// Several changes of one day count as one.
		if (changes[index + 1]?.from === from) continue;
		for (const code of codesOf('status')) most[code] = Math.max(most[code], now[code]);
	}
	if (changes.length === 0) most.undisclosed = companies.length;
	return most;
}

/** Every company of the question with its status on the day of the state. */
export function unitsOf({ register, question, state }: Asked<State>): Units {
	const at = state.at !== null && state.at < question.asOf ? state.at : question.asOf;
	const units = register.companies.map((company) => {
		const span = company.spans.findLast(({ from }) => from <= at);
		const status = statusOn(company, at);
		return { company, status, since: span ? announcementOf(company, span) : null };
	});
	return { at, units, counts: countsOn(register.companies, at), most: mostOf(register.companies) };
}

/** Sectors that have a company, those with most companies first, then in the exchange's order. */
export function sectorsIn({ units }: Units): { code: string; companies: number }[] {
	return sectors
		.map(({ code }) => ({
			code,
			companies: units.filter(({ company }) => company.sectorCode === code).length,
		}))
		.filter(({ companies }) => companies > 0)
		.sort((a, b) => b.companies - a.companies);
}

/** Companies in the order in which they stand inside a sector: by their last status, then as they come. */
export function inScaleOrder(units: readonly Unit[]): Unit[] {
	return units.toSorted((a, b) => scaleOrder(a.company.status) - scaleOrder(b.company.status));
}
