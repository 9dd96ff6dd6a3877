import { redirect } from '@sveltejs/kit';
import { listReleases } from '#lib/server/register/releases.ts';
import { register } from '../../../asking.ts';
import { missing } from '../../../files.ts';
import type { RequestHandler } from './$types';

/** The latest release under an address that stays the same. */
export const GET: RequestHandler = async ({ params, setHeaders }) => {
	const [latest] = await listReleases(register());
	if (!latest) return missing();
	// Programs in a browser follow it from any site; nobody keeps where it led.
	setHeaders({ 'access-control-allow-origin': '*', 'cache-control': 'no-cache' });
	redirect(302, `/releases/${latest.day}/${encodeURIComponent(params.file)}`);
};
