import { sql } from 'drizzle-orm';
import { bigint, check, date, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { criteria } from '#lib/domain/criteria.ts';
import { codesOf } from '#lib/domain/terms.ts';
import { companies } from './companies.ts';
import { isAddress, oneOf, recorded, recordedChecks, standing } from './columns.ts';

const recordedAnswers = codesOf('answer').filter((answer) => answer !== 'not_checked');

/** The answer to one disclosure criterion for one company, from one source. No row: not checked yet. */
export const criterionFindings = pgTable(
	'criterion_findings',
	{
		id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
		company: text()
			.notNull()
			.references(() => companies.slug),
		criterion: text().notNull(),
		answer: text({
			enum: ['yes', 'partly', 'no', 'not_disclosed', 'not_applicable'],
		}).notNull(),
		summaryEn: text().notNull(),
		summaryJa: text().notNull(),
		sourceUrl: text().notNull(),
		sourcePublisher: text().notNull(),
		sourceLang: text().notNull(),
		checkedOn: date({ mode: 'string' }).notNull(),
		confidence: text({ enum: ['high', 'medium'] }).notNull(),
		...recorded(),
	},
	(table) => [
		...recordedChecks('criterion_findings', table),
		index('criterion_findings_company').on(table.company),
		index('criterion_findings_recorded').on(table.recordedAt),
		index('criterion_findings_retired').on(table.retiredAt),
		uniqueIndex('criterion_findings_one_standing')
			.on(table.company, table.criterion, table.sourceUrl)
			.where(standing(table)),
		check(
			'criterion_findings_criterion',
			oneOf(
				table.criterion,
				criteria.map(({ id }) => id),
			),
		),
		check('criterion_findings_answer', oneOf(table.answer, recordedAnswers)),
		check('criterion_findings_source', isAddress(table.sourceUrl)),
		check('criterion_findings_source_lang', sql`${table.sourceLang} ~ '^[a-z]{2}$'`),
		check('criterion_findings_confidence', oneOf(table.confidence, ['high', 'medium'])),
	],
);
