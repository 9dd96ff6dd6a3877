import { sql, type SQL } from 'drizzle-orm';
import { filterNames, filterValues, type FilterName } from '#lib/domain/question/parameters.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { searchTerms } from '#lib/domain/search-text.ts';

/** How one filter looks at a row: which values the row has for it. */
export interface Dimension {
	/** Whose values they are. */
	readonly of: 'company' | 'event';
	/** SQL: the value that the row has, or an array of its values. */
	readonly expression: string;
	readonly isList: boolean;
	/** SQL: the row has at least one of the values. */
	has(values: readonly string[]): SQL;
}

const list = (values: readonly string[]): SQL =>
	sql`(${sql.join(
		values.map((value) => sql`${value}`),
		sql`, `,
	)})`;

const ownerOf = (expression: string): Dimension['of'] =>
	expression.includes('event.') ? 'event' : 'company';

/** A filter on one value of the row. */
const scalar = (expression: string): Dimension => ({
	of: ownerOf(expression),
	expression,
	isList: false,
	has: (values) => sql`${sql.raw(expression)} in ${list(values)}`,
});

/** A filter on a list that the row holds. */
const array = (expression: string): Dimension => ({
	of: ownerOf(expression),
	expression,
	isList: true,
	has: (values) =>
		sql`${sql.raw(expression)} && array[${sql.join(
			values.map((value) => sql`${value}`),
			sql`, `,
		)}]::text[]`,
});

/** `groups` are companies whose parent is not on the register; `all` is every company. */
const level: Dimension = {
	...array("case when company.is_group then array['groups', 'all'] else array['all'] end"),
	has: (values) => (values.includes('all') ? sql`true` : sql`company.is_group`),
};

/** Filters that look at the company, in a list of companies and in a list of events alike. */
const ofCompany = {
	exposure: scalar('company.exposure'),
	level,
	sector: scalar('company.sector_code'),
	presence: array('company.presence'),
	listed: scalar('company.listed::text'),
	jacer: scalar('company.jacer_member::text'),
	criterion: array('company.answers'),
};

export type Dimensions = Readonly<Record<FilterName, Dimension>>;

/** In a list of companies: `status` and `group` are current, and what belongs to events means any visible event. */
export const companyDimensions: Dimensions = {
	...ofCompany,
	status: scalar('company.status'),
	group: scalar('company.status_group'),
	reason: array('company.reasons'),
	kind: array('company.kinds'),
	rung: array('company.rungs'),
	scope: array('company.scopes'),
	territory: array('company.territories'),
	attribution: array('company.attributions'),
	standing: array('company.standings'),
	source_type: array('company.source_types'),
	confidence: array('company.confidences'),
};

/** In a list of events: everything that belongs to events means the event's own. */
export const eventDimensions: Dimensions = {
	...ofCompany,
	status: scalar('event.status'),
	group: scalar('event.status_group'),
	reason: array('event.reasons'),
	kind: scalar('event.kind'),
	rung: scalar('event.rung'),
	scope: array('event.scope'),
	territory: array('event.territories'),
	attribution: scalar('event.attribution'),
	standing: array('event.standings'),
	source_type: array('event.source_types'),
	confidence: scalar('event.confidence'),
};

/** SQL: the row's search text (`words`) holds every word that was asked for. */
const matches = (q: string, words: SQL): SQL[] =>
	searchTerms(q).map((term) => sql`position(${term} in ${words}) > 0`);

/** SQL: the row fits the question. */
export function fits(
	{ q, filters }: Pick<Question, 'q' | 'filters'>,
	dimensions: Dimensions,
	words: SQL,
): SQL {
	return every([
		...matches(q, words),
		...chosenIn({ filters }).map(({ name, values }) => dimensions[name].has(values)),
	]);
}

