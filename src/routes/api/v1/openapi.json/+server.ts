import { openApi } from '#lib/server/publishing/api/openapi.ts';
import { conditional } from '../../../conditional.ts';
import { notAllowed, preflight } from '../../answering.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, url }) =>
	conditional(request, JSON.stringify(openApi(url.origin)), {
		'content-type': 'application/json; charset=utf-8',
	});
export const OPTIONS: RequestHandler = preflight;
export const fallback: RequestHandler = notAllowed;
