import type { Day } from '#lib/domain/dates.ts';
import { sectors as allSectors } from '#lib/domain/sectors.ts';
import type { Asked } from '../definition.ts';
import { countsAt, inGroup, stepsOf, type Counts, type Step } from '#lib/domain/steps.ts';
import type { State } from './state.ts';

/** One sector's companies by status over time. */
export interface SectorSteps {
	readonly code: string;
	readonly companies: number;
	readonly steps: readonly Step[];
	/** On the as-of date. */
	readonly counts: Counts;
	/** Of them, leaving or gone. */
	readonly left: number;
}

export interface SectorsData {
	readonly sectors: readonly SectorSteps[];
	readonly companies: number;
	readonly asOf: Day;
}

/** Every sector that has a company, in the order of the state, then by size, then in the exchange's own order. */
export function sectorsOf({ register, question, state }: Asked<State>): SectorsData {
	const { asOf } = question;
	const members = Map.groupBy(register.companies, ({ sectorCode }) => sectorCode);
	const sectors = allSectors
		.flatMap(({ code }) => {
			const companies = members.get(code);
			if (!companies) return [];
			const steps = stepsOf(companies, asOf);
			const counts =
				steps.length > 0
					? countsAt(steps, asOf)
					: { ...countsAt([], asOf), undisclosed: companies.length };
			return [
				{ code, companies: companies.length, steps, counts, left: inGroup(counts, 'leaving') },
			];
		})
		.sort((a, b) => (state.order === 'exits' ? b.left - a.left : 0) || b.companies - a.companies);
	return { sectors, companies: register.companies.length, asOf };
}
