import type { RequestEvent } from '@sveltejs/kit';
import type { ListFormat } from '#lib/domain/formats.ts';
import { queryOf } from '#lib/domain/question/address.ts';
import { lastingDates, lastingQuery, lastingQuestion } from '#lib/domain/question/lasting.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { Language } from '#lib/domain/terms.ts';
import { messagesFor } from '#lib/messages/index.ts';
import { speechOf } from '#lib/messages/speech.ts';
import { chosenColumns, type Circumstances, type Column } from '#lib/server/publishing/column.ts';
import { csvPieces } from '#lib/server/publishing/csv.ts';
import { jsonPieces, ndjsonPieces } from '#lib/server/publishing/json.ts';
import {
	packagedTable,
	packageEntries,
	type PackagedTable,
} from '#lib/server/publishing/package.ts';
import { parquetOf } from '#lib/server/publishing/parquet.ts';
import { xlsxOf } from '#lib/server/publishing/xlsx.ts';
import { zipPieces } from '#lib/server/publishing/zip.ts';
import { allFound, foundLater, type Found } from '#lib/server/register/found.ts';
import { streamOf } from '#lib/server/stream.ts';
import { readList } from './asking.ts';
import { aboutLines, badQuestion, file } from './files.ts';

/** A list that can be taken away. */
interface Takeaway<Row> {
	/** Name of the file, without its date and ending. */
	readonly name: string;
	/** What it is called, in the language of the address. */
	readonly title: string;
	/** Name of its table, and of its sheet in a workbook. */
	readonly table: 'companies' | 'events';
	readonly columns: readonly Column<Row>[];
	/** Columns that tell its rows apart. */
	readonly key: readonly string[];
	/** All rows of a question. */
	readonly find: (question: Question, language: Language) => Promise<Found<Row>>;
	/** Whether the rows fit the whole question, or its dates alone. */
	readonly datesAlone?: boolean;
	/** Tables that a package has besides. */
	readonly more?: (circumstances: Circumstances) => Promise<PackagedTable[]>;
}

type SheetEvent = RequestEvent<{ lang: Language; format: ListFormat }>;

/** What one answer is made of: the rows with their columns, and where they come from. */
interface Asked<Row> extends Takeaway<Row> {
	readonly question: Question;
	readonly circumstances: Circumstances;
	readonly chosen: readonly Column<Row>[];
	readonly rows: () => Promise<Found<Row>>;
	readonly url: URL;
}

/** Answers a list in the format of the address: exactly the rows of its query string, all of them. */
export async function sheet<Row>(
	{ url, params: { lang, format } }: SheetEvent,
	list: Takeaway<Row>,
): Promise<Response> {
	const read = readList(url, list.columns);
	if (!('question' in read)) return badQuestion(read.problems);
	const { question } = read;
	const body = await bodyIn(format, {
		...list,
		question,
		url,
		circumstances: { question, language: lang, origin: url.origin },
		chosen: chosenColumns(list.columns, question.columns),
		rows: () => list.find(question, lang),
	});
	return file(body, { name: list.name, format, asOf: question.asOf });
}

async function bodyIn<Row>(format: ListFormat, asked: Asked<Row>): Promise<BodyInit> {
	const { circumstances, chosen, rows } = asked;
	switch (format) {
		case 'csv':
			// The header row needs no row of the register: it is on its way while they are being found.
			return streamOf(csvPieces(foundLater(rows), chosen, circumstances));
		case 'json':
			return streamOf(jsonPieces(await rows(), chosen, circumstances));
		case 'ndjson':
			return streamOf(ndjsonPieces((await rows()).batches, chosen, circumstances));
		case 'parquet':
			return parquetOf(await allFound(await rows()), chosen, circumstances);
		case 'xlsx':
			return workbook(asked);
		case 'zip':
			return packageOf(asked);
	}
}

async function workbook<Row>(asked: Asked<Row>): Promise<BodyInit> {
	const { circumstances, chosen, rows, table, url } = asked;
	const { language } = circumstances;
	const words = messagesFor(language).sheet;
	const found = await allFound(await rows());
	const book = await xlsxOf(found, chosen, circumstances, {
		language,
		sheets: { data: words[table], about: words.about },
		lines: aboutLines(circumstances, { url, rows: found.length }),
	});
	return new Uint8Array(book);
}

async function packageOf<Row>(asked: Asked<Row>): Promise<BodyInit> {
	const { circumstances, chosen, rows, question, title, table, key, url, more } = asked;
	const { t, date } = speechOf(circumstances.language);
	const path = `${url.origin}${url.pathname.replace(/\.zip$/, '')}`;
	const { datesAlone } = asked;
	const address = path + (datesAlone ? lastingDates(question) : lastingQuery(question));
	const kept = datesAlone ? lastingDates(question) : queryOf(lastingQuestion(question));
	const { asOf, knownAt } = question;
	const data = packagedTable({ name: table, title, key }, await rows(), chosen, circumstances);
	const entries = packageEntries([data, ...((await more?.(circumstances)) ?? [])], {
		language: circumstances.language,
		title,
		address,
		download: `${path}.zip${kept}`,
		question,
		citation: t.overview.citation(title, date(asOf), date(knownAt), address),
	});
	return streamOf(zipPieces(entries));
}
