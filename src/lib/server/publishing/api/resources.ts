import type { ResourceName } from '#lib/domain/api.ts';
import { chartQuestion } from '#lib/domain/charts.ts';
import { criteria } from '#lib/domain/criteria.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { EventRow } from '#lib/domain/records.ts';
import { stepsOf } from '#lib/domain/steps.ts';
import type { Database } from '#lib/server/database/database.ts';
import { listAnswers } from '#lib/server/register/answers.ts';
import { chartRegister } from '#lib/server/register/charts.ts';
import { companiesWithFacets, listCompanies, listSlugs } from '#lib/server/register/companies.ts';
import type { Facets } from '#lib/server/register/dimensions.ts';
import {
	countSources,
	eventIdsWithFacets,
	eventsById,
	listEventIds,
} from '#lib/server/register/events.ts';
import { answerColumns } from '../answer-columns.ts';
import type { Circumstances, Column, Value } from '../column.ts';
import { companyColumns } from '../company-columns.ts';
import { eventColumns } from '../event-columns.ts';
import { evidenceColumns, evidenceOf } from '../evidence-columns.ts';
import { itemOf } from '../json.ts';
import { seriesColumns, seriesOf } from '../series-columns.ts';
import type { ColumnFacts } from '../table-schema.ts';

/** A whole list by the keys of its items, of which a part can be had. */
export interface ApiList {
	readonly keys: readonly string[];
	/** How many items each value of each filter would leave, where that was asked for and the list has it. */
	readonly facets?: Facets | undefined;
	items(from: number, to: number): Promise<Record<string, Value>[]>;
}

/** One list of the API. */
export interface Resource {
	readonly columns: readonly ColumnFacts[];
	/** The question that an address means: as it is stated, or with the denominators of the headline. */
	meant(question: Question): Question;
	list(
		db: Database,
		circumstances: Circumstances,
		wanted: { readonly facets: boolean },
	): Promise<ApiList>;
}

/** A list of rows that are all there. */
const listOf = <Row>(
	rows: readonly Row[],
	columns: readonly Column<Row>[],
	keyOf: (row: Row) => string,
	circumstances: Circumstances,
): ApiList => ({
	keys: rows.map(keyOf),
	items: (from, to) =>
		Promise.resolve(rows.slice(from, to).map((row) => itemOf(row, columns, circumstances))),
});

/** A list whose rows are fetched all at once. */
function resource<Row>(
	columns: readonly Column<Row>[],
	keyOf: (row: Row) => string,
	rowsOf: (db: Database, circumstances: Circumstances) => Promise<readonly Row[]>,
	meant: Resource['meant'] = (question) => question,
): Resource {
	return {
		columns,
		meant,
		async list(db, circumstances) {
			return listOf(await rowsOf(db, circumstances), columns, keyOf, circumstances);
		},
	};
}

/** Events can be many: their ids are listed, and the rows of a page are fetched. */
const events: Resource = {
	columns: eventColumns,
	meant: (question) => question,
	async list(db, circumstances, wanted) {
		const { question, language } = circumstances;
		const counted = wanted.facets ? await eventIdsWithFacets(db, question, language) : undefined;
		const keys = counted?.ids ?? (await listEventIds(db, question, language));
		return {
			keys,
			facets: counted?.facets,
			async items(from, to) {
				const rows: EventRow[] = await eventsById(db, question, keys.slice(from, to));
				return rows.map((row) => itemOf(row, eventColumns, circumstances));
			},
		};
	},
};

/** Sources are as many as their events: a page fetches the events that it shows a source of. */
const evidence: Resource = {
	columns: evidenceColumns,
	meant: (question) => question,
	async list(db, circumstances) {
		const { question, language } = circumstances;
		const all = (await countSources(db, question, language)).flatMap(({ eventId, sources }) =>
			Array.from({ length: sources }, (_, index) => ({ eventId, key: `${eventId} ${index + 1}` })),
		);
		return {
			keys: all.map(({ key }) => key),
			async items(from, to) {
				const asked = all.slice(from, to);
				const keys = new Set(asked.map(({ key }) => key));
				const ids = [...new Set(asked.map(({ eventId }) => eventId))];
				return evidenceOf(await eventsById(db, question, ids))
					.filter(({ eventId, rank }) => keys.has(`${eventId} ${rank}`))
					.map((row) => itemOf(row, evidenceColumns, circumstances));
			},
		};
	},
};

const criterionIds = criteria.map(({ id }) => id).toSorted();

/** Every company has an answer to every question: a page fetches the answers of its companies. */
const answers: Resource = {
	columns: answerColumns,
	meant: (question) => question,
	async list(db, circumstances) {
		const { question, language } = circumstances;
		const slugs = await listSlugs(db, question, language);
		const each = criterionIds.length;
		return {
			keys: slugs.flatMap((slug) => criterionIds.map((criterion) => `${slug} ${criterion}`)),
			async items(from, to) {
				const first = Math.floor(from / each);
				const companies = slugs.slice(first, Math.ceil(to / each));
				const rows = await listAnswers(db, question, language, { companies });
				return rows
					.slice(from - first * each, to - first * each)
					.map((row) => itemOf(row, answerColumns, circumstances));
			},
		};
	},
};

const companies: Resource = {
	columns: companyColumns,
	meant: (question) => question,
	async list(db, circumstances, wanted) {
		const { question, language } = circumstances;
		const counted = wanted.facets
			? await companiesWithFacets(db, question, language, { paged: false })
			: undefined;
		const rows =
			counted?.companies ?? (await listCompanies(db, question, language, { paged: false }));
		return {
			...listOf(rows, companyColumns, ({ slug }) => slug, circumstances),
			facets: counted?.facets,
		};
	},
};

/** The lists of the API. Their items are the rows of the downloads, with the same names. */
export const resources: Readonly<Record<ResourceName, Resource>> = {
	companies,
	events,
	evidence,
	criteria: answers,
	series: resource(
		seriesColumns,
		({ day }) => day,
		async (db, { question, language }) => {
			const { companies } = await chartRegister(db, question, language);
			return seriesOf(stepsOf(companies, question.asOf), companies.length, question.asOf);
		},
		chartQuestion,
	),
};
