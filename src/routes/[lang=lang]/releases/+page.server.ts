import { listReleases } from '#lib/server/register/releases.ts';
import { ask, register } from '../../asking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => ({
	question: ask(url),
	releases: (await listReleases(register())).map(({ day, files }) => ({
		day,
		files: Object.keys(files).length,
	})),
});
