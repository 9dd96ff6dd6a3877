import type { Day } from '#lib/domain/dates.ts';
import type { ListFormat } from '#lib/domain/formats.ts';
import type { ParameterProblem } from '#lib/domain/question/question.ts';
import { messagesFor } from '#lib/messages/index.ts';
import type { Circumstances } from '#lib/server/publishing/column.ts';
import { contentTypeOf } from '#lib/server/publishing/media-types.ts';
import { problemJson } from './asking.ts';

/** A file to take away; a browser shows JSON and saves the others. */
export function file(
	body: BodyInit,
	{ name, format, asOf }: { name: string; format: ListFormat; asOf: Day },
): Response {
	return new Response(body, {
		headers: {
			'content-type': contentTypeOf(format),
			...(format !== 'json' && {
				'content-disposition': `attachment; filename="tettai-${name}-${asOf}.${format}"`,
			}),
			'access-control-allow-origin': '*',
		},
	});
}

/** What the second sheet of a workbook says of its rows; a chart's say its finding first. */
export function aboutLines(
	{ question, language }: Circumstances,
	{ url, rows, finding }: { url: URL; rows: number; finding?: string },
): [string, string][] {
	const t = messagesFor(language);
	return [
		[t.sheet.source, 'Tettai'],
		...(finding === undefined ? [] : [[t.takeaway.finding, finding] as [string, string]]),
		[t.sheet.query, url.href],
		[t.sheet.asOf, question.asOf],
		[t.sheet.knownAt, question.knownAt],
		[t.sheet.rows, String(rows)],
		[t.sheet.licence, t.sheet.licenceText],
	];
}

/** Where there is nothing to take away. */
export const missing = (): Response => problemJson(404, 'There is nothing at this address.');

/** Where a parameter has a value that it cannot have. */
export const badQuestion = (problems: readonly ParameterProblem[]): Response =>
	problemJson(400, 'A parameter has a value that it cannot have.', { problems });
