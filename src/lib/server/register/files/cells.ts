import {
	isCorporateNumber,
	isEdinetCode,
	isLei,
	isSecuritiesCode,
	isSlug,
} from '#lib/domain/identifiers.ts';
import { instantText, isDay, isPartialDate, startOfDay } from '#lib/domain/dates.ts';
import { sectorOf } from '#lib/domain/sectors.ts';
import { codesOf, type VocabularyName } from '#lib/domain/terms.ts';

/** What a cell of a register file can hold: how it is read (or why not) and how it is written. */
export interface CellKind<Value> {
	/** In words, for the data dictionary. */
	readonly is: string;
	/** The value of a cell that is not empty; throws a {@link CellError} that says what is wrong. */
	read(cell: string): Value;
	/** The cell for a value that is not null. */
	write(value: Value): string;
	/** What an empty cell means; `null` where it says nothing. */
	readonly empty?: Value;
}

/** Why a cell cannot be read, as the end of a sentence: "… is not a date". */
export class CellError extends Error {}

const shown = (cell: string): string =>
	cell.length > 40 ? `“${cell.slice(0, 40)}…”` : `“${cell}”`;

function kind<Value>(
	is: string,
	read: (cell: string) => Value | undefined,
	write: (value: Value) => string = String,
): CellKind<Value> {
	return {
		is,
		read(cell) {
			const value = read(cell);
			if (value === undefined) throw new CellError(`${shown(cell)} is not ${is}`);
			return value;
		},
		write,
	};
}

const when = (is: string, test: (cell: string) => boolean): CellKind<string> =>
	kind(is, (cell) => (test(cell) ? cell : undefined));

/** The embedded database reads a text without the byte-order mark that it begins with, PostgreSQL with it. */
export const text = when(
	'text without a null character or a byte-order mark at its beginning',
	(cell) => !cell.includes('\0') && !cell.startsWith('\ufeff'),
);
export const slug = when('a slug (a-z, 0-9 and single hyphens)', isSlug);
export const eventId = when('an event id (letters, digits, . _ -)', (cell) =>
	/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(cell),
);
export const partialDate = when('a date (2022-03-04, 2022-03 or 2022)', isPartialDate);
export const day = when('a day (2022-03-04)', isDay);
export const languageCode = when('a two-letter language code (ISO 639-1)', (cell) =>
	/^[a-z]{2}$/.test(cell),
);
export const address = when('a web address (http:// or https://, no spaces)', (cell) =>
	/^https?:\/\/[^\s\0]+$/.test(cell),
);
export const securitiesCode = when('a securities code of four characters', isSecuritiesCode);
export const edinetCode = when('an EDINET code (E and five digits)', isEdinetCode);
export const corporateNumber = when(
	'a corporate number (13 digits with a right check digit)',
	isCorporateNumber,
);
export const lei = when('an LEI (20 characters with right check digits)', isLei);
export const sectorCode = when('a code of the TSE 33 sectors', (cell) => Boolean(sectorOf(cell)));

export const boolean = kind<boolean>('true or false', (cell) =>
	cell === 'true' ? true : cell === 'false' ? false : undefined,
);

/** A number within limits, both inclusive; JavaScript writes smaller fractions as 1e-7, which is not read again. */
export function number(is: string, min: number, max = Number.MAX_SAFE_INTEGER): CellKind<number> {
	return kind(`${is}, with six decimals at most`, (cell) => {
		const value = Number(cell);
		const isPlain = /^-?\d+(\.\d{1,6})?$/.test(cell);
		return isPlain && value >= min && value <= max ? value : undefined;
	});
}

/** A whole number within limits, both inclusive. */
export function wholeNumber(is: string, min: number, max = 2_147_483_647): CellKind<number> {
	return kind(is, (cell) => {
		const value = Number(cell);
		return /^\d+$/.test(cell) && value >= min && value <= max ? value : undefined;
	});
}

/** One of a few codes. */
export function oneOf<Value extends string>(values: readonly Value[]): CellKind<Value> {
	return kind(`one of ${values.join(', ')}`, (cell) => values.find((value) => value === cell));
}

/** A code of a vocabulary, less some that are never recorded. */
export function code(vocabulary: VocabularyName, ...except: string[]): CellKind<string> {
	return oneOf((codesOf(vocabulary) as readonly string[]).filter((one) => !except.includes(one)));
}

/** Codes of a vocabulary, joined by semicolons, each at most once. */
export function codes(vocabulary: VocabularyName): CellKind<string[]> {
	const known: readonly string[] = codesOf(vocabulary);
	const list = kind(
		`codes out of ${known.join(', ')}, joined by “;”`,
		(cell) => {
			const parts = cell.split(';');
			const right = parts.every((part) => known.includes(part));
			return right && new Set(parts).size === parts.length ? parts : undefined;
		},
		(value: string[]) => value.join(';'),
	);
	return { ...list, empty: [] };
}

/** Web addresses joined by spaces. */
export const addresses: CellKind<string[]> = {
	...kind<string[]>(
		'web addresses joined by single spaces',
		(cell) => {
			const parts = cell.split(' ');
			return parts.every((part) => /^https?:\/\/[^\s\0]+$/.test(part)) ? parts : undefined;
		},
		(value) => value.join(' '),
	),
	empty: [],
};

const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/;

/** An instant; a bare day means its beginning in Tokyo, and is written so. */
export const instant = kind<Date>(
	'a day or an instant (2026-11-20 or 2026-11-20T09:30:00.000Z)',
	(cell) => {
		if (isDay(cell)) return startOfDay(cell);
		const value = new Date(cell);
		return instantShape.test(cell) && isDay(cell.slice(0, 10)) && !Number.isNaN(value.getTime())
			? value
			: undefined;
	},
	instantText,
);
