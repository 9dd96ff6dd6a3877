import { sql, type SQL } from 'drizzle-orm';
import { filterNames, filterValues, type FilterName } from '#lib/domain/question/parameters.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { searchTerms } from '#lib/domain/search-text.ts';

/** How one filter looks at a row: which values the row has for it. */
export interface Dimension {
	/** SQL: the row has at least one of the values. */
	has(values: readonly string[]): SQL;
	/** SQL: a `from` item with one `value` per value that the row has; joined laterally to count facets. */
	readonly values: SQL;
}

const list = (values: readonly string[]): SQL =>
	sql`(${sql.join(
		values.map((value) => sql`${value}`),
		sql`, `,
	)})`;

/** A filter on one value of the row. */
const scalar = (expression: string): Dimension => ({
	has: (values) => sql`${sql.raw(expression)} in ${list(values)}`,
	values: sql`(values (${sql.raw(expression)})) as facet(value)`,
});

/** A filter on a list that the row holds. */
const array = (expression: string): Dimension => ({
	has: (values) =>
		sql`${sql.raw(expression)} && array[${sql.join(
			values.map((value) => sql`${value}`),
			sql`, `,
		)}]::text[]`,
	values: sql`unnest(${sql.raw(expression)}) as facet(value)`,
});

/** `groups` are companies whose parent is not on the register; `all` is every company. */
const level: Dimension = {
	has: (values) => (values.includes('all') ? sql`true` : sql`company.is_group`),
	values: sql`unnest(case when company.is_group then array['groups', 'all'] else array['all'] end) as facet(value)`,
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

/** SQL: the row fits the question, leaving one filter aside where its own facets are counted. */
export function fits(
	{ q, filters }: Pick<Question, 'q' | 'filters'>,
	dimensions: Dimensions,
	words: SQL,
	except?: FilterName,
): SQL {
	const conditions = matches(q, words);
	for (const name of filterNames) {
		const values = filters[name];
		if (name !== except && values && values.length > 0)
			conditions.push(dimensions[name].has(values));
	}
	return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** How many rows each value of each filter would leave, given all other filters. Every value is there, also with 0. */
export type Facets = Readonly<Record<FilterName, Readonly<Record<string, number>>>>;

/** SQL: rows of `facet`, `value`, `count` for all filters over `from`, and the total as facet `total`. */
export function facetCounts(
	question: Pick<Question, 'q' | 'filters'>,
	dimensions: Dimensions,
	from: SQL,
	words: SQL,
): SQL {
	const parts = filterNames.map(
		(name) => sql`
			select ${name}::text as facet, facet.value, count(*)::int as count
			from ${from} cross join lateral ${dimensions[name].values}
			where facet.value is not null and ${fits(question, dimensions, words, name)}
			group by facet.value`,
	);
	const total = sql`
		select 'total' as facet, null as value, count(*)::int as count
		from ${from} where ${fits(question, dimensions, words)}`;
	return sql.join([total, ...parts], sql` union all `);
}

/** The counted rows as facets with every value of every vocabulary. */
export function facetsFrom(
	rows: readonly { facet: string; value: string | null; count: number }[],
): {
	facets: Facets;
	total: number;
} {
	const count = (facet: string, value: string | null): number =>
		rows.find((row) => row.facet === facet && row.value === value)?.count ?? 0;
	const facets = Object.fromEntries(
		filterNames.map((name) => [
			name,
			Object.fromEntries(filterValues[name].map((value) => [value, count(name, value)])),
		]),
	) as Facets;
	return { facets, total: count('total', null) };
}
