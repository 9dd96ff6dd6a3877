import { chartNames, type ChartName } from '#lib/domain/charts.ts';

/** The name of a chart in an address. */
export function match(text: string): text is ChartName {
	return (chartNames as readonly string[]).includes(text);
}
