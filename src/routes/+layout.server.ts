import { readSettings } from '#lib/server/settings.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
	/** Language of the demo's band; undefined where this is no demo. */
	demo: readSettings(process.env).demo ? locals.language : undefined,
});
