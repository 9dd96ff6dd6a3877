import type { ChartCompany, ChartEvent, ChartRegister } from '#lib/domain/charts.ts';
import { lastDayOf } from '#lib/domain/dates.ts';
import { statusesIn, type Status } from '#lib/domain/status.ts';
import type { State } from './state.ts';

/** What a document can disclose about an exit (domain: Responsible exit), in the order of the columns. */
export const facts = ['buyer', 'price', 'buyback', 'employees', 'loss', 'hrdd'] as const;
export type Fact = (typeof facts)[number];

/** One disclosure: of a buyer with its kind, a price as written, years, billions of yen, or that something was said. */
export interface Disclosure {
	readonly event: ChartEvent;
	readonly value: string | number | true;
}

/** A company that is leaving or gone, with what was disclosed of its exit, the first disclosure first. */
export interface Exit {
	readonly company: ChartCompany;
	readonly disclosed: Readonly<Record<Fact, readonly Disclosure[]>>;
	/** Facts that have a disclosure. */
	readonly known: number;
}

export interface Exits {
	/** Announced before completed; statuses without a company are left out. */
	readonly groups: readonly { readonly status: Status; readonly exits: readonly Exit[] }[];
	readonly total: number;
	/** Exits with a disclosure, by fact. */
	readonly coverage: Readonly<Record<Fact, number>>;
	/** Companies that the question asks for, leaving or not. */
	readonly companies: number;
}

/** How a document says that it does not say the price. */
const withheld = 'undisclosed';

const valuesOf = (event: ChartEvent): Readonly<Record<Fact, Disclosure['value'] | null>> => ({
	buyer: event.buyer ?? event.buyerType,
	price: event.price === withheld ? null : event.price,
	buyback: event.buybackOptionYears,
	employees: event.employeeSupport === true ? true : null,
	loss: event.lossJpyBillion,
	hrdd: event.humanRightsDdMentioned === true ? true : null,
});

/**
 * Events about how a company left: those from the announcement of its exit on. What was booked or planned before is
 * not about it, and what the state seized was not sold.
 */
function eventsOf({ history, exitAnnouncedOn }: ChartCompany): readonly ChartEvent[] {
	return history.filter(
		({ announcedOn, kind }) =>
			kind !== 'seizure' && exitAnnouncedOn !== null && lastDayOf(announcedOn) >= exitAnnouncedOn,
	);
}

function exitOf(company: ChartCompany): Exit {
	const disclosures = eventsOf(company).map((event) => ({ event, values: valuesOf(event) }));
	const disclosed = Object.fromEntries(
		facts.map((fact) => [
			fact,
			disclosures.flatMap(({ event, values }) => {
				const value = values[fact];
				return value === null || value === '' ? [] : [{ event, value }];
			}),
		]),
	) as Record<Fact, Disclosure[]>;
	return {
		company,
		disclosed,
		known: facts.filter((fact) => disclosed[fact].length > 0).length,
	};
}

const announced = ({ company }: Exit): string => company.exitAnnouncedOn ?? '';

/** Companies that are leaving or gone, and what was disclosed of how they left. */
export function responsibleExit(
	{ companies }: Pick<ChartRegister, 'companies'>,
	{ order }: State,
): Exits {
	const leaving = statusesIn('leaving');
	const exits = companies
		.filter(({ status }) => leaving.includes(status))
		.map(exitOf)
		.toSorted(
			(a, b) =>
				(order === 'disclosed' ? b.known - a.known : 0) ||
				(announced(a) < announced(b) ? 1 : announced(a) > announced(b) ? -1 : 0),
		);
	return {
		groups: leaving.flatMap((status) => {
			const group = exits.filter(({ company }) => company.status === status);
			return group.length > 0 ? [{ status, exits: group }] : [];
		}),
		total: exits.length,
		coverage: Object.fromEntries(
			facts.map((fact) => [fact, exits.filter((exit) => exit.disclosed[fact].length > 0).length]),
		) as Record<Fact, number>,
		companies: companies.length,
	};
}
