import { resourceNames } from '#lib/domain/api.ts';
import { conditional } from '../../conditional.ts';
import { notAllowed, preflight } from '../answering.ts';
import type { RequestHandler } from './$types';

/** Where everything is. */
export const GET: RequestHandler = ({ request, url }) => {
	const address = `${url.origin}/api/v1`;
	const body = {
		openapi: `${address}/openapi.json`,
		documentation: `${url.origin}/en/api`,
		...Object.fromEntries(resourceNames.map((name) => [name, `${address}/${name}`])),
	};
	return conditional(request, JSON.stringify(body), {
		'content-type': 'application/json; charset=utf-8',
	});
};
export const OPTIONS: RequestHandler = preflight;
export const fallback: RequestHandler = notAllowed;
