import { releaseOf } from '#lib/server/register/releases.ts';
import { register } from '../../asking.ts';
import { missing } from '../../files.ts';
import { toPage } from '../../releasing.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, request, setHeaders }) => {
	if (!(await releaseOf(register(), params.day))) return missing();
	setHeaders({ vary: 'Accept-Language' });
	return toPage(request, `/releases/${params.day}`);
};
