import { isPartialDate, type PartialDate } from '../dates.ts';
import { isCode, type Code, type VocabularyName } from '../terms.ts';
import type { FieldProblem, FieldProblemCode } from './content.ts';

/** The fields of a sent form: what `FormData` and `URLSearchParams` have in common. */
export interface Fields {
	get(name: string): unknown;
	getAll(name: string): unknown[];
}

/** Reads the fields of a form one after the other and gathers what is wrong with them. */
export class FieldReader {
	readonly #fields: Fields;
	readonly problems: FieldProblem[] = [];

	constructor(fields: Fields) {
		this.#fields = fields;
	}

	refuse(field: string, code: FieldProblemCode): void {
		this.problems.push({ field, code });
	}

	/** The text of a field, trimmed; empty where it is missing or nothing was entered. */
	text(name: string, most = 2_000): string {
		const value = this.#fields.get(name);
		const text = typeof value === 'string' ? plain(value) : '';
		if (text.length <= most) return text;
		this.refuse(name, 'too_long');
		return '';
	}

	optional(name: string, most?: number): string | null {
		return this.text(name, most) || null;
	}

	required(name: string, most?: number): string {
		const text = this.text(name, most);
		if (text === '' && !this.problems.some(({ field }) => field === name))
			this.refuse(name, 'required');
		return text;
	}

	date(name: string): PartialDate | null {
		const text = this.optional(name, 40);
		if (text === null || isPartialDate(text)) return text;
		this.refuse(name, 'not_a_date');
		return null;
	}

	code<Name extends VocabularyName>(name: string, vocabulary: Name): Code<Name> | null {
		const text = this.optional(name, 40);
		if (text === null || isCode(vocabulary, text)) return text;
		this.refuse(name, 'unknown_code');
		return null;
	}

	/** The codes of a field that may be given several times, in the order of the vocabulary, each once. */
	codes<Name extends VocabularyName>(name: string, vocabulary: Name): Code<Name>[] {
		const values = this.#fields.getAll(name).filter((value) => value !== '');
		const known = values.filter((value) => isCode(vocabulary, value));
		if (known.length < values.length) this.refuse(name, 'unknown_code');
		return [...new Set(known)];
	}

	/** A number that is not negative. */
	number(name: string, most = 1_000_000_000): number | null {
		const text = this.optional(name, 40);
		if (text === null) return null;
		const value = Number(text.replace(/,/g, ''));
		if (/^[0-9][0-9,]*(\.[0-9]+)?$/.test(text) && value <= most) return value;
		this.refuse(name, 'not_a_number');
		return null;
	}

	/** Yes, no, or nothing said. */
	choice(name: string): boolean | null {
		const text = this.optional(name, 40);
		return text === null ? null : text === 'true';
	}

	address(name: string): string {
		const text = this.required(name);
		if (text === '' || isWebAddress(text)) return text;
		this.refuse(name, 'not_an_address');
		return '';
	}
}

/** A text without what neither database takes or nobody can see: control characters, a byte-order mark, lone surrogates. */
function plain(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.replace(/[\p{Cc}\p{Cs}\ufeff]/gu, (character) => (/[\n\t]/.test(character) ? ' ' : ''))
		.trim();
}

/** Whether a text is the address of a page: http or https, without white space, as the register takes it. */
export function isWebAddress(text: string): boolean {
	return /^https?:\/\/[^\s/]+/u.test(text) && !/\s/u.test(text) && URL.canParse(text);
}
