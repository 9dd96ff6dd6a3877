import { words } from '#lib/messages/charts/responsible-exit/index.ts';
import type { Asked } from '../definition.ts';
import { nameCells, nameColumns, nameLinks } from '../shared/company-cells.ts';
import { companyAddress } from '../shared/links.ts';
import type { ChartTable } from '../table.ts';
import { facts, type Exits, type Fact } from './data.ts';
import type { State } from './state.ts';
import { saidOf } from './words.ts';

/** Stable names of the columns in downloads; the same as those of events where they hold the same. */
const columnNames: Readonly<Record<Fact, string>> = {
	buyer: 'buyer',
	price: 'price',
	buyback: 'buyback_option_years',
	employees: 'employee_support',
	loss: 'loss_jpy_billion',
	hrdd: 'human_rights_dd_mentioned',
};
const types = {
	buyer: 'text',
	price: 'text',
	buyback: 'number',
	employees: 'boolean',
	loss: 'number',
	hrdd: 'boolean',
} as const;

/** A row for every exit; a cell is empty where nothing was disclosed. */
export function tableOf(data: Exits, { question, speech }: Asked<State>): ChartTable {
	const t = words[speech.language];
	const { companies } = speech.t;
	return {
		columns: [
			...nameColumns(speech),
			{ name: 'status', type: 'code', vocabulary: 'status', label: companies.status },
			{ name: 'exit_announced_on', type: 'date', label: companies.exit },
			{ name: 'exited_on', type: 'date', label: t.completed },
			...facts.map((fact) => ({
				name: columnNames[fact],
				type: types[fact],
				label: t.tableColumns[fact],
			})),
			{ name: 'event_ids', type: 'codes' },
		],
		rows: data.groups
			.flatMap(({ exits }) => exits)
			.map((exit) => {
				const { company, disclosed } = exit;
				const link = (part?: string): string =>
					companyAddress(company.slug, question, speech.language, part);
				const ids = facts.flatMap((fact) => disclosed[fact].map(({ event }) => event.eventId));
				return {
					cells: {
						...nameCells(company),
						status: company.status,
						exit_announced_on: company.exitAnnouncedOn,
						exited_on: company.exitedOn,
						...Object.fromEntries(
							facts.map((fact) => {
								const latest = disclosed[fact].at(-1);
								const value =
									typeof latest?.value === 'string'
										? saidOf(fact, exit, speech).join('; ')
										: (latest?.value ?? null);
								return [columnNames[fact], value];
							}),
						),
						event_ids: [...new Set(ids)],
					},
					links: {
						...nameLinks(link()),
						...Object.fromEntries(
							facts.flatMap((fact) => {
								const latest = disclosed[fact].at(-1);
								return latest ? [[columnNames[fact], link(latest.event.eventId)]] : [];
							}),
						),
					},
				};
			}),
	};
}
