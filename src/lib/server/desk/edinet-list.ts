import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A filer of the EDINET code list: what it says of a company's names and identifiers. */
export interface ListedFiler {
	readonly edinetCode: string;
	readonly nameJa: string;
	/** With typing errors now and then: to be checked. */
	readonly nameEn: string;
	readonly nameKana: string;
	/** Name of the TSE 33 sector in Japanese. */
	readonly sectorJa: string;
	readonly listed: boolean;
	/** Four characters. */
	readonly securitiesCode: string;
	readonly corporateNumber: string;
}

/** The list as the FSA publishes it, in the folder of supplied files: CP932, a line about the download, then the header. */
const fileName = 'EdinetcodeDlInfo.csv';
const MOST = 20;

/**
 * Looks filers up by a code or a part of a name; undefined where no list has been supplied or it has another form than
 * the FSA's.
 */
export async function findFilers(
	suppliedFolder: string,
	wanted: string,
): Promise<ListedFiler[] | undefined> {
	const bytes = await readFile(join(suppliedFolder, fileName)).catch(() => undefined);
	if (!bytes) return undefined;
	const rows = rowsOf(bytes);
	if (!rows) return undefined;
	const asked = wanted.normalize('NFKC').trim().toLowerCase();
	if (asked === '') return [];
	return rows
		.map(filerOf)
		.filter(
			({ edinetCode, securitiesCode, corporateNumber, nameJa, nameEn }) =>
				[edinetCode, securitiesCode, corporateNumber].some(
					(code) => code.toLowerCase() === asked,
				) || [nameJa, nameEn].some((name) => name.normalize('NFKC').toLowerCase().includes(asked)),
		)
		.slice(0, MOST);
}

function rowsOf(bytes: Uint8Array): string[][] | undefined {
	try {
		const text = new TextDecoder('shift_jis').decode(bytes);
		const rows = parse(text, { relax_column_count: true, skip_empty_lines: true });
		return rows[1]?.[0] === 'ＥＤＩＮＥＴコード' ? rows.slice(2) : undefined;
	} catch {
		return undefined;
	}
}

function filerOf(row: readonly string[]): ListedFiler {
	const [edinetCode = '', , listed = '', , , , nameJa = '', nameEn = '', nameKana = ''] = row;
	const [, , , , , , , , , , sectorJa = '', code = '', corporateNumber = ''] = row;
	return {
		...{ edinetCode, nameJa, nameEn, nameKana, sectorJa, corporateNumber },
		listed: listed === '上場',
		// The list writes codes with a fifth character, 0 for the ordinary share.
		securitiesCode: /^[0-9A-Z]{4}0$/.test(code) ? code.slice(0, 4) : '',
	};
}
