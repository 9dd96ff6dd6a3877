import type { ChartAnswer, Chart } from '#lib/charts/definition.ts';
import { frames } from '#lib/charts/frames.ts';
import { chartQuery, readState, stateQuery } from '#lib/charts/parameters.ts';
import { embedBox, type EmbedBox } from '#lib/charts/picture/box.ts';
import { embedParameters, type EmbedState } from '#lib/charts/picture/options.ts';
import { addDays, tokyoDay } from '#lib/domain/dates.ts';
import { queryOf } from '#lib/domain/question/address.ts';
import type { ParameterProblem } from '#lib/domain/question/question.ts';
import type { Language } from '#lib/domain/terms.ts';
import { words } from '#lib/messages/embeds/index.ts';
import { speechOf } from '#lib/messages/speech.ts';
import { answerChart, readChart, subtitleOf, type Answered, type AskedChart } from './charting.ts';
import { sizeOf } from './picturing.ts';

/** A chart in its state with how it is embedded. */
export interface AskedEmbed extends AskedChart {
	readonly embed: EmbedState;
}

/**
 * Reads what an address asks of an embed; every parameter with a value that it cannot have is a problem. A frozen one
 * names both dates, and of what was recorded only days that are over: today's record may still grow.
 */
export function readEmbed(
	chart: Chart,
	url: URL,
): AskedEmbed | { readonly problems: readonly ParameterProblem[] } {
	const today = tokyoDay(new Date());
	const asked = readChart(chart, url);
	const read = readState(embedParameters, url.searchParams, today);
	if (!('read' in asked) || !('state' in read))
		return { problems: [...asked.problems, ...read.problems] };
	const isFrozen = read.state.frozen === '1';
	const isDated = url.searchParams.has('as_of') && asked.question.knownAt < today;
	if (isFrozen && !isDated)
		return {
			problems: [
				{
					parameter: 'frozen',
					value: '1',
					allowed: [`0; 1 with as_of=YYYY-MM-DD and known_at=YYYY-MM-DD before ${today}`],
				},
			],
		};
	return { ...asked, embed: read.state };
}

/** The query string of an embed in the state of a page; a frozen one as it stood when the last day was over. */
export function embedQuery({ stated, read }: AskedChart, embed: EmbedState): string {
	const yesterday = addDays(stated.today, -1);
	const atMost = (day: string): string => (day < yesterday ? day : yesterday);
	const question =
		embed.frozen === '1'
			? { ...stated, today: '', asOf: atMost(stated.asOf), knownAt: atMost(stated.knownAt) }
			: stated;
	const own = [...read.query, ...stateQuery(embedParameters, embed)];
	return chartQuery(queryOf({ ...question, page: 1, columns: [], bom: true }), own);
}

/** Everything that an embed shows, with the room that it needs. */
export interface EmbedView {
	readonly headline: string;
	readonly subtitle: string;
	readonly notes: ChartAnswer['notes'];
	readonly dates: string;
	readonly drawings: { readonly narrow: unknown; readonly wide: unknown };
	readonly box: EmbedBox;
	readonly companies: number;
}

/** Answers an embed, from what its chart has answered where that is known already. */
export async function answerEmbed(
	asked: AskedEmbed,
	language: Language,
	answered?: Answered,
): Promise<EmbedView> {
	const speech = speechOf(language);
	const t = words[language];
	const { question, embed } = asked;
	const { answer, companies } = answered ?? (await answerChart(asked, language));
	const drawings = { narrow: answer.draw(frames.narrow), wide: answer.draw(frames.wide) };
	const subtitle = subtitleOf({ answer, companies }, question, speech);
	const stand = t.dates(speech.date(question.asOf), speech.date(question.knownAt));
	const dates = embed.frozen === '1' ? t.frozen(stand) : stand;
	const hasTitle = embed.title === '1';
	return {
		headline: answer.headline,
		subtitle,
		notes: answer.notes,
		dates,
		drawings,
		companies,
		box: embedBox(
			{ narrow: sizeOf(drawings.narrow), wide: sizeOf(drawings.wide) },
			{
				headline: hasTitle ? answer.headline : '',
				subtitle: hasTitle ? subtitle : '',
				foot: [t.source, dates, t.open],
				hasNotes: answer.notes.length > 0,
				language,
			},
		),
	};
}

/** Scheme and host of a page, and its language. */
export interface Place {
	readonly origin: string;
	readonly language: Language;
}

/** Nothing of how an embed looks, where `stateQuery` leaves out what is taken anyway. */
const plain = { theme: 'auto', title: '1', frozen: '0' } as const;

/** The addresses of an embed, and of the page and the card that go with it. */
export function embedAddresses(chart: Chart, asked: AskedEmbed, { origin, language }: Place) {
	const page = `${origin}/${language}/charts/${chart.name}`;
	const own = embedQuery(asked, plain);
	return {
		address: `${origin}/${language}/embed/${chart.name}${embedQuery(asked, asked.embed)}`,
		page: page + own,
		card: `${page}.png${chartQuery(own, [['size', 'card']])}`,
	};
}

/** Where an embed leads: the page that explains its chart, as of the same dates where it is frozen. */
export function explainedAt(chart: Chart, asked: AskedEmbed, { origin, language }: Place): string {
	const query = embedQuery(asked, { ...plain, frozen: asked.embed.frozen });
	return `${origin}/${language}/charts/${chart.name}${query.replace(/[?&]frozen=1/, '')}`;
}
