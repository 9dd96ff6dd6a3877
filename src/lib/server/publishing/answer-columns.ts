import { criterionOf } from '#lib/domain/criteria.ts';
import { wordFor } from '#lib/domain/terms.ts';
import type { AnswerRow } from '#lib/domain/records.ts';
import { columnsFor, dateColumns, withRequired, type Column } from './column.ts';

const column = columnsFor<AnswerRow>();

const columns: readonly Column<AnswerRow>[] = [
	column('company', 'identifier', 'Slug of the company', '企業の識別名', (row) => row.company),
	column(
		'criterion',
		'identifier',
		'Question of the checklist',
		'開示チェックリストの項目',
		(row) => row.criterion,
	),
	column(
		'answer',
		'code',
		'Answer on record, else not_checked or not_applicable',
		'登録された回答。なければnot_checked（未確認）またはnot_applicable（該当なし）',
		(row) => row.answer,
		'answer',
	),
	column('answer_en', 'text', 'Answer in words, English', '回答（英語）', (row) =>
		wordFor('answer', row.answer, 'en'),
	),
	column('answer_ja', 'text', 'Answer in words, Japanese', '回答（日本語）', (row) =>
		wordFor('answer', row.answer, 'ja'),
	),
	column(
		'question_en',
		'text',
		'The question, English',
		'項目の内容（英語）',
		(row) => criterionOf(row.criterion)?.question.en ?? null,
	),
	column(
		'question_ja',
		'text',
		'The question, Japanese',
		'項目の内容（日本語）',
		(row) => criterionOf(row.criterion)?.question.ja ?? null,
	),
	column(
		'basis',
		'text',
		'Standard that the question rests on',
		'項目の根拠となる基準',
		(row) => criterionOf(row.criterion)?.basis ?? null,
	),
	column(
		'summary_en',
		'text',
		'What was found, English',
		'確認した内容（英語）',
		(row) => row.finding?.summaryEn ?? null,
	),
	column(
		'summary_ja',
		'text',
		'What was found, Japanese',
		'確認した内容（日本語）',
		(row) => row.finding?.summaryJa ?? null,
	),
	column(
		'source_url',
		'address',
		'Where it was found',
		'出典のURL',
		(row) => row.finding?.sourceUrl ?? null,
	),
	column(
		'source_publisher',
		'text',
		'Publisher of the source',
		'出典の発行元',
		(row) => row.finding?.sourcePublisher ?? null,
	),
	column(
		'source_lang',
		'identifier',
		'Language of the source (ISO 639-1)',
		'出典の言語（ISO 639-1）',
		(row) => row.finding?.sourceLang ?? null,
	),
	column(
		'checked_on',
		'date',
		'Day on which it was checked',
		'確認した日',
		(row) => row.finding?.checkedOn ?? null,
	),
	...dateColumns,
];

/** Columns of every download of the checklist: a row for each company and question. */
export const answerColumns = withRequired(
	[
		...['company', 'criterion', 'answer', 'answer_en', 'answer_ja', 'question_en', 'question_ja'],
		...['basis', 'as_of', 'known_at'],
	],
	columns,
);