const every = (conditions: readonly SQL[]): SQL =>
	conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `);

/** The filters that a question names, with their values. */
const chosenIn = ({
	filters,
}: Pick<Question, 'filters'>): { name: FilterName; values: readonly string[] }[] =>
	filterNames.flatMap((name) => {
		const values = filters[name] ?? [];
		return values.length > 0 ? [{ name, values }] : [];
	});

/** How many rows each value of each filter would leave, given all other filters. Every value is there, also with 0. */
export type Facets = Readonly<Record<FilterName, Readonly<Record<string, number>>>>;

/**
 * SQL: rows of `facet`, `value`, `count` for all filters over `from`, and the total as facet `total`; to be placed after
 * `with` and the tables that `from` names.
 *
 * The rows are gone through once. A facet of a filter counts the rows that fit all *other* filters, so those count that
 * fit all filters but at most one, each with the name of that one (`failed`). What belongs to companies is counted by
 * company and not by event.
 */
export function facetCounts(
	question: Pick<Question, 'q' | 'filters'>,
	dimensions: Dimensions,
	from: SQL,
	words: SQL,
): SQL {
	const chosen = chosenIn(question).map(({ name, values }) => ({
		name,
		isFailed: sql`(${dimensions[name].has(values)}) is not true`,
	}));
	const failed =
		chosen.length === 0
			? sql`null::text`
			: sql`case ${sql.join(
					chosen.map(({ name, isFailed }) => sql`when ${isFailed} then ${name}::text`),
					sql` `,
				)} end`;
	const atMostOne =
		chosen.length < 2
			? []
			: [
					sql`${sql.join(
						chosen.map(({ isFailed }) => sql`(${isFailed})::int`),
						sql` + `,
					)} <= 1`,
				];
	const ofEvents = filterNames.filter((name) => dimensions[name].of === 'event');
	const columns = ofEvents.map(
		(name) => sql`, ${sql.raw(dimensions[name].expression)} as ${sql.raw(`"${name}"`)}`,
	);
	const counts = filterNames.map((name) => {
		const { of, expression, isList } = dimensions[name];
		const value = of === 'event' ? `fitting."${name}"` : expression;
		const rows =
			of === 'event' ? sql`fitting` : sql`by_company as fitting join company using (slug)`;
		const isOpen = chosen.some((one) => one.name === name)
			? sql`(failed is null or failed = ${name})`
			: sql`failed is null`;
		return sql`
			select ${name}::text as facet, facet.value, sum(fitting.rows)::int as count
			from ${rows} cross join lateral ${sql.raw(isList ? `unnest(${value})` : `(values (${value}))`)} as facet(value)
			where facet.value is not null and ${isOpen}
			group by facet.value`;
	});
	return sql`,
	fitting as materialized (
		select company.slug, ${failed} as failed, 1 as rows ${sql.join(columns, sql``)}
		from ${from} where ${every([...matches(question.q, words), ...atMostOne])}
	),
	by_company as materialized (
		select slug, failed, count(*) as rows from fitting group by slug, failed
	)
	select 'total' as facet, null as value, count(*)::int as count from fitting where failed is null
	union all ${sql.join(counts, sql` union all `)}`;
}

/**
 * SQL: after {@link facetCounts}, the rows of a `from` item as one text of JSON: a list and its counts in one statement,
 * so that where every company stood is worked out once and both agree.
 */
export const andRows = (item: string): SQL => sql`
	union all select 'rows', (select coalesce(json_agg(${sql.raw(item)}), '[]'::json)::text from ${sql.raw(item)}), 0`;

/** What a statement of {@link facetCounts} answers. */
export interface CountedRow {
	readonly facet: string;
	readonly value: string | null;
	readonly count: number;
}

/** The rows of {@link andRows}. */
export const rowsIn = <Row>(counted: readonly CountedRow[]): Row[] =>
	JSON.parse(counted.find(({ facet }) => facet === 'rows')?.value ?? '[]') as Row[];

/** The counted rows as facets with every value of every vocabulary. */
export function facetsFrom(rows: readonly CountedRow[]): { facets: Facets; total: number } {
	const counts = new Map(rows.map(({ facet, value, count }) => [`${facet} ${value ?? ''}`, count]));
	const count = (facet: string, value: string): number => counts.get(`${facet} ${value}`) ?? 0;
	const facets = Object.fromEntries(
		filterNames.map((name) => [
			name,
			Object.fromEntries(filterValues[name].map((value) => [value, count(name, value)])),
		]),
	) as Facets;
	return { facets, total: count('total', '') };
}
