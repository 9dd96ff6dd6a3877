import { statusOn, type ChartCompany } from '#lib/domain/charts.ts';
import type { Day } from '#lib/domain/dates.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { codesOf } from '#lib/domain/terms.ts';
import { groupOf, scaleOrder, type Status } from '#lib/domain/status.ts';

/** Totals over time that somebody else published and that our register can be counted like, more or less. */
export const seriesNames = [
	'tdbWithdrawal',
	'tdbSuspended',
	'jetroSuspended',
	'jetroWithdrawal',
] as const;
export type SeriesName = (typeof seriesNames)[number];

/** How a series is published, and the nearest that our register can count. */
interface Series {
	readonly publisher: string;
	/** A metric of the surveys, in one unit. */
	readonly metric: string;
	readonly unit: 'companies' | 'percent';
	/** Whether a company is among those that we count it out of, on a day. */
	readonly isAsked: (company: ChartCompany, day: Day) => boolean;
	/** Whether it is one that we count. */
	readonly isCounted: (company: ChartCompany, day: Day) => boolean;
	/** The list that holds exactly those that we count, where there is one. */
	readonly filters: Question['filters'] | null;
}

const hasLeft = (company: ChartCompany, day: Day): boolean =>
	groupOf(statusOn(company, day)) === 'leaving';
const stopped: readonly Status[] = ['scaled_back', 'suspended'];
const notGone = (company: ChartCompany, day: Day): boolean => {
	const status = statusOn(company, day);
	return status !== 'undisclosed' && status !== 'exited';
};

/** The definitions that `backtest` uses for Teikoku Databank, and the nearest ones for JETRO. */
export const series: Readonly<Record<SeriesName, Series>> = {
	tdbWithdrawal: {
		publisher: 'Teikoku Databank',
		metric: 'withdrawal',
		unit: 'companies',
		isAsked: ({ listed }) => listed,
		// An exit that was announced stays announced, whatever followed.
		isCounted: ({ spans }, day) =>
			spans.some(({ from, status }) => from <= day && groupOf(status) === 'leaving'),
		filters: null,
	},
	tdbSuspended: {
		publisher: 'Teikoku Databank',
		metric: 'suspended_or_withdrawn',
		unit: 'companies',
		isAsked: ({ listed }) => listed,
		isCounted: (company, day) => !['operating', 'undisclosed'].includes(statusOn(company, day)),
		filters: {
			listed: ['true'],
			status: codesOf('status').filter((one) => scaleOrder(one) > 1 && one !== 'undisclosed'),
		},
	},
	jetroSuspended: {
		publisher: 'JETRO',
		metric: 'partly_or_fully_suspended_share',
		unit: 'percent',
		isAsked: notGone,
		isCounted: (company, day) => stopped.includes(statusOn(company, day)),
		filters: { status: stopped },
	},
	jetroWithdrawal: {
		publisher: 'JETRO',
		metric: 'withdrawn_or_decided_share',
		unit: 'percent',
		isAsked: (company, day) => statusOn(company, day) !== 'undisclosed',
		isCounted: hasLeft,
		filters: { group: ['leaving'] },
	},
};

/** Totals side by side that others published, some of them about more than Japan. */
export const rowsNames = ['present', 'yale', 'imd'] as const;
export type RowsName = (typeof rowsNames)[number];

interface Rows {
	readonly unit: 'companies' | 'percent';
	/** Rows by publisher and metric, in their order. */
	readonly metrics: readonly (readonly [key: string, publisher: string, metric: string])[];
}

const yale = 'Yale SOM list (as analysed by Teikoku Databank)';
const imd = 'University of St. Gallen / IMD (Evenett & Pisani)';

export const rows: Readonly<Record<RowsName, Rows>> = {
	present: {
		unit: 'companies',
		metrics: [
			['teikoku', 'Teikoku Databank', 'japanese_companies_present_in_russia'],
			['tsr', 'Tokyo Shoko Research', 'japanese_companies_in_business_in_russia'],
		],
	},
	yale: {
		unit: 'percent',
		metrics: ['norway', 'united_kingdom', 'canada', 'united_states', 'world', 'italy', 'japan'].map(
			(country) => [country, yale, `withdrawal_share_${country}`] as const,
		),
	},
	// Its figure for the United States counts subsidiaries: another unit, which is left out.
	imd: {
		unit: 'percent',
		metrics: [
			['japan', imd, 'divested_share_japan'],
			['euG7', imd, 'firms_divested_at_least_one_subsidiary_share_eu_g7'],
			['eu', imd, 'divested_share_eu'],
		],
	},
};
