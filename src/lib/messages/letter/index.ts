import type { Language } from '#lib/domain/terms.ts';
import { letter as en, type LetterWords } from './en.ts';
import { letter as ja } from './ja.ts';

export type { LetterWords } from './en.ts';

/** Words of a letter to a company, in the language of the letter; only the server loads them. */
export const words: Readonly<Record<Language, LetterWords>> = { en, ja };
