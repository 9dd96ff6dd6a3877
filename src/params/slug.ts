import { isSlug } from '#lib/domain/identifiers.ts';

/** The name of a company in an address. What cannot be one is not asked of the database. */
export function match(text: string): boolean {
	return isSlug(text);
}
