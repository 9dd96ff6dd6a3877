import { sql } from 'drizzle-orm';
import { statusSpans } from '#lib/domain/as-of.ts';
import type { ChartCompany, ChartRegister, ContextRow, SurveyRow } from '#lib/domain/charts.ts';
import type { Answer } from '#lib/domain/criteria.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { CompanyRow } from '#lib/domain/records.ts';
import type { Language } from '#lib/domain/terms.ts';
import type { Database } from '#lib/server/database/database.ts';
import { companiesFrom, companyColumns, companyOrder } from './companies.ts';
import { companyTables } from './company-tables.ts';
import { companyDimensions, fits } from './dimensions.ts';
import { rowsOf } from './rows.ts';
import { known } from './standing.ts';

/** What the statement answers for a company: instants as text, answers as `A1:yes`. */
type CompanyRecord = CompanyRow & {
	history: (Omit<ChartCompany['history'][number], 'recordedAt'> & { recordedAt: string })[];
	answers: string[];
};

function chartCompany(record: CompanyRecord, question: Question): ChartCompany {
	const history = record.history.map((event) => ({
		...event,
		recordedAt: new Date(event.recordedAt),
	}));
	return {
		...record,
		history,
		// The events are those visible on both dates; nothing retired is among them.
		spans: statusSpans(
			history.map((event) => ({ ...event, retiredAt: null })),
			question,
		),
		answers: Object.fromEntries(
			record.answers.map((text) => text.split(':') as [criterion: string, answer: Answer]),
		),
	};
}

/** The companies of a question with their whole history, in its order. */
async function companiesOf(
	db: Database,
	question: Question,
	language: Language,
): Promise<ChartCompany[]> {
	const records = await rowsOf<CompanyRecord>(
		db,
		sql`with ${companyTables(question)},
		history as materialized (
			select company, json_agg(json_build_object(
				'eventId', event_id, 'announcedOn', announced_on, 'effectiveOn', effective_on,
				'status', status, 'kind', kind, 'rung', rung, 'attribution', attribution,
				'reasons', reasons, 'scope', scope, 'confidence', confidence,
				'buyer', buyer, 'buyerType', buyer_type, 'price', price,
				'buybackOptionYears', buyback_option_years::float,
				'employeeSupport', employee_support, 'lossJpyBillion', loss_jpy_billion::float,
				'donation', donation, 'humanRightsDdMentioned', human_rights_dd_mentioned,
				'recordedAt', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
			) order by announced_by, recorded_at, event_id collate "C") as history
			from visible group by company
		)
		select ${companyColumns}, company.answers, coalesce(history.history, '[]'::json) as history
		from ${companiesFrom} left join history on history.company = company.slug
		where ${fits(question, companyDimensions, sql`company_search.words`)}
		order by ${companyOrder(question, language)}`,
	);
	return records.map((record) => chartCompany(record, question));
}

/**
 * What charts are drawn from: the companies of a question with where they stood on every day, and the totals and
 * context that others published up to its as-of date, all as known on its known date.
 */
export async function chartRegister(
	db: Database,
	question: Question,
	language: Language,
): Promise<ChartRegister> {
	const { asOf, knownAt } = question;
	return {
		companies: await companiesOf(db, question, language),
		surveys: await rowsOf<SurveyRow>(
			db,
			sql`select publisher, as_of as "asOf", population, metric, value::float as value, unit, preferred,
					note, source_url as "sourceUrl"
				from surveys
				where last_day_of(as_of) <= ${asOf}::date and ${known('surveys', knownAt)}
				order by last_day_of(as_of), publisher collate "C", metric collate "C", source_url collate "C"`,
		),
		context: await rowsOf<ContextRow>(
			db,
			sql`select topic, "on", summary_en as "summaryEn", summary_ja as "summaryJa",
					source_url as "sourceUrl", source_publisher as "sourcePublisher", source_lang as "sourceLang"
				from context
				where last_day_of("on") <= ${asOf}::date and ${known('context', knownAt)}
				order by last_day_of("on"), topic collate "C", source_url collate "C"`,
		),
	};
}
