import { words } from '#lib/messages/charts/flows/index.ts';
import type { Asked } from '../definition.ts';
import type { Frame } from '../frames.ts';
import { nameOn } from '../shared/company-cells.ts';
import { companiesAddressOn, companyAddress, rowsAddress } from '../shared/links.ts';
import { tenth } from '../shared/round.ts';
import { wrapped } from '../shared/text.ts';
import { byDirection, directions, type Flow, type Flows } from './data.ts';
import { flowGeometry, type Bar } from './geometry.ts';
import { parameters, type State } from './state.ts';

/** So many names stand in the words of a flow; the table has them all. */
const mostNames = 6;

/** The group of rows in the table for a flow. */
export const groupOf = ({ from, to }: Pick<Flow, 'from' | 'to'>): string => `${from}-${to}`;

/** Everything that the component draws, with every word on it. */
export function drawingOf(data: Flows, frame: Frame, asked: Asked<State>) {
	const { question, speech } = asked;
	const { language, word, number, date } = speech;
	const t = words[language];
	const geometry = flowGeometry(data, frame);
	const { left, right, bar } = geometry;
	const counts = byDirection(data);
	const parts = directions.map(
		(direction) => `${t.directions[direction]} ${number(counts[direction])}`,
	);
	const bars = (end: 'from' | 'to') =>
		geometry.bars[end].map(({ status, count, y, height, labelY }: Bar) => ({
			status,
			x: end === 'from' ? left : right - bar,
			y,
			height,
			count: number(count),
			lines: linesOf(number(count), word('status', status), frame, left - 8),
			labelX: end === 'from' ? left - 8 : right + 8,
			labelY,
			anchor: end === 'from' ? ('end' as const) : ('start' as const),
			href: companiesAddressOn(data[end], question, language, { status: [status] }) ?? null,
		}));
	const legendY = geometry.bottom + 30;
	return {
		width: frame.width,
		height: legendY + (frame.name === 'narrow' ? 4 * 22 : 22) - 8,
		label: t.label(t.title, date(data.from), date(data.to), speech.list(parts)),
		bar,
		days: [
			{ x: left + bar, anchor: 'end' as const, text: date(data.from) },
			{ x: right - bar, anchor: 'start' as const, text: date(data.to) },
		],
		bars: [...bars('from'), ...bars('to')],
		bands: geometry.bands.flatMap(({ index, path, number: place }) => {
			const flow = data.flows[index];
			if (!flow) return [];
			const count = number(flow.companies.length);
			return [
				{
					key: groupOf(flow),
					status: flow.to,
					direction: flow.direction,
					path,
					number: place && {
						text: flow.direction === 'back' ? `↑${count}` : count,
						x: place.end === 'from' ? left + bar + 6 : right - bar - 6,
						y: tenth(place.y + 4),
						anchor: place.end === 'from' ? ('start' as const) : ('end' as const),
					},
					href: flowAddress(flow, asked),
					title: titleOf(flow, asked),
				},
			];
		}),
		legend: directions.map((direction, index) => ({
			direction,
			text: t.directions[direction],
			count: number(counts[direction]),
			href: firstRows(data, direction, asked),
			x: frame.name === 'narrow' ? 0 : index * (frame.width / 4),
			y: frame.name === 'narrow' ? legendY + index * 22 : legendY,
		})),
	};
}

export type Drawing = ReturnType<typeof drawingOf>;

/** The words of a bar: beside it, on a phone in lines that fit there. */
function linesOf(count: string, name: string, frame: Frame, width: number): string[] {
	const [first = '', ...rest] =
		frame.name === 'wide' ? [`${count} ${name}`] : wrapped(`${count} ${name}`, width, 12);
	return [first.slice(count.length).trim(), ...rest];
}

/** The company of a flow of one; otherwise its rows in the table, because no list is asked about two days. */
function flowAddress(flow: Flow, asked: Asked<State>): string {
	const [first, second] = flow.companies;
	return first && !second
		? companyAddress(first.slug, asked.question, asked.speech.language)
		: rowsAddress({ name: 'flows', parameters }, groupOf(flow), asked);
}

function firstRows({ flows }: Flows, direction: Flow['direction'], asked: Asked<State>) {
	const flow = flows.find((one) => one.direction === direction);
	return flow ? rowsAddress({ name: 'flows', parameters }, groupOf(flow), asked) : null;
}

function titleOf({ from, to, direction, companies }: Flow, { speech }: Asked<State>): string {
	const { language, word, list } = speech;
	const t = words[language];
	const names = list(companies.slice(0, mostNames).map((one) => nameOn(one, speech)));
	const more = companies.length - mostNames;
	return [
		`${t.flow(word('status', from), word('status', to))}${direction === 'back' ? t.isBack : ''}`,
		more > 0 ? t.andMore(names, more) : names,
	].join('\n');
}
