import { chartFormats, type ChartFormat } from '#lib/domain/charts.ts';

/** Formats in which a chart can be taken away. */
export function match(text: string): text is ChartFormat {
	return (chartFormats as readonly string[]).includes(text);
}
