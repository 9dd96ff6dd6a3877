import { listFormats, type ListFormat } from '#lib/domain/formats.ts';

/** Formats in which a list can be taken away. */
export function match(text: string): text is ListFormat {
	return (listFormats as readonly string[]).includes(text);
}
