import { hash } from 'node:crypto';
import { render } from 'svelte/server';
import { z } from 'zod';
import type { ChartComponent } from '#lib/charts/components.ts';
import { frames, type Frame } from '#lib/charts/frames.ts';
import type { StateOf } from '#lib/charts/parameters.ts';
import {
	pictureLayout,
	type PictureLayout,
	type PictureWords,
} from '#lib/charts/picture/layout.ts';
import type { pictureParameters, PictureSize } from '#lib/charts/picture/options.ts';
import Picture from '#lib/charts/picture/Picture.svelte';
import { componentSheets } from '#lib/charts/picture/sheets.ts';
import { standalone } from '#lib/charts/picture/standalone.ts';
import { pictureStyle, themeTokens } from '#lib/charts/picture/style.ts';
import type { Language } from '#lib/domain/terms.ts';
import { pngOf, TooBusy } from '#lib/server/publishing/png.ts';
import baseSheet from '#lib/ui/base.css?raw';
import tokenSheet from '#lib/ui/tokens.css?raw';
import { etagOf, hasAlready } from './conditional.ts';

export type PictureState = StateOf<typeof pictureParameters>;

/** What a picture shows, whatever it is about: a drawing, and every word around it. */
export interface Pictured {
	readonly drawing: unknown;
	readonly words: PictureWords;
}

/** What every drawing has, whatever its chart puts into it. */
const sizeShape = z.object({ width: z.number(), height: z.number() });
/** The size of a drawing in its own units. */
export const sizeOf = (drawing: unknown): z.infer<typeof sizeShape> => sizeShape.parse(drawing);

/** The frame in which a chart is drawn for a picture. */
export const frameFor = (size: PictureSize): Frame =>
	size === 'narrow' ? frames.narrow : frames.wide;

/** Where everything of a picture stands, and how large it is. */
export const layoutOf = (
	{ drawing, words }: Pictured,
	{ size, title }: Pick<PictureState, 'size' | 'title'>,
	language: Language,
): PictureLayout =>
	pictureLayout(size, { chart: sizeOf(drawing), hasTitle: title === '1', language, words });

interface Wanted {
	readonly picture: PictureState;
	readonly language: Language;
	/** Scheme and host of the site. */
	readonly origin: string;
}

/** A drawing as an SVG that stands alone: its state, finding, source and dates. */
function drawPicture(
	Chart: ChartComponent,
	pictured: Pictured,
	{ picture, language, origin }: Wanted,
): { svg: string; style: string; width: number; height: number } {
	const { drawing, words } = pictured;
	const layout = layoutOf(pictured, picture, language);
	const tokens = themeTokens(tokenSheet, picture.theme === 'dark' ? 'dark' : 'light');
	const title = words.headline;
	const { body } = render(Picture, {
		props: { Chart, drawing, size: sizeOf(drawing), layout, tokens, title, language },
	});
	const markup = standalone(body, origin);
	const style = pictureStyle({ sheets: [baseSheet, ...componentSheets], tokens, markup });
	const { width, height } = layout;
	return {
		...{ width, height, style },
		svg: markup.replace('</title>', `</title><style>${style}</style>`),
	};
}

interface Answering extends Wanted {
	readonly format: 'svg' | 'png';
	/** Name of the file, without its ending. */
	readonly name: string;
	readonly request: Request;
}

/** Answers a picture in the format of its address. */
export async function pictureFile(
	Chart: ChartComponent,
	pictured: Pictured,
	{ format, name, request, ...wanted }: Answering,
): Promise<Response> {
	const { svg, style, width, height } = drawPicture(Chart, pictured, wanted);
	const scale = Number(wanted.picture.scale);
	const etag = etagOf(`${svg}${format}${scale}`);
	const headers = {
		...pictureHeaders,
		etag,
		'content-disposition': `inline; filename="tettai-${name}.${format}"`,
		'content-type': format === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png',
		'content-security-policy': `default-src 'none'; style-src 'sha256-${hash('sha256', style, 'base64')}'`,
	};
	if (hasAlready(request, etag)) return new Response(null, { status: 304, headers });
	if (format === 'svg') return new Response(svg, { headers });
	try {
		return new Response(await pngOf(svg, { width, height, scale }), { headers });
	} catch (error) {
		if (!(error instanceof TooBusy)) throw error;
		return new Response(error.message, { status: 503, headers: { 'retry-after': '60' } });
	}
}

/** Pictures are shown on other sites, and may be shown from a cache for some minutes. */
const pictureHeaders = {
	'access-control-allow-origin': '*',
	'cross-origin-resource-policy': 'cross-origin',
	'cache-control': 'public, max-age=300',
};
