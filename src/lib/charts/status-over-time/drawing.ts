import { firstDay } from '#lib/domain/dates.ts';
import type { Status } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';
import { words } from '#lib/messages/charts/status-over-time/index.ts';
import type { Asked } from '../definition.ts';
import type { Frame } from '../frames.ts';
import { companiesAddress, companiesAddressOn } from '../shared/links.ts';
import { countsAt, type Counts } from '#lib/domain/steps.ts';
import { textWidth } from '../shared/text.ts';
import type { Published, StatusOverTime } from './data.ts';
import { stackGeometry } from './geometry.ts';
import type { State } from './state.ts';

/** A status with its number, where it stands in words. */
export interface StatusLabel {
	readonly status: Status;
	readonly text: string;
	readonly count: string;
	readonly href: string;
	readonly x: number;
	readonly y: number;
	/** Where the middle of its area is, for the line that leads there; absent in a legend. */
	readonly from?: number;
}

/** The finding as numbers by status in words, `Suspended 46`; statuses without a company are left out. */
export function partsOf(counts: Counts, { speech }: Pick<Asked<State>, 'speech'>): string[] {
	return codesOf('status')
		.filter((status) => counts[status] > 0)
		.map((status) => `${speech.word('status', status)} ${speech.number(counts[status])}`);
}

/** Everything that the component draws, with every word on it. */
export function drawingOf(data: StatusOverTime, frame: Frame, asked: Asked<State>) {
	const { question, speech, state } = asked;
	const { language, word, number, date } = speech;
	const t = words[language];
	const geometry = stackGeometry(data, frame, state.measure);
	const { plot } = geometry;
	const last = countsAt(data.steps, data.asOf);
	const measured = (count: number, of: number): string =>
		state.measure === 'share' && of > 0 ? `${((count / of) * 100).toFixed(0)}%` : number(count);
	const labels: readonly StatusLabel[] = geometry.ends.map(({ status, y, labelY }) => ({
		status,
		text: word('status', status),
		count: measured(last[status], data.total),
		href: companiesAddress(question, language, { status: [status] }),
		x: plot.right + 12,
		y: labelY,
		from: y,
	}));
	const legend = frame.name === 'narrow' ? inColumns(labels, frame, plot.bottom + 44) : undefined;
	const nameOf = ({ metric }: Published): string =>
		metric === 'withdrawal' ? t.withdrawal : t.suspended;
	return {
		width: frame.width,
		height: legend ? legend.bottom : plot.bottom + 24,
		label: t.label(t.title, speech.list(partsOf(last, asked))),
		plot,
		areas: geometry.areas,
		ticks: geometry.ticks.map(({ value, y }) => ({
			y,
			text: state.measure === 'share' ? `${number(value)}%` : number(value),
		})),
		invasion: { x: plot.left, text: date(firstDay) },
		years: geometry.years.map(({ year, x }) => ({
			x,
			// The day of the invasion has its label first.
			text: x - 18 > plot.left + textWidth(date(firstDay), 13) + 6 ? String(year) : '',
		})),
		end: axisEnd(geometry, date(data.asOf)),
		labels: legend?.labels ?? labels,
		months: geometry.months.map(({ day, x, width }) => ({
			x,
			width,
			href: companiesAddressOn(day, question, language) ?? null,
			title: [date(day), ...partsOf(countsAt(data.steps, day), asked)].join('\n'),
		})),
		published: geometry.published.flatMap(({ index, x, y }) => {
			const one = data.published[index];
			if (!one) return [];
			return [
				{
					x,
					y,
					metric: one.metric,
					href: one.sourceUrl,
					title: t.published(nameOf(one), date(one.on), number(one.value), one.population),
				},
			];
		}),
		publishedLabels: (['withdrawal', 'suspended_or_withdrawn'] as const).flatMap((metric) => {
			const points = geometry.published.filter(
				({ index }) => data.published[index]?.metric === metric,
			);
			const end = points.at(-1);
			const [long, short] =
				metric === 'withdrawal' ? [t.withdrawal, t.tdbWithdrawal] : [t.suspended, t.tdbSuspended];
			const text = frame.name === 'wide' ? long : short;
			const fits = end && end.x + 12 + textWidth(text, 12) < plot.right;
			return fits ? [{ x: end.x + 10, y: end.y, text }] : [];
		}),
		annotations: geometry.annotations,
	};
}

export type Drawing = ReturnType<typeof drawingOf>;

/** Where no year begins on the axis, the day on which it ends, if it has room beside that of the invasion. */
const axisEnd = (
	{ plot, years }: Pick<ReturnType<typeof stackGeometry>, 'plot' | 'years'>,
	day: string,
): string | null =>
	years.length === 0 && plot.right - plot.left > 3 * textWidth(day, 13) ? day : null;

/** Labels as a legend of two columns under the plot, in scale order, and where it ends. */
function inColumns(
	labels: readonly StatusLabel[],
	{ width }: Frame,
	top: number,
): { labels: readonly StatusLabel[]; bottom: number } {
	const line = 24;
	const rows = Math.ceil(labels.length / 2);
	const ordered = labels.toSorted(
		(a, b) => codesOf('status').indexOf(a.status) - codesOf('status').indexOf(b.status),
	);
	return {
		labels: ordered.map(({ status, text, count, href }, index) => ({
			status,
			text,
			count,
			href,
			x: 4 + Math.floor(index / rows) * (width / 2),
			y: top + (index % rows) * line,
		})),
		bottom: top + (rows - 1) * line + 16,
	};
}
