import type { ChartCompany, ChartEvent } from '#lib/domain/charts.ts';
import type { PartialDate } from '#lib/domain/dates.ts';

/** An exit of a company, with the event that says so. */
export interface Exit {
	/** At its precision. */
	readonly on: PartialDate;
	readonly event: ChartEvent | null;
}

/** The events of a company from its last resumption on: a resumption clears earlier exits (domain: Current status). */
function sinceResumption({ history }: Pick<ChartCompany, 'history'>): readonly ChartEvent[] {
	return history.slice(history.findLastIndex(({ kind }) => kind === 'resumption') + 1);
}

/** The exit that a company has announced; null for one that never did, or that has resumed since. */
export function announcedExit(company: ChartCompany): Exit | null {
	const { exitAnnouncedOn: on } = company;
	if (on === null) return null;
	const event = sinceResumption(company).find(
		({ status, announcedOn }) =>
			announcedOn === on && (status === 'exit_announced' || status === 'exited'),
	);
	return { on, event: event ?? null };
}

/** The exit that a company has completed: when it took effect, else when it was announced. */
export function completedExit(company: ChartCompany): Exit | null {
	const { exitedOn: on } = company;
	if (on === null) return null;
	const event = sinceResumption(company).find(
		({ status, announcedOn, effectiveOn }) =>
			status === 'exited' && (effectiveOn ?? announcedOn) === on,
	);
	return { on, event: event ?? null };
}
