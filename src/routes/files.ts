import type { Day } from '#lib/domain/dates.ts';
import type { ListFormat } from '#lib/domain/formats.ts';
import type { ParameterProblem } from '#lib/domain/question/question.ts';
import { problemJson } from './asking.ts';

const types: Readonly<Record<ListFormat, string>> = {
	csv: 'text/csv; charset=utf-8',
	json: 'application/json; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	zip: 'application/zip',
	ndjson: 'application/x-ndjson; charset=utf-8',
	parquet: 'application/vnd.apache.parquet',
};

/** A file to take away; a browser shows JSON and saves the others. */
export function file(
	body: BodyInit,
	{ name, format, asOf }: { name: string; format: ListFormat; asOf: Day },
): Response {
	return new Response(body, {
		headers: {
			'content-type': types[format],
			...(format !== 'json' && {
				'content-disposition': `attachment; filename="tettai-${name}-${asOf}.${format}"`,
			}),
			'access-control-allow-origin': '*',
		},
	});
}

/** Where there is nothing to take away. */
export const missing = (): Response => problemJson(404, 'There is nothing at this address.');

/** Where a parameter has a value that it cannot have. */
export const badQuestion = (problems: readonly ParameterProblem[]): Response =>
	problemJson(400, 'A parameter has a value that it cannot have.', { problems });
