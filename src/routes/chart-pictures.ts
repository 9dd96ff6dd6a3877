import { componentOf } from '#lib/charts/components.ts';
import type { Chart } from '#lib/charts/definition.ts';
import { readState } from '#lib/charts/parameters.ts';
import { pictureParameters, type PictureSize } from '#lib/charts/picture/options.ts';
import { tokyoDay } from '#lib/domain/dates.ts';
import type { ParameterProblem } from '#lib/domain/question/question.ts';
import type { Language } from '#lib/domain/terms.ts';
import { words } from '#lib/messages/embeds/index.ts';
import { speechOf } from '#lib/messages/speech.ts';
import { answerChart, readChart, subtitleOf, type Answered, type AskedChart } from './charting.ts';
import { frameFor, pictureFile, type Pictured, type PictureState } from './picturing.ts';

/** A chart in its state with what its picture shall look like. */
interface AskedPicture extends AskedChart {
	readonly picture: PictureState;
}

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

/** What the picture of a chart shows in a size. */
export function picturedChart(
	chart: Chart,
	{ question }: Pick<AskedChart, 'question'>,
	{
		answer,
		companies,
		language,
		origin,
		size,
	}: Pick<Answered, 'answer' | 'companies'> & {
		language: Language;
		origin: string;
		size: PictureSize;
	},
): Pictured {
	const speech = speechOf(language);
	const t = words[language];
	return {
		drawing: answer.draw(frameFor(size)),
		words: {
			headline: answer.headline,
			subtitle: subtitleOf({ answer, companies }, question, speech),
			notes: answer.notes,
			source: t.source,
			dates: t.dates(speech.date(question.asOf), speech.date(question.knownAt)),
			address: `${new URL(origin).host}/${language}/charts/${chart.name}`,
			goesOn: t.goesOn,
		},
	};
}

/** Answers the picture of a chart in the format of the address. */
export async function chartPicture(
	chart: Chart,
	asked: AskedPicture,
	{
		format,
		request,
		language,
		origin,
	}: { format: 'svg' | 'png'; request: Request; language: Language; origin: string },
): Promise<Response> {
	const { picture, question } = asked;
	const answered = await answerChart(asked, language);
	const place = { language, origin };
	return pictureFile(
		await componentOf(chart.name),
		picturedChart(chart, asked, { ...answered, ...place, size: picture.size }),
		{ ...place, picture, format, request, name: `${chart.name}-${question.asOf}` },
	);
}
