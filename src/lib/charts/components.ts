import type { Component } from 'svelte';

/**
 * A component draws what its own definition made; here that is anything. One that changes its state itself tells
 * `onstate` the parameters of its address.
 */
export type ChartComponent = Component<{
	drawing: unknown;
	onstate?: ((state: Readonly<Record<string, string>>) => void) | undefined;
}>;

const files = import.meta.glob<{ default: ChartComponent }>('./*/Chart.svelte');

/**
 * The component of a chart, loaded alone: a page of one chart carries no other.
 * @throws if the chart's folder holds no Chart.svelte
 */
export async function componentOf(name: string): Promise<ChartComponent> {
	const load = files[`./${name}/Chart.svelte`];
	if (!load) throw new Error(`The chart ${name} has no src/lib/charts/${name}/Chart.svelte.`);
	return (await load()).default;
}
