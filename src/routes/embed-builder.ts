import type { Chart } from '#lib/charts/definition.ts';
import { chartQuery, readState, stateQuery } from '#lib/charts/parameters.ts';
import type { EmbedBox } from '#lib/charts/picture/box.ts';
import {
	builderParameters,
	pictureParameters,
	type BuilderState,
} from '#lib/charts/picture/options.ts';
import { frameHeight, snippetsOf } from '#lib/charts/picture/snippets.ts';
import type { ParameterProblem } from '#lib/domain/question/question.ts';
import { words } from '#lib/messages/embeds/index.ts';
import { picturedChart } from './chart-pictures.ts';
import type { Answered, AskedChart } from './charting.ts';
import {
	embedAddresses,
	embedQuery,
	explainedAt,
	type AskedEmbed,
	type Place,
} from './embedding.ts';
import { layoutOf } from './picturing.ts';

/** A chart in its state with how it is embedded, how wide, and what its picture is like. */
export interface AskedWish extends AskedEmbed {
	readonly embed: BuilderState;
}

/**
 * Reads how a page's visitor wants its chart embedded; there `frozen=1` is a wish, and the dates are put in for it.
 */
export function readWish(
	asked: AskedChart,
	url: URL,
): AskedWish | { readonly problems: readonly ParameterProblem[] } {
	const read = readState(builderParameters, url.searchParams, asked.stated.today);
	return 'state' in read ? { ...asked, embed: read.state } : read;
}

/** What an address says of a picture beside what it says of an embed. */
const looks = { size: pictureParameters.size, scale: pictureParameters.scale };

/** Everything that the builder of a chart shows: what was chosen, and what a person copies. */
export function builderOf(
	chart: Chart,
	asked: AskedWish,
	{ answered, box, url, ...place }: Place & { answered: Answered; box: EmbedBox; url: URL },
) {
	const { embed } = asked;
	const t = words[place.language];
	const query = embedQuery(asked, embed);
	const page = `${place.origin}/${place.language}/charts/${chart.name}`;
	const addresses = embedAddresses(chart, asked, place);
	const pictured = picturedChart(chart, asked, { ...answered, ...place, size: embed.size });
	const width = embed.width === 'auto' ? undefined : Number(embed.width);
	return {
		...addresses,
		wish: embed,
		isWished: Object.keys(builderParameters).some((name) => url.searchParams.has(name)),
		preview: { width: width ?? null, height: frameHeight(box, width) },
		snippets: {
			...snippetsOf({
				address: addresses.address,
				page: explainedAt(chart, asked, place),
				picture: `${page}.png${chartQuery(query, stateQuery<typeof looks>(looks, embed))}`,
				title:
					embed.frozen === '1'
						? answered.lastingHeadline(place.language)
						: answered.answer.headline,
				origin: place.origin,
				pictureSize: layoutOf(pictured, embed, place.language),
				box,
				width,
			}),
			/** The page with how it is embedded: what programs that know oEmbed are given. */
			page: page + query,
		},
		/** Each width that can be chosen, in words. */
		widths: builderParameters.width.map((value) => ({
			value,
			text: value === 'auto' ? t.builder.fullWidth : t.atMost(value),
		})),
		words: t.builder,
	};
}
