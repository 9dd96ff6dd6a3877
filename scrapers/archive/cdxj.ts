import { getSurt } from 'warcio/utils';

/** A record that can be looked up by its address. */
export interface IndexedRecord {
	readonly url: string;
	readonly capturedAt: Date;
	readonly contentType: string;
	/** HTTP status. */
	readonly status: number;
	/** SHA-256 of the body, 64 hexadecimal digits. */
	readonly sha256: string;
	/** Where it lies in the WARC file, in bytes. */
	readonly offset: number;
	readonly length: number;
	/** The WARC file. */
	readonly filename: string;
}

/** `20220310120000`: an instant in UTC to the second. */
const timestamp = (instant: Date): string =>
	instant.toISOString().replaceAll(/\D/g, '').slice(0, 14);

function line(record: IndexedRecord): string {
	const { url, contentType, status, sha256, offset, length, filename } = record;
	const mime = contentType.split(';', 1).join('').trim().toLowerCase();
	const entry = {
		url,
		mime: mime === '' ? 'application/octet-stream' : mime,
		status: String(status),
		digest: `sha256:${sha256}`,
		length: String(length),
		offset: String(offset),
		filename,
	};
	return `${getSurt(url)} ${timestamp(record.capturedAt)} ${JSON.stringify(entry)}\n`;
}

/** An index in CDXJ: a line per record, sorted by bytes, because readers search it by halves. Numbers are strings, as pywb writes them. */
export function cdxj(records: readonly IndexedRecord[]): Buffer {
	const lines = records.map((record) => Buffer.from(line(record)));
	return Buffer.concat(lines.sort((a, b) => Buffer.compare(a, b)));
}
