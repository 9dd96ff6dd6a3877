import type { RequestEvent } from '@sveltejs/kit';
import { tokyoDay } from '#lib/domain/dates.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { readQuestion } from '#lib/domain/question/read-question.ts';
import type { ChartTable, ChartRow } from '#lib/charts/table.ts';
import type { ChartFormat } from '#lib/domain/charts.ts';
import type { Language } from '#lib/domain/terms.ts';
import { messagesFor } from '#lib/messages/index.ts';
import { chosenColumns, type Column } from '#lib/server/publishing/column.ts';
import { csvOf } from '#lib/server/publishing/csv.ts';
import { jsonOf } from '#lib/server/publishing/json.ts';
import { xlsxOf } from '#lib/server/publishing/xlsx.ts';
import { problemJson } from './asking.ts';

/** A list that can be taken away. */
interface Takeaway<Row> {
	/** Name of the file, without its date and ending. */
	readonly name: string;
	readonly columns: readonly Column<Row>[];
	/** All rows of a question. */
	readonly rows: (question: Question, language: Language) => Promise<Row[]>;
}

type SheetEvent = RequestEvent<{ lang: Language; format: 'csv' | 'json' | 'xlsx' }>;

const types = {
	csv: 'text/csv; charset=utf-8',
	json: 'application/json; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Where there is nothing to take away. */
export const missing = (): Response => problemJson(404, 'There is nothing at this address.');

/** Answers a list in the format of the address: exactly the rows of its query string, all of them. */
export async function sheet<Row>(
	{ url, params: { lang, format } }: SheetEvent,
	{ name, columns, rows }: Takeaway<Row>,
): Promise<Response> {
	const read = readQuestion(url.searchParams, {
		today: tokyoDay(new Date()),
		columns: columns.map((column) => column.name),
	});
	if (!('question' in read))
		return problemJson(400, 'A parameter has a value that it cannot have.', {
			problems: read.problems,
		});
	const { question } = read;
	const found = await rows(question, lang);
	const chosen = chosenColumns(columns, question.columns);
	const circumstances = { question, language: lang, origin: url.origin };
	const words = messagesFor(lang).sheet;
	const body =
		format === 'csv'
			? csvOf(found, chosen, circumstances)
			: format === 'json'
				? jsonOf(found, chosen, circumstances)
				: await xlsxOf(found, chosen, circumstances, {
						language: lang,
						sheets: {
							data: name === 'companies' ? words.companies : words.events,
							about: words.about,
						},
						lines: [
							[words.source, 'Tettai'],
							[words.query, url.href],
							[words.asOf, question.asOf],
							[words.knownAt, question.knownAt],
							[words.rows, String(found.length)],
							[words.licence, words.licenceText],
						],
					});
	return file(typeof body === 'string' ? body : new Uint8Array(body), { name, format, question });
}

/** A file to take away; a browser shows JSON and saves the others. */
function file(
	body: BodyInit,
	{ name, format, question }: { name: string; format: keyof typeof types; question: Question },
): Response {
	return new Response(body, {
		headers: {
			'content-type': types[format],
			...(format !== 'json' && {
				'content-disposition': `attachment; filename="tettai-${name}-${question.asOf}.${format}"`,
			}),
			'access-control-allow-origin': '*',
		},
	});
}

/** Answers the data of a chart in the format of the address: exactly the rows of its state, with the two dates. */
export function chartSheet(
	{ url, params: { lang, format } }: RequestEvent<{ lang: Language; format: ChartFormat }>,
	{ name, table, question }: { name: string; table: ChartTable; question: Question },
): Response {
	const columns: Column<ChartRow>[] = [
		...table.columns.map(({ name, type }): Column<ChartRow> => ({
			name,
			type,
			description: { en: name, ja: name },
			value: (row) => row.cells[name] ?? null,
		})),
		...(['asOf', 'knownAt'] as const).map((date): Column<ChartRow> => ({
			name: date === 'asOf' ? 'as_of' : 'known_at',
			type: 'date',
			description: { en: date, ja: date },
			value: (_, circumstances) => circumstances.question[date],
		})),
	];
	const names = columns.map((column) => column.name);
	const unknown = question.columns.filter((column) => !names.includes(column));
	if (unknown.length > 0)
		return problemJson(400, 'A parameter has a value that it cannot have.', {
			problems: [
				{
					parameter: 'columns',
					value: unknown.slice(0, 3).join(', ').slice(0, 100),
					allowed: names,
				},
			],
		});
	const chosen = chosenColumns(columns, question.columns);
	const circumstances = { question, language: lang, origin: url.origin };
	const write = format === 'csv' ? csvOf : jsonOf;
	return file(write(table.rows, chosen, circumstances), { name, format, question });
}
