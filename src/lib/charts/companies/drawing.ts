import { firstDay, type Day } from '#lib/domain/dates.ts';
import { sectorOf } from '#lib/domain/sectors.ts';
import type { Status } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';
import { words } from '#lib/messages/charts/companies/index.ts';
import type { Asked } from '../definition.ts';
import type { Frame } from '../frames.ts';
import { nameOn } from '../shared/company-cells.ts';
import { companiesAddress, companiesAddressOn, companyAddress } from '../shared/links.ts';
import { statusLegend } from '../shared/status-legend.ts';
import { fitted } from '../shared/text.ts';
import { monthEnds } from '../shared/time.ts';
import { inScaleOrder, sectorsIn, type Units } from './data.ts';
import { gridOf, type Moving } from './geometry.ts';
import type { State } from './state.ts';

/** Everything that the component draws, and what it needs to draw other days. */
export function drawingOf(data: Units, frame: Frame, { question, speech, state }: Asked<State>) {
	const { language, word, date, number, list } = speech;
	const t = words[language];
	const asOfThen = { ...question, asOf: data.at };
	const bySector = state.by === 'sector';
	const legend = bySector ? statusLegend(word, frame, 44) : undefined;
	const groups = bySector
		? sectorsIn(data).map(({ code, companies }) => ({
				key: code,
				most: companies,
				text: sectorOf(code)?.[language] ?? code,
				status: null,
				href: companiesAddress(question, language, { sector: [code] }),
			}))
		: codesOf('status')
				.filter((status) => data.most[status] > 0)
				.map((status) => ({
					key: status,
					most: data.most[status],
					text: word('status', status),
					status,
					href: companiesAddressOn(data.at, question, language, { status: [status] }) ?? null,
				}));
	const grid = gridOf(groups, frame, legend?.bottom ?? 40);
	const labelWidth = frame.name === 'wide' ? 196 : frame.width - 40;
	const units = bySector ? inScaleOrder(data.units) : data.units;
	return {
		width: frame.width,
		height: grid.height,
		label: t.label(
			list(
				codesOf('status')
					.filter((status) => data.counts[status] > 0)
					.map((status) => `${word('status', status)} ${number(data.counts[status])}`),
			),
		),
		at: data.at,
		/** The days that the slider stops at, with their words. */
		days: monthEnds(question.asOf < firstDay ? firstDay : question.asOf).map(
			(day): [Day, string] => [day, date(day)],
		),
		atText: date(data.at),
		words: { play: t.play, pause: t.pause, time: t.time },
		statusWords: Object.fromEntries(
			codesOf('status').map((status) => [status, word('status', status)]),
		) as Record<Status, string>,
		legend: legend?.entries ?? [],
		grid,
		groups: groups.map(({ key, text, status, href }) => ({
			key,
			status,
			href,
			text: fitted(text, labelWidth, 13),
			full: text,
		})),
		marks: units.map(({ company, status, since }) => ({
			slug: company.slug,
			name: nameOn(company, speech),
			href: companyAddress(company.slug, asOfThen, language),
			said: since ? t.since(word('status', status), date(since)) : word('status', status),
			spans: company.spans.map(({ from, status }): Moving['spans'][number] => [from, status]),
			group: bySector ? company.sectorCode : null,
		})),
	};
}

export type Drawing = ReturnType<typeof drawingOf>;
