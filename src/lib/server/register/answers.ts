import { sql } from 'drizzle-orm';
import type { Question } from '#lib/domain/question/question.ts';
import type { AnswerRow } from '#lib/domain/records.ts';
import type { Language } from '#lib/domain/terms.ts';
import type { Database } from '#lib/server/database/database.ts';
import { companiesFrom, companyOrder } from './companies.ts';
import { companyTables } from './company-tables.ts';
import { companyDimensions, fits } from './dimensions.ts';
import { rowsOf } from './rows.ts';

/**
 * The checklist of the companies that a question asks for, a row for each company and criterion: the companies in the
 * question's order, the criteria in theirs.
 * @param companies slugs, where the rows of these alone are asked for
 */
export async function listAnswers(
	db: Database,
	question: Question,
	language: Language,
	{ companies }: { companies?: readonly string[] } = {},
): Promise<AnswerRow[]> {
	return rowsOf<AnswerRow>(
		db,
		sql`with ${companyTables(question)},
		asked as (
			select company.slug, company.answers, row_number() over (order by ${companyOrder(question, language)}) as place
			from ${companiesFrom}
			where ${companies ? sql`company.slug = any(string_to_array(${companies.join(' ')}, ' '))` : sql`true`}
				and ${fits(question, companyDimensions, sql`company_search.words`)}
		)
		select asked.slug as company, split_part(each.entry, ':', 1) as criterion,
			split_part(each.entry, ':', 2) as answer,
			case when answers.company is not null then json_build_object(
				'summaryEn', answers.summary_en, 'summaryJa', answers.summary_ja,
				'sourceUrl', answers.source_url, 'sourcePublisher', answers.source_publisher,
				'sourceLang', answers.source_lang, 'checkedOn', answers.checked_on::text
			) end as finding
		from asked cross join lateral unnest(asked.answers) as each(entry)
		left join answers
			on answers.company = asked.slug and answers.criterion = split_part(each.entry, ':', 1)
		order by asked.place, split_part(each.entry, ':', 1) collate "C"`,
	);
}
