import type { RequestEvent } from '@sveltejs/kit';
import { chartQuery, type StateQuery } from '#lib/charts/parameters.ts';
import { longTable, type ChartRow, type ChartTable } from '#lib/charts/table.ts';
import type { ChartFormat } from '#lib/domain/charts.ts';
import { queryOf } from '#lib/domain/question/address.ts';
import { lastingQuery, lastingQuestion } from '#lib/domain/question/lasting.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { valuesOf } from '#lib/domain/question/read-question.ts';
import type { Language } from '#lib/domain/terms.ts';
import { messagesFor } from '#lib/messages/index.ts';
import { speechOf } from '#lib/messages/speech.ts';
import {
	chosenColumns,
	dateColumns,
	type Circumstances,
	type Column,
} from '#lib/server/publishing/column.ts';
import { csvOf } from '#lib/server/publishing/csv.ts';
import { jsonOf } from '#lib/server/publishing/json.ts';
import { packagedTable, packageEntries } from '#lib/server/publishing/package.ts';
import { xlsxOf } from '#lib/server/publishing/xlsx.ts';
import { zipPieces } from '#lib/server/publishing/zip.ts';
import { foundRows } from '#lib/server/register/found.ts';
import { streamOf } from '#lib/server/stream.ts';
import { aboutLines, badQuestion, file } from './files.ts';

/** A chart in a state, and its data. */
interface ChartTakeaway {
	readonly name: string;
	readonly headline: string;
	readonly table: ChartTable;
	/** As the address states it. */
	readonly stated: Question;
	readonly question: Question;
	readonly state: StateQuery;
}

type ChartEvent = RequestEvent<{ lang: Language; format: ChartFormat }>;

/** The columns of a chart's table as those of a download, with the two dates behind them. */
const columnsOf = ({ columns }: ChartTable): Column<ChartRow>[] => [
	...columns.map(({ name, type, label = name, vocabulary }): Column<ChartRow> => ({
		name,
		type,
		description: { en: label, ja: label },
		...(vocabulary && { vocabulary }),
		value: (row) => row.cells[name] ?? null,
	})),
	...dateColumns,
];

/** Answers the data of a chart in the format of the address: exactly the rows of its state, with the two dates. */
export async function chartSheet(event: ChartEvent, chart: ChartTakeaway): Promise<Response> {
	const { url, params } = event;
	const { name, question } = chart;
	const long = longTable(chart.table);
	const shapes = long ? ['wide', 'long'] : ['wide'];
	const [shape = 'wide', second] = valuesOf(url.searchParams, 'shape');
	if (!shapes.includes(shape) || second !== undefined)
		return badQuestion([{ parameter: 'shape', value: shape.slice(0, 100), allowed: shapes }]);
	const table = long && shape === 'long' ? long : chart.table;
	const columns = columnsOf(table);
	const names = columns.map((column) => column.name);
	const unknown = question.columns.filter((column) => !names.includes(column));
	if (unknown.length > 0)
		return badQuestion([
			{
				parameter: 'columns',
				value: unknown.slice(0, 3).join(', ').slice(0, 100),
				allowed: names,
			},
		]);
	const circumstances = { question, language: params.lang, origin: url.origin };
	const chosen = chosenColumns(columns, question.columns);
	const body = await bodyIn(params.format, { ...chart, table, chosen, circumstances, url });
	return file(body, { name, format: params.format, asOf: question.asOf });
}

interface Asked extends ChartTakeaway {
	readonly chosen: readonly Column<ChartRow>[];
	readonly circumstances: Circumstances;
	readonly url: URL;
}

async function bodyIn(format: ChartFormat, asked: Asked): Promise<BodyInit> {
	const { table, chosen, circumstances } = asked;
	switch (format) {
		case 'csv':
			return csvOf(table.rows, chosen, circumstances);
		case 'json':
			return jsonOf(table.rows, chosen, circumstances);
		case 'xlsx':
			return workbook(asked);
		case 'zip':
			return packageOf(asked);
	}
}

async function workbook(asked: Asked): Promise<BodyInit> {
	const { table, chosen, circumstances, headline, url } = asked;
	const { language } = circumstances;
	const t = messagesFor(language);
	const book = await xlsxOf(table.rows, chosen, circumstances, {
		language,
		sheets: { data: t.takeaway.data, about: t.sheet.about },
		lines: aboutLines(circumstances, { url, rows: table.rows.length, finding: headline }),
	});
	return new Uint8Array(book);
}

/** The table as it is on the page, and in long form where it has one. */
function packageOf(asked: Asked): BodyInit {
	const { name, headline, table, chosen, circumstances, question, stated, state, url } = asked;
	const { t, date, language } = speechOf(circumstances.language);
	const long = longTable(table);
	const path = `${url.origin}${url.pathname.replace(/\.zip$/, '')}`;
	const address = path + chartQuery(lastingQuery(stated), state);
	const tables = [
		packagedTable({ name, title: headline }, foundRows(table.rows), chosen, circumstances),
	];
	if (long)
		tables.push(
			packagedTable(
				{ name: `${name}-long`, title: t.takeaway.inLongForm(headline) },
				foundRows(long.rows),
				columnsOf(long),
				circumstances,
			),
		);
	const { asOf, knownAt } = question;
	const entries = packageEntries(tables, {
		language,
		title: headline,
		address,
		download: `${path}.zip${chartQuery(queryOf(lastingQuestion(stated)), state)}`,
		question,
		citation: t.overview.citation(headline, date(asOf), date(knownAt), address),
	});
	return streamOf(zipPieces(entries));
}
