import { registerDays } from '#lib/server/register/overview.ts';
import { readSettings } from '#lib/server/settings.ts';
import { askDates, register } from '../asking.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params, url }) => ({
	language: params.lang,
	dates: askDates(url),
	days: await registerDays(register()),
	origin: url.origin,
	contact: readSettings(process.env).contact ?? null,
});
