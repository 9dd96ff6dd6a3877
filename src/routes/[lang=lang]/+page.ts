import { componentOf } from '#lib/charts/components.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	Chart: await componentOf('status-over-time'),
});
