import { words } from '#lib/messages/charts/responsible-exit/index.ts';
import type { Asked } from '../definition.ts';
import type { Frame } from '../frames.ts';
import { nameOn } from '../shared/company-cells.ts';
import { companiesAddress, companyAddress } from '../shared/links.ts';
import { fitted } from '../shared/text.ts';
import type { Exit, Exits } from './data.ts';
import { exitsGeometry, type Column } from './geometry.ts';
import { headlineOf } from './headline.ts';
import type { State } from './state.ts';
import { saidIn, saidOf } from './words.ts';

/** Room that the mark of a disclosure takes before its words. */
const markWidth = 13;

/** Everything that the component draws, with every word on it. */
export function drawingOf(data: Exits, frame: Frame, asked: Asked<State>) {
	const { question, speech } = asked;
	const { language, word, number, date, pair } = speech;
	const t = words[language];
	const wide = frame.name === 'wide';
	const size = wide ? 13 : 12;
	const geometry = exitsGeometry(data, frame);

	/** A cell: its mark, its words where there is room for them, and where they come from. */
	const cellOf = (exit: Exit, { fact, x, width }: Column) => {
		const { company, disclosed } = exit;
		const latest = disclosed[fact].at(-1);
		const name = nameOn(company, speech);
		if (!latest)
			return {
				fact,
				x,
				width,
				known: false,
				href: null,
				text: '',
				title: [name, pair(t.facts[fact], t.notDisclosed)].join('\n'),
			};
		return {
			fact,
			x,
			width,
			known: true,
			href: companyAddress(company.slug, question, language, latest.event.eventId),
			text: wide ? fitted(saidOf(fact, exit, speech).join(' / '), width - markWidth, size) : '',
			title: [
				name,
				t.facts[fact],
				...disclosed[fact].map((one) =>
					pair(date(one.event.announcedOn), saidIn(fact, one, speech)),
				),
			].join('\n'),
		};
	};
	const isEmpty = data.total === 0;
	return {
		width: frame.width,
		height: isEmpty ? 8 : geometry.height,
		wide,
		size,
		label: headlineOf(data, asked),
		markWidth,
		headerHeight: geometry.headerHeight,
		rowHeight: geometry.rowHeight,
		dateX: isEmpty ? null : geometry.dateX,
		dateWord: t.announced,
		columns: (isEmpty ? [] : geometry.columns).map(({ fact, x, width }) => ({
			fact,
			x,
			width,
			text: (wide ? t.columns : t.shortColumns)[fact],
			coverage: wide
				? t.coverage(data.coverage[fact], data.total)
				: `${number(data.coverage[fact])}/${number(data.total)}`,
			title: pair(t.facts[fact], t.disclosedBy(data.coverage[fact], data.total)),
		})),
		groups: geometry.groups.map(({ status, y, rows }) => ({
			status,
			y,
			text: word('status', status),
			count: number(rows.length),
			href: companiesAddress(question, language, { status: [status], group: [] }),
			rows: rows.map(({ exit, y: middle }) => {
				const { company } = exit;
				const name = nameOn(company, speech);
				const since = company.exitAnnouncedOn === null ? '' : date(company.exitAnnouncedOn);
				return {
					y: middle,
					name: fitted(name, geometry.nameWidth, size),
					date: since,
					href: companyAddress(company.slug, question, language),
					title: [name, word('status', status), pair(t.announced, since)].join('\n'),
					cells: geometry.columns.map((column) => cellOf(exit, column)),
				};
			}),
		})),
		legend: isEmpty ? null : { known: t.disclosed, unknown: t.notDisclosed },
	};
}

export type Drawing = ReturnType<typeof drawingOf>;
