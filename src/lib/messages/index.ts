import type { Language } from '#lib/domain/terms.ts';
import { en, type Messages } from './en.ts';
import { ja } from './ja.ts';

export type { Messages } from './en.ts';

const catalogues: Readonly<Record<Language, Messages>> = { en, ja };

/** Every word of the site in a language. */
export function messagesFor(language: Language): Messages {
	return catalogues[language];
}
