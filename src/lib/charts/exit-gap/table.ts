import { words } from '#lib/messages/charts/exit-gap/index.ts';
import type { Asked } from '../definition.ts';
import { nameCells, nameColumns } from '../shared/company-cells.ts';
import { companyAddress } from '../shared/links.ts';
import type { ChartTable } from '../table.ts';
import type { ExitGaps } from './data.ts';
import type { State } from './state.ts';

/** A row for every exit, in the order of the chart; of an open one the days up to the as-of date. */
export function tableOf(data: ExitGaps, { question, speech }: Asked<State>): ChartTable {
	const { language } = speech;
	const t = words[language];
	return {
		columns: [
			...nameColumns(speech),
			{ name: 'state', type: 'code' },
			{ name: 'state_name', type: 'text', label: t.state },
			{ name: 'status', type: 'code', vocabulary: 'status', label: t.status },
			{ name: 'announced_on', type: 'date', label: t.announcedColumn },
			{ name: 'completed_on', type: 'date', label: t.completedColumn },
			{ name: 'days_least', type: 'number', label: t.least },
			{ name: 'days_most', type: 'number', label: t.most },
		],
		rows: data.exits.map(
			({ company, state, announcedOn, completedOn, gap, announcedBy, completedBy }) => {
				const address = (event: string | null): string =>
					companyAddress(company.slug, question, language, event ?? undefined);
				return {
					cells: {
						...nameCells(company),
						state,
						state_name: t.states[state],
						status: company.status,
						announced_on: announcedOn,
						completed_on: completedOn,
						days_least: state === 'at_once' ? null : gap.least,
						days_most: state === 'at_once' ? null : gap.most,
					},
					links: {
						name_en: address(null),
						name_ja: address(null),
						announced_on: address(announcedBy),
						...(completedOn !== null && { completed_on: address(completedBy) }),
					},
				};
			},
		),
	};
}
