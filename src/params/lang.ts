import { languages, type Language } from '#lib/domain/terms.ts';

/** `en` or `ja`: the first part of every page's address. */
export function match(text: string): text is Language {
	return (languages as readonly string[]).includes(text);
}
