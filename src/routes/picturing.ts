import { hash } from 'node:crypto';
import { render } from 'svelte/server';
import { z } from 'zod';
import { componentOf } from '#lib/charts/components.ts';
import type { Chart } from '#lib/charts/definition.ts';
import { frames } from '#lib/charts/frames.ts';
import { readState, type StateOf } from '#lib/charts/parameters.ts';
import { pictureLayout } from '#lib/charts/picture/layout.ts';
import { pictureParameters } from '#lib/charts/picture/options.ts';
import Picture from '#lib/charts/picture/Picture.svelte';
import { componentSheets } from '#lib/charts/picture/sheets.ts';
import { standalone } from '#lib/charts/picture/standalone.ts';
import { pictureStyle, themeTokens } from '#lib/charts/picture/style.ts';
import { tokyoDay } from '#lib/domain/dates.ts';
import type { ParameterProblem } from '#lib/domain/question/question.ts';
import type { Language } from '#lib/domain/terms.ts';
import { words } from '#lib/messages/embeds/index.ts';
import { speechOf } from '#lib/messages/speech.ts';
import { pngOf, TooBusy, withNarrowMarks } from '#lib/server/publishing/png.ts';
import baseSheet from '#lib/ui/base.css?raw';
import tokenSheet from '#lib/ui/tokens.css?raw';
import { answerChart, readChart, subtitleOf, type AskedChart } from './charting.ts';
import { etagOf, hasAlready } from './conditional.ts';

type PictureState = StateOf<typeof pictureParameters>;

/** A chart in its state with what its picture shall look like. */
interface AskedPicture extends AskedChart {
	readonly picture: PictureState;
}

/** What every drawing has, whatever its chart puts into it. */
const sizeShape = z.object({ width: z.number(), height: z.number() });
/** The size of a drawing in its own units. */
export const sizeOf = (drawing: unknown): z.infer<typeof sizeShape> => sizeShape.parse(drawing);

/** Reads what an address asks of a chart's picture; every parameter with a value that it cannot have is a problem. */
export function readPicture(
	chart: Chart,
	url: URL,
): AskedPicture | { readonly problems: readonly ParameterProblem[] } {
	const asked = readChart(chart, url);
	const picture = readState(pictureParameters, url.searchParams, tokyoDay(new Date()));
	if ('read' in asked && 'state' in picture) return { ...asked, picture: picture.state };
	return { problems: [...asked.problems, ...picture.problems] };
}

interface Wanted {
	readonly language: Language;
	readonly url: URL;
}

/** A chart as an SVG that stands alone: its state, finding, source and dates. */
async function drawPicture(
	chart: Chart,
	asked: AskedPicture,
	{ language, url }: Wanted,
): Promise<{ svg: string; style: string; width: number; height: number }> {
	const { question, picture } = asked;
	const speech = speechOf(language);
	const t = words[language];
	const { answer, companies } = await answerChart(asked, language);
	const drawing = answer.draw(picture.size === 'narrow' ? frames.narrow : frames.wide);
	const size = sizeOf(drawing);
	const layout = pictureLayout(picture.size, {
		chart: size,
		hasTitle: picture.title === '1',
		language,
		words: {
			headline: answer.headline,
			subtitle: subtitleOf({ answer, companies }, question, speech),
			notes: answer.notes,
			source: t.source,
			dates: t.dates(speech.date(question.asOf), speech.date(question.knownAt)),
			address: `${url.host}/${language}/charts/${chart.name}`,
			goesOn: t.goesOn,
		},
	});
	const tokens = themeTokens(tokenSheet, picture.theme === 'dark' ? 'dark' : 'light');
	const { body } = render(Picture, {
		props: {
			Chart: await componentOf(chart.name),
			drawing,
			size,
			layout,
			tokens,
			title: answer.headline,
			language,
		},
	});
	const markup = standalone(body, url.origin);
	const style = pictureStyle({ sheets: [baseSheet, ...componentSheets], tokens, markup });
	return { ...layout, style, svg: markup.replace('</title>', `</title><style>${style}</style>`) };
}

/** Answers the picture of a chart in the format of the address. */
export async function pictureFile(
	chart: Chart,
	asked: AskedPicture,
	{ format, request, ...wanted }: Wanted & { format: 'svg' | 'png'; request: Request },
): Promise<Response> {
	const { svg, style, width, height } = await drawPicture(chart, asked, wanted);
	const scale = Number(asked.picture.scale);
	const etag = etagOf(`${svg}${format}${scale}`);
	const headers = {
		...pictureHeaders,
		etag,
		'content-disposition': `inline; filename="tettai-${chart.name}-${asked.question.asOf}.${format}"`,
		'content-type': format === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png',
		'content-security-policy': `default-src 'none'; style-src 'sha256-${hash('sha256', style, 'base64')}'`,
	};
	if (hasAlready(request, etag)) return new Response(null, { status: 304, headers });
	if (format === 'svg') return new Response(svg, { headers });
	try {
		const read = wanted.language === 'en' ? withNarrowMarks(svg) : svg;
		return new Response(await pngOf(read, { width, height, scale }), { headers });
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
