import type { Language } from './language.ts';
import { vocabularies, type Term, type Vocabulary } from './vocabularies.ts';

export { languages, type Bilingual, type Language } from './language.ts';
export type { Term, Vocabulary } from './vocabularies.ts';
export type VocabularyName = keyof typeof vocabularies;

/** The codes of one vocabulary, as a type: `Code<'status'>` is `'operating' | 'holding' | …`. */
export type Code<Name extends VocabularyName> = (typeof vocabularies)[Name][number]['code'];

/** Codes in their order; no vocabulary is empty. */
export type Codes<Name extends VocabularyName> = readonly [Code<Name>, ...Code<Name>[]];

/** The codes of a vocabulary in their order. */
export function codesOf<Name extends VocabularyName>(name: Name): Codes<Name> {
	const [first, ...rest] = vocabularies[name] as readonly [Term, ...Term[]];
	return [first.code, ...rest.map((term) => term.code)] as Codes<Name>;
}

/** Whether a text is a code of that vocabulary. */
export function isCode<Name extends VocabularyName>(name: Name, text: unknown): text is Code<Name> {
	return (codesOf(name) as readonly unknown[]).includes(text);
}

/** The word for a code. A code that the vocabulary does not hold is returned as it is. */
export function wordFor(name: VocabularyName, code: string, language: Language): string {
	const term = (vocabularies[name] as Vocabulary).find((candidate) => candidate.code === code);
	return term ? term[language] : code;
}
