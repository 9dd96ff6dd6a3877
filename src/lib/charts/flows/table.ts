import { words } from '#lib/messages/charts/flows/index.ts';
import type { Asked } from '../definition.ts';
import { nameCells, nameColumns, nameLinks } from '../shared/company-cells.ts';
import { companyAddress } from '../shared/links.ts';
import type { ChartTable } from '../table.ts';
import { directions, eventOn, type Flows } from './data.ts';
import { groupOf } from './drawing.ts';
import type { State } from './state.ts';

/** A row for every company: where it stood on both days, those that moved back first. */
export function tableOf(data: Flows, { question, speech }: Asked<State>): ChartTable {
	const { language } = speech;
	const t = words[language];
	return {
		columns: [
			{ name: 'direction', type: 'code' },
			{ name: 'direction_name', type: 'text', label: t.direction },
			...nameColumns(speech),
			{ name: 'from_date', type: 'date' },
			{ name: 'from_status', type: 'code', vocabulary: 'status', label: speech.date(data.from) },
			{ name: 'to_date', type: 'date' },
			{ name: 'to_status', type: 'code', vocabulary: 'status', label: speech.date(data.to) },
			{ name: 'moved_on', type: 'date', label: t.movedOn },
		],
		rows: directions.flatMap((direction) =>
			data.flows
				.filter((flow) => flow.direction === direction)
				.flatMap((flow) =>
					flow.companies.map((company) => {
						const event = direction === 'unchanged' ? null : eventOn(company, data.to);
						const address = companyAddress(company.slug, question, language, event?.eventId);
						return {
							cells: {
								direction,
								direction_name: t.directions[direction],
								...nameCells(company),
								from_date: data.from,
								from_status: flow.from,
								to_date: data.to,
								to_status: flow.to,
								moved_on: event?.announcedOn ?? null,
							},
							links: nameLinks(address),
							group: groupOf(flow),
						};
					}),
				),
		),
	};
}
