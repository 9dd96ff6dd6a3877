import { componentOf } from '#lib/charts/components.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	charts: await Promise.all(
		data.charts.map(async (chart) => ({ ...chart, Chart: await componentOf(chart.name) })),
	),
});
