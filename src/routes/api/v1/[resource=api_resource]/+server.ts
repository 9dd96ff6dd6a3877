import { answerList, notAllowed, preflight } from '../../answering.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, url, params }) =>
	answerList(request, url, params.resource);
export const OPTIONS: RequestHandler = preflight;
export const fallback: RequestHandler = notAllowed;
