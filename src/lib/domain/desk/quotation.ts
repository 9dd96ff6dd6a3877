import type { Language } from '../terms.ts';
import type { FieldProblemCode } from './content.ts';

/** What may be quoted of one document for one event (domain: Publishing rules): characters in Japanese, words in English. */
const longest = { ja: 100, en: 40 } as const;
/** A shorter passage in quotation marks is a term or a title rather than a quotation. */
const shortest = { ja: 20, en: 6 } as const;

const quoted = /「([^「」]*)」|『([^『』]*)』|“([^“”]*)”|"([^"]*)"/g;

const unitsOf = (text: string, language: Language): string[] =>
	language === 'ja' ? [...text.replace(/\s/gu, '')] : text.trim().split(/\s+/u);

/** The length of a text as the rule counts it. */
export const quotationLength = (text: string, language: Language): number =>
	text.trim() === '' ? 0 : unitsOf(text, language).length;

/** The passages of a text that stand in quotation marks. */
function passagesOf(text: string): string[] {
	return [...text.matchAll(quoted)].map((match) => match.slice(1).find((part) => part) ?? '');
}

/**
 * What is wrong with the quotations of a summary: one that is too long, in quotation marks or taken over silently from
 * `source` (the document's text), or more than one.
 */
export function quotationProblem(
	summary: string,
	language: Language,
	source = '',
): FieldProblemCode | undefined {
	const lengths = passagesOf(summary).map((passage) => quotationLength(passage, language));
	if (lengths.some((length) => length > longest[language])) return 'quotation_too_long';
	if (takesOver(summary, source, language)) return 'quotation_too_long';
	return lengths.filter((length) => length > shortest[language]).length > 1
		? 'quoted_twice'
		: undefined;
}

/** Whether more than may be quoted stands in the source word for word. */
function takesOver(summary: string, source: string, language: Language): boolean {
	const separator = language === 'ja' ? '' : ' ';
	const words = unitsOf(summary, language);
	const whole = `${separator}${unitsOf(source, language).join(separator)}${separator}`;
	const window = longest[language] + 1;
	for (let from = 0; from + window <= words.length; from += 1) {
		const passage = words.slice(from, from + window).join(separator);
		if (whole.includes(`${separator}${passage}${separator}`)) return true;
	}
	return false;
}
