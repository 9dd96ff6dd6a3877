import { resourceNames, type ResourceName } from '#lib/domain/api.ts';

/** A list of the API. */
export function match(text: string): text is ResourceName {
	return (resourceNames as readonly string[]).includes(text);
}
