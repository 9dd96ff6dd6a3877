import { redirect } from '@sveltejs/kit';
import { languages } from '#lib/domain/terms.ts';
import type { RequestHandler } from './$types';

/** The language that a browser prefers of the two, by the weights of Accept-Language (RFC 9110, 12.5.4). */
function preferred(header: string | null): (typeof languages)[number] {
	const wishes = (header ?? '')
		.slice(0, 500)
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().split(';');
			const weight = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
			return { language: tag.toLowerCase().split('-')[0], weight: weight ? Number(weight) : 1 };
		})
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight);
	for (const { language } of wishes) {
		const known = languages.find((one) => one === language);
		if (known) return known;
	}
	return 'en';
}

export const GET: RequestHandler = ({ request, url, setHeaders }) => {
	setHeaders({ vary: 'Accept-Language' });
	redirect(302, `/${preferred(request.headers.get('accept-language'))}${url.search}`);
};
