import { releaseAddress } from '#lib/server/publishing/release/files.ts';
import { listReleases } from '#lib/server/register/releases.ts';
import { register } from '../../asking.ts';
import { conditional } from '../../conditional.ts';
import type { RequestHandler } from './$types';

/** Every release with its files and their checksums, the latest first. */
export const GET: RequestHandler = async ({ request, url }) => {
	const all = await listReleases(register());
	const body = {
		latest: all[0]?.day ?? null,
		items: all.map(({ day, files }) => ({
			day,
			address: releaseAddress(url.origin, day),
			files: Object.entries(files)
				.map(([name, sha256]) => ({ name, sha256 }))
				.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
		})),
	};
	return conditional(request, JSON.stringify(body), {
		'content-type': 'application/json; charset=utf-8',
	});
};
