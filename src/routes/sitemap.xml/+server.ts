import { charts } from '#lib/charts/catalogue.ts';
import { sitemapOf } from '#lib/server/publishing/sitemap.ts';
import { changedDays } from '#lib/server/register/changed-days.ts';
import { registerDays } from '#lib/server/register/overview.ts';
import { register } from '../asking.ts';
import type { RequestHandler } from './$types';

/** Pages that show the register as a whole, and change with it. */
const whole = ['', '/companies', '/events', '/charts', '/changes', '/data'];
const others = ['/portfolio', '/method', '/sources', '/corrections'];

export const GET: RequestHandler = async ({ url }) => {
	const changedOn = (await registerDays(register()))?.latest;
	const companies = await changedDays(register());
	const pages = [
		...[...whole, ...charts.map(({ name }) => `/charts/${name}`)].map((path) => ({
			path,
			changedOn,
		})),
		...others.map((path) => ({ path })),
		...companies.map(({ slug, changedOn: day }) => ({
			path: `/companies/${slug}`,
			changedOn: day,
		})),
	];
	return new Response(sitemapOf(pages, url.origin), {
		headers: { 'content-type': 'application/xml; charset=utf-8' },
	});
};
