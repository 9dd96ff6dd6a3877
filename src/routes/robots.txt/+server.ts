import { plain } from '../plain.ts';
import type { RequestHandler } from './$types';

/** Everything public may be read; the desk is not public. */
export const GET: RequestHandler = ({ url }) =>
	plain(`User-agent: *\nDisallow: /desk\nAllow: /\n\nSitemap: ${url.origin}/sitemap.xml`);
