import type { ChartCompany, ChartRegister } from '#lib/domain/charts.ts';
import { addDays, firstDay, lastDayOf, type Day, type PartialDate } from '#lib/domain/dates.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { announcedExit, completedExit } from '../shared/exits.ts';
import { dayNumber } from '../shared/time.ts';
import type { State } from './state.ts';
import { strataOf, type Stratum } from './strata.ts';
import { kaplanMeier, medianOf, shareAt, type Subject, type SurvivalStep } from './survival.ts';

/** A company and how long it was watched, in days since the invasion. */
export interface Watched extends Subject {
	readonly company: ChartCompany;
	/** When it left, at its precision; null for one that has not. */
	readonly on: PartialDate | null;
	readonly eventId: string | null;
}

/** The companies of one curve. */
export interface Curve extends Stratum {
	/** Those that left first come first; those that have not come last. */
	readonly watched: readonly Watched[];
	readonly steps: readonly SurvivalStep[];
	/** Days until half had left; null where that is not reached. */
	readonly median: number | null;
	/** Share that has not left at the end. */
	readonly end: number;
	readonly left: number;
}

export interface TimeToLeave {
	readonly curves: readonly Curve[];
	/** Those with too few companies for a curve. */
	readonly refused: readonly Stratum[];
	readonly total: number;
	/** All that left, whether their curve is drawn or not. */
	readonly left: number;
	/** Days from the invasion to the as-of date; negative before. */
	readonly days: number;
	readonly asOf: Day;
	/** Companies of which nothing was found. */
	readonly undisclosed: number;
}

/** The day that lies so many days after the invasion. */
export const dayAfter = (days: number): Day => addDays(firstDay, days);

/**
 * How long companies took to leave since 24 February 2022. One that has not left is watched until the as-of date.
 * A date known by month or year counts at its last day, as everywhere, but never after the as-of date; an exit that
 * a resumption cleared did not happen.
 */
export function timeToLeave(
	{ companies }: Pick<ChartRegister, 'companies'>,
	question: Pick<Question, 'asOf' | 'filters'>,
	state: State,
): TimeToLeave {
	const { asOf } = question;
	const days = dayNumber(asOf) - dayNumber(firstDay);
	const watch = (company: ChartCompany): Watched => {
		const exit = state.exit === 'announced' ? announcedExit(company) : completedExit(company);
		const on = exit?.on ?? null;
		const time = on === null ? days : dayNumber(lastDayOf(on)) - dayNumber(firstDay);
		return {
			company,
			on,
			eventId: exit?.event?.eventId ?? null,
			happened: on !== null,
			time: Math.max(0, Math.min(time, days)),
		};
	};
	const curveOf = (stratum: Stratum): Curve => {
		const watched = stratum.companies
			.map(watch)
			.toSorted((a, b) => Number(b.happened) - Number(a.happened) || a.time - b.time);
		const steps = kaplanMeier(watched);
		return {
			...stratum,
			watched,
			steps,
			median: medianOf(steps),
			end: shareAt(steps, days),
			left: watched.filter(({ happened }) => happened).length,
		};
	};
	const { strata, refused } = strataOf(companies, state.by, question);
	return {
		curves: days < 0 ? [] : strata.map(curveOf),
		refused,
		total: companies.length,
		left: days < 0 ? 0 : companies.filter((company) => watch(company).happened).length,
		days,
		asOf,
		undisclosed: companies.filter(({ status }) => status === 'undisclosed').length,
	};
}
