import { isCorporateNumber, isEdinetCode, isLei, isSecuritiesCode } from '../identifiers.ts';
import { searchForm } from '../search-text.ts';

/** What a line of a list can name a company by. */
export type KeyKind = 'securities_code' | 'corporate_number' | 'edinet_code' | 'lei' | 'name';

/** An identifier in its one form. */
export interface Identifier {
	readonly kind: Exclude<KeyKind, 'name'>;
	readonly value: string;
}

/**
 * The identifier that a text is, if it has the shape of one: a securities code (also with the fifth character 0 of
 * files of the exchange, or as brokers write it, `7203.T`, `7203 JP`), a corporate number (also with the `T` of an invoice
 * registration number, or with hyphens), an EDINET code or an LEI; in any width and case.
 */
export function identifierIn(text: string): Identifier | undefined {
	const plain = text.normalize('NFKC').trim().toUpperCase();
	const code = plain
		.replace(/^(TYO|TSE|JP):/, '')
		.replace(/([.\s](T|TYO|JP|JT|TSE))( EQUITY)?$/, '');
	if (isSecuritiesCode(code)) return { kind: 'securities_code', value: code };
	if (/^.{4}0$/.test(code) && isSecuritiesCode(code.slice(0, 4)))
		return { kind: 'securities_code', value: code.slice(0, 4) };
	const number = plain.replace(/^T(?=\d)/, '').replaceAll('-', '');
	if (isCorporateNumber(number)) return { kind: 'corporate_number', value: number };
	if (isEdinetCode(plain)) return { kind: 'edinet_code', value: plain };
	if (isLei(plain)) return { kind: 'lei', value: plain };
	return undefined;
}

/** Legal forms, in search form: they do not tell two companies apart in a list. */
const japaneseForms =
	/\((株|有|同|独|医)\)|株式会社|有限会社|合同会社|独立行政法人|社会医療法人|医療法人|一般社団法人|かぶしき[がか]いしゃ/g;
const latinForms =
	/(\s(co|company|corp|corporation|inc|incorporated|ltd|limited|kk|plc|llc|sa|ag|nv|kabushiki kaisha))+$/;

/** Words that lists abbreviate, and how: `三菱ケミカルHD`, `ソニーG`. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
	[/ほーるでぃんぐす?|holdings?/g, 'hd'],
	[/ふぃなんしゃる(・)?ぐるーぷ|financial group/g, 'fg'],
	[/ぐるーぷ|group/g, 'g'],
	[/&/g, ' and '],
];

/** One form for a name, so that width, case, kana, legal form, spaces and the usual abbreviations do not matter. */
export function nameKey(text: string): string {
	const bare = searchForm(text).replace(japaneseForms, ' ').replace(/\s+/g, ' ').trim();
	const short = abbreviations.reduce((key, [word, by]) => key.replace(word, by), bare);
	return short
		.replace(/\s+/g, ' ')
		.replace(/^the /, '')
		.replace(latinForms, '')
		.replace(/[\s\-()[\]「」/]/g, '');
}

/** The forms in which a name of the register is found: as a whole, without what stands in brackets, and that alone. */
export function nameKeys(name: string): string[] {
	const bracketed = [...name.matchAll(/[(（](.*?)[)）]/g)].map(([, inside = '']) => inside);
	const keys = [name, name.replace(/[(（].*?[)）]/g, ' '), ...bracketed].map(nameKey);
	return [...new Set(keys)].filter((key) => key.length > 1);
}
