import type { Component } from 'svelte';

/**
 * A component draws what its own definition made; here that is anything. `live` says that the page has a script: then
 * it draws what only a script moves, too.
 */
export type ChartComponent = Component<{ drawing: unknown; live?: boolean }>;

const files = import.meta.glob<{ default: ChartComponent }>('./*/Chart.svelte');

/**
 * The component of a chart, loaded alone: a page of one chart carries the styles of no other.
 * @throws if the chart's folder holds no Chart.svelte
 */
export async function componentOf(name: string): Promise<ChartComponent> {
	const load = files[`./${name}/Chart.svelte`];
	if (!load) throw new Error(`The chart ${name} has no src/lib/charts/${name}/Chart.svelte.`);
	return (await load()).default;
}
