import { messagesFor } from '#lib/messages/index.ts';
import { readSettings } from '#lib/server/settings.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => {
	const t = messagesFor(locals.language);
	return {
		/** Words of the demo's band; undefined where this is no demo. */
		demo: readSettings(process.env).demo
			? { label: t.signIn.demoLabel, text: t.signIn.demo }
			: undefined,
	};
};
