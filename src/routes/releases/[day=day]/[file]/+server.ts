import { releaseFile } from '../../../releasing.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, request }) =>
	releaseFile(request, params.day, params.file);
