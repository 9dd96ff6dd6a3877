import { announcementOf, type ChartCompany } from '#lib/domain/charts.ts';
import type { StatusSpan } from '#lib/domain/as-of.ts';
import { addDays, lastDayOf, type Day } from '#lib/domain/dates.ts';
import { scaleOrder } from '#lib/domain/status.ts';
import type { Asked } from '../definition.ts';

/** One company's line. */
export interface Line {
	readonly company: ChartCompany;
	readonly spans: readonly StatusSpan[];
	/** The day from which its status rests on a word more than 12 months old; null where it does not. */
	readonly staleFrom: Day | null;
}

/** Lines under one heading; without one where the order has no groups. */
export interface LineGroup {
	readonly kind: 'status' | 'sector' | null;
	/** Code of the status or sector. */
	readonly key: string;
	readonly lines: readonly Line[];
}

export interface Timelines {
	readonly groups: readonly LineGroup[];
	readonly asOf: Day;
}

/** A year after a company last spoke for itself, where that has passed; null where nothing is known of it. */
function staleFrom({ lastStatementOn, status }: ChartCompany, asOf: Day): Day | null {
	if (status === 'undisclosed' || lastStatementOn === null) return null;
	const day = addDays(lastDayOf(lastStatementOn), 365);
	return day < asOf ? day : null;
}

/**
 * The lines of a question in its order; by status, and those of a status by when it began, where it names none. Sorted by
 * status or sector they stand under headings.
 */
export function timelinesOf({
	register,
	question,
}: Pick<Asked<object>, 'register' | 'question'>): Timelines {
	const { asOf } = question;
	const { by, descending } = question.sort ?? { by: 'status', descending: false };
	const began = ({ spans }: ChartCompany): Day => spans.at(-1)?.from ?? '';
	const companies =
		by === 'status'
			? register.companies.toSorted(
					(a, b) =>
						(scaleOrder(a.status) - scaleOrder(b.status)) * (descending ? -1 : 1) ||
						(began(a) < began(b) ? -1 : began(a) > began(b) ? 1 : 0),
				)
			: register.companies;
	const kind = by === 'status' || by === 'sector' ? by : null;
	const keyOf = (company: ChartCompany): string =>
		kind === 'status' ? company.status : kind === 'sector' ? company.sectorCode : '';
	const groups = [...Map.groupBy(companies, keyOf)].map(([key, members]) => ({
		kind,
		key,
		lines: members.map((company) => ({
			company,
			spans: company.spans,
			staleFrom: staleFrom(company, asOf),
		})),
	}));
	return { groups, asOf };
}

/** Every line in order. */
export const linesOf = ({ groups }: Timelines): Line[] => groups.flatMap(({ lines }) => [...lines]);

/** Whether a company's status changed after its first disclosure, and whether any change led back up the scale. */
export function turnsOf({ spans }: Line): { changed: boolean; reversed: boolean } {
	const disclosed = spans.filter(({ status }) => status !== 'undisclosed');
	return {
		changed: disclosed.length > 1,
		reversed: disclosed.some(({ status }, index) => {
			const before = disclosed[index - 1];
			return before !== undefined && scaleOrder(status) < scaleOrder(before.status);
		}),
	};
}

/** The announcement that began each span of a line, at its precision. */
export const announcementsOf = ({ company, spans }: Line) =>
	spans.map((span) => ({ span, announcedOn: announcementOf(company, span) }));
