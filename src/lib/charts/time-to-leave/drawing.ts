import { words } from '#lib/messages/charts/time-to-leave/index.ts';
import type { Asked } from '../definition.ts';
import type { Frame } from '../frames.ts';
import { nameOn } from '../shared/company-cells.ts';
import { companiesAddress, companyAddress, rowsAddress } from '../shared/links.ts';
import { fitted, textWidth } from '../shared/text.ts';
import { dayAfter, type Curve, type TimeToLeave } from './data.ts';
import { curveGeometry } from './geometry.ts';
import { parameters, type State } from './state.ts';
import { percent, shareText, stratumName } from './words.ts';

/** So many names stand in the words of a step; the table has them all. */
const mostNames = 4;

/** The group of rows in the table for those that left on one day, or that have not left. */
export const groupOf = (code: string, days: number | 'remaining'): string =>
	`${code}-${String(days)}`;

/** What a step counts: who left that day, how many have not left, and what is known of their share. */
function stepsOf(curve: Curve, asked: Asked<State>) {
	const { question, speech } = asked;
	const { language, date, number, list } = speech;
	const t = words[language];
	let remaining = curve.companies.length;
	return curve.steps.map(({ time, happened, interval }) => {
		remaining -= happened;
		const gone = curve.watched.filter((one) => one.happened && one.time === time);
		const [first] = gone;
		const names = gone.slice(0, mostNames).map(({ company }) => nameOn(company, speech));
		return {
			href:
				gone.length === 1 && first
					? companyAddress(first.company.slug, question, language, first.eventId ?? undefined)
					: rowsAddress({ name: 'time-to-leave', parameters }, groupOf(curve.code, time), asked),
			title: [
				t.stepTitle(date(dayAfter(time)), time),
				gone.length > mostNames ? t.andMore(list(names), gone.length - mostNames) : list(names),
				t.remaining[asked.state.exit](number(remaining), number(curve.companies.length)),
				...(interval ? [t.interval(percent(interval.low), percent(interval.high))] : []),
			].join('\n'),
		};
	});
}

/** Everything that the component draws, with every word on it. */
export function drawingOf(data: TimeToLeave, frame: Frame, asked: Asked<State>) {
	const { question, speech, state } = asked;
	const { language, number } = speech;
	const t = words[language];
	const geometry = curveGeometry(data, frame);
	const single = data.curves.length === 1 && state.by === 'all';
	return {
		width: frame.width,
		height: geometry.height,
		label: t.label(t.title, data.curves.map((curve) => summaryOf(curve, asked)).join(' ')),
		plot: geometry.plot,
		half: geometry.half,
		halfText: t.half,
		shares: geometry.shares.map(({ share, y }) => ({ y, text: percent(share) })),
		ticks: geometry.ticks.map(({ x, months }) => ({ x, text: number(months) })),
		axis: t.axis,
		table: { y: geometry.tableY, text: t.atRisk[state.exit] },
		// More bands than two hide each other; they stay in the table.
		bands: data.curves.length <= 2,
		curves: geometry.curves.flatMap(({ path, band, steps, labelY, rowY, atRisk }, index) => {
			const curve = data.curves[index];
			if (!curve) return [];
			const name = stratumName(curve.code, speech);
			const all = number(curve.companies.length);
			const median = medianText(curve, asked);
			const titles = stepsOf(curve, asked);
			const letter = String.fromCharCode(65 + index);
			const end = shareText(curve.companies.length - curve.left, curve, speech);
			return [
				{
					code: curve.code,
					path,
					band,
					steps: titles.map((title, at) => ({ x: 0, y: 0, ...steps[at], ...title })),
					labelY,
					label:
						frame.name === 'narrow'
							? single
								? ''
								: letter
							: fitted(single ? t.still[state.exit] : name, 180, 13),
					end: frame.name === 'wide' || (single && textWidth(end, 13) < 28) ? end : '',
					remaining: rowsAddress(
						{ name: 'time-to-leave', parameters },
						groupOf(curve.code, 'remaining'),
						asked,
					),
					row: {
						href: curve.filters ? companiesAddress(question, language, curve.filters) : null,
						y: rowY,
						letter: single ? '' : letter,
						// On a phone the median has a line of its own.
						lines:
							frame.name === 'narrow'
								? [t.row(name, all), median]
								: [speech.pair(t.row(name, all), median)],
						counts: atRisk.map(({ x, count }) => ({ x, text: number(count) })),
					},
				},
			];
		}),
	};
}

export type Drawing = ReturnType<typeof drawingOf>;

/** The median in words, with its day; that it is not reached where it is not. */
export function medianText(
	{ median }: Pick<Curve, 'median'>,
	{ speech }: Pick<Asked<State>, 'speech'>,
) {
	const t = words[speech.language];
	return median === null ? t.noMedian : t.median(median, speech.date(dayAfter(median)));
}

function summaryOf(curve: Curve, { speech, state }: Asked<State>): string {
	const t = words[speech.language];
	return t.summary[state.exit](
		stratumName(curve.code, speech),
		speech.number(curve.left),
		speech.number(curve.companies.length),
	);
}
