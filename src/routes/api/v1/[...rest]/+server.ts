import { missing } from '../../../files.ts';
import { preflight } from '../../answering.ts';
import type { RequestHandler } from './$types';

export const OPTIONS: RequestHandler = preflight;
export const fallback: RequestHandler = missing;
