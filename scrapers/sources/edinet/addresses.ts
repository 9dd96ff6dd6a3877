import type { Day } from '#lib/domain/dates.ts';
import type { Row } from './row.ts';

/** The API of the Financial Services Agency. Look-alike names exist, so the key goes to this one only. */
export const edinetApi = 'https://api.edinet-fsa.go.jp';

/** The list of a day's documents (type 2: with metadata and rows). */
export function listAddress(api: string, day: Day): string {
	return `${api}/api/v2/documents.json?date=${day}&type=2`;
}

/** What a person opens. Addresses of the API are not published: they need a key. */
export function humanAddress(docID: string): string {
	return `https://disclosure2.edinet-fsa.go.jp/WZEK0040.aspx?${docID}`;
}

/**
 * Where the text is easiest to read: the CSV of the XBRL (type 5); else the XBRL itself (1); else the PDF (2). A
 * document without any of them still has its pages as plain HTML in type 1.
 */
export function documentAddress(api: string, row: Row): string {
	const type = row.csvFlag === '1' ? 5 : row.xbrlFlag !== '1' && row.pdfFlag === '1' ? 2 : 1;
	return `${api}/api/v2/documents/${row.docID}?type=${type}`;
}
