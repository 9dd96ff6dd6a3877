import type { AsOf } from '../as-of.ts';
import type { Day } from '../dates.ts';
import { defaultPerPage, type FilterName, type SortName } from './parameters.ts';

/** A question asked of the register, as an address states it: which rows, as of which two dates, in which order. */
export interface Question extends AsOf {
	/** Today in Tokyo, when the question was asked. */
	readonly today: Day;
	/** Words to find; empty for all. */
	readonly q: string;
	/** Chosen values by filter; several values of one filter mean *or*, several filters *and*. */
	readonly filters: Readonly<Partial<Record<FilterName, readonly string[]>>>;
	readonly sort: { readonly by: SortName; readonly descending: boolean } | null;
	/** From 1. */
	readonly page: number;
	readonly per: number;
	/** Columns of a download; empty for all. */
	readonly columns: readonly string[];
	/** Whether a CSV begins with a byte order mark. */
	readonly bom: boolean;
}

/** The question for everything as of two dates: what an address states that names nothing else. */
export const plainQuestion = ({
	today,
	asOf,
	knownAt,
}: Pick<Question, 'today' | 'asOf' | 'knownAt'>): Question => ({
	today,
	asOf,
	knownAt,
	q: '',
	filters: {},
	sort: null,
	page: 1,
	per: defaultPerPage,
	columns: [],
	bom: true,
});

/** A parameter that has a value it cannot have. */
export interface ParameterProblem {
	readonly parameter: string;
	readonly value: string;
	/** What it can be: values, or a description of them. */
	readonly allowed: readonly string[];
}
