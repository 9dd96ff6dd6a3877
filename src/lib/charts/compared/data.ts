import type { ChartCompany, ChartRegister, SurveyRow } from '#lib/domain/charts.ts';
import { firstDay, lastDayOf, type Day } from '#lib/domain/dates.ts';
import { fewCompanies } from '../shared/units.ts';
import {
	rows as rowDefinitions,
	rowsNames,
	series as seriesDefinitions,
	seriesNames,
	type RowsName,
	type SeriesName,
} from './publishers.ts';

/** Our own count on a day; `value` is in the unit of the panel, null where a share would say more than we know. */
export interface Ours {
	readonly day: Day;
	readonly count: number;
	readonly of: number;
	readonly value: number | null;
}

/** A published total beside ours of the same day. */
export interface Pair {
	readonly day: Day;
	readonly published: SurveyRow;
	readonly ours: Ours;
}

/** Totals of one publisher and definition over time, and ours on every day on which they changed. */
export interface SeriesPanel {
	readonly kind: 'series';
	readonly name: SeriesName;
	readonly unit: 'companies' | 'percent';
	readonly pairs: readonly Pair[];
	readonly ours: readonly Ours[];
}

/** A row of totals side by side: what was published, the earliest first, or our own figure. */
export interface ComparedRow {
	readonly key: string;
	readonly published: readonly SurveyRow[];
	/** Our own figure, in the unit of the panel; null on rows of others. */
	readonly ours: number | null;
}

export interface RowsPanel {
	readonly kind: 'rows';
	readonly name: RowsName;
	readonly unit: 'companies' | 'percent';
	readonly rows: readonly ComparedRow[];
}

export interface Compared {
	/** Panels that have a published total by the as-of date. */
	readonly panels: readonly (SeriesPanel | RowsPanel)[];
	readonly companies: number;
	readonly asOf: Day;
}

/** The totals of a metric that stand for their day, one a day. */
function published(
	{ surveys }: Pick<ChartRegister, 'surveys'>,
	publisher: string,
	metric: string,
): SurveyRow[] {
	const days = new Set<string>();
	return surveys.filter((row) => {
		if (row.publisher !== publisher || row.metric !== metric || !row.preferred) return false;
		if (days.has(row.asOf)) return false;
		days.add(row.asOf);
		return true;
	});
}

/** Our count by the definition nearest to a series, on a day. */
export function oursOn(name: SeriesName, companies: readonly ChartCompany[], day: Day): Ours {
	const { isAsked, isCounted, unit } = seriesDefinitions[name];
	const asked = companies.filter((company) => isAsked(company, day));
	const count = asked.filter((company) => isCounted(company, day)).length;
	const share = asked.length < fewCompanies ? null : (count / asked.length) * 100;
	return { day, count, of: asked.length, value: unit === 'companies' ? count : share };
}

function seriesPanel(name: SeriesName, register: ChartRegister, asOf: Day): SeriesPanel {
	const { publisher, metric, unit } = seriesDefinitions[name];
	const { companies } = register;
	const pairs = published(register, publisher, metric).map((row) => {
		const day = lastDayOf(row.asOf);
		return { day, published: row, ours: oursOn(name, companies, day) };
	});
	const changes = companies.flatMap(({ spans }) => spans.map(({ from }) => from));
	const days = [...new Set([firstDay, ...changes, asOf])].filter((day) => day <= asOf).toSorted();
	return {
		kind: 'series',
		name,
		unit,
		pairs,
		ours: days.map((day) => oursOn(name, companies, day)),
	};
}

function rowsPanel(name: RowsName, register: ChartRegister): RowsPanel {
	const { unit, metrics } = rowDefinitions[name];
	const rows = metrics
		.map(([key, publisher, metric]) => ({
			key,
			published: published(register, publisher, metric),
			ours: null,
		}))
		.filter((row) => row.published.length > 0);
	const { companies } = register;
	const own = [
		{ key: 'ours', published: [], ours: companies.length },
		{ key: 'oursListed', published: [], ours: companies.filter(({ listed }) => listed).length },
	];
	return {
		kind: 'rows',
		name,
		unit,
		rows: name === 'present' && rows.length > 0 ? [...rows, ...own] : rows,
	};
}

/** What others published beside what our register says for the same day by the nearest definition. */
export function compared(register: ChartRegister, asOf: Day): Compared {
	const panels = [
		...seriesNames.map((name) => seriesPanel(name, register, asOf)),
		...rowsNames.map((name) => rowsPanel(name, register)),
	];
	return {
		panels: panels.filter((panel) =>
			panel.kind === 'series' ? panel.pairs.length > 0 : panel.rows.length > 0,
		),
		companies: register.companies.length,
		asOf,
	};
}
