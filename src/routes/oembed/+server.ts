import { chartOf } from '#lib/charts/catalogue.ts';
import type { Chart } from '#lib/charts/definition.ts';
import { heightAt } from '#lib/charts/picture/box.ts';
import { plainFrame } from '#lib/charts/picture/snippets.ts';
import { languages, type Language } from '#lib/domain/terms.ts';
import { element } from '#lib/server/publishing/feeds/xml.ts';
import { readWish } from '../embed-builder.ts';
import { answerEmbed, embedAddresses, readEmbed } from '../embedding.ts';
import { readChart } from '../charting.ts';
import type { RequestHandler } from './$types';

/** How wide an embed is where nobody says how much room there is. */
const usual = 800;
const cardSize = { width: 1200, height: 630 };

const refusal = (status: number, text: string): Response =>
	new Response(text, {
		status,
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'access-control-allow-origin': '*',
		},
	});

/** A most length in pixels, or none; undefined for what is no length. */
function mostOf(value: string | null): number | undefined {
	if (value === null || value === '') return Infinity;
	return /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined;
}

interface Place {
	readonly url: URL;
	readonly language: Language;
	readonly chart: Chart;
	readonly kind: 'charts' | 'embed';
}

/** The chart or the embed that an address of this site names. */
function placeOf(text: string, origin: string): Place | undefined {
	const url = URL.parse(text);
	if (url?.origin !== origin) return undefined;
	const [, lang, kind, name = ''] = /^\/(\w+)\/(charts|embed)\/([\w-]+)$/.exec(url.pathname) ?? [];
	const language = languages.find((one) => one === lang);
	const chart = chartOf(name);
	return language && chart && (kind === 'charts' || kind === 'embed')
		? { url, language, chart, kind }
		: undefined;
}

/** What is embedded for the page of a chart, or as an embed says itself. */
function askedAt({ chart, kind, url }: Place): ReturnType<typeof readEmbed> {
	const page = readChart(chart, url);
	return kind === 'charts' && 'read' in page ? readWish(page, url) : readEmbed(chart, url);
}

/** oEmbed 1.0 (https://oembed.com): how to show the chart at an address. */
export const GET: RequestHandler = async ({ url }) => {
	const format = url.searchParams.get('format') ?? 'json';
	if (format !== 'json' && format !== 'xml') return refusal(501, 'The format is json or xml.');
	const address = url.searchParams.get('url');
	const [mostWidth, mostHeight] = ['maxwidth', 'maxheight'].map((name) =>
		mostOf(url.searchParams.get(name)),
	);
	if (!address || mostWidth === undefined || mostHeight === undefined)
		return refusal(400, 'Needed is url; maxwidth and maxheight are whole numbers of pixels.');
	const place = placeOf(address, url.origin);
	if (!place) return refusal(404, 'The address is that of no chart of this site.');
	const { chart, language } = place;
	const asked = askedAt(place);
	if (!('embed' in asked)) return refusal(404, 'The address asks for a chart that there is not.');
	const { headline, box } = await answerEmbed(asked, language);
	const at = embedAddresses(chart, asked, { origin: url.origin, language });
	const width = Math.min(usual, mostWidth);
	const height = Math.min(heightAt(box, width), mostHeight);
	const answer = {
		version: '1.0',
		type: 'rich',
		title: headline,
		provider_name: 'Tettai',
		provider_url: `${url.origin}/${language}`,
		cache_age: 3600,
		width,
		height,
		html: plainFrame({ address: at.address, title: headline }, { width, height }),
		...(cardSize.width <= mostWidth &&
			cardSize.height <= mostHeight && {
				thumbnail_url: at.card,
				thumbnail_width: cardSize.width,
				thumbnail_height: cardSize.height,
			}),
	};
	const body =
		format === 'json'
			? JSON.stringify(answer)
			: `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${element(
					'oembed',
					{},
					Object.entries(answer).map(([name, value]) => element(name, {}, String(value))),
				)}\n`;
	return new Response(body, {
		headers: {
			'content-type':
				format === 'json' ? 'application/json; charset=utf-8' : 'text/xml; charset=utf-8',
			'access-control-allow-origin': '*',
		},
	});
};
