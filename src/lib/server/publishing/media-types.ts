import type { ListFormat } from '#lib/domain/formats.ts';

/** Media types of downloads (IANA). */
export const mediaTypes: Readonly<Record<ListFormat, string>> = {
	csv: 'text/csv',
	json: 'application/json',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	zip: 'application/zip',
	ndjson: 'application/x-ndjson',
	parquet: 'application/vnd.apache.parquet',
};

const textFormats: ReadonlySet<ListFormat> = new Set(['csv', 'json', 'ndjson']);

/** What a download is sent as: its media type, and for a text its encoding. */
export const contentTypeOf = (format: ListFormat): string =>
	mediaTypes[format] + (textFormats.has(format) ? '; charset=utf-8' : '');
