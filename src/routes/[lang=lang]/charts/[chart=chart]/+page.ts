import { componentOf } from '#lib/charts/components.ts';
import type { PageLoad } from './$types';

/** A chart is complete as the server sends it; a script adds tooltips, arrow keys and changes without a new page. */
export const csr = true;

export const load: PageLoad = async ({ data }) => ({
	...data,
	Chart: await componentOf(data.name),
});
