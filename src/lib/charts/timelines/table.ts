import { words } from '#lib/messages/charts/timelines/index.ts';
import type { Asked } from '../definition.ts';
import { nameCells, nameColumns, nameLinks } from '../shared/company-cells.ts';
import { companyAddress } from '../shared/links.ts';
import type { ChartTable } from '../table.ts';
import { announcementsOf, linesOf, type Timelines } from './data.ts';

/** A row for every stretch of every company. */
export function tableOf(data: Timelines, { question, speech }: Asked<object>): ChartTable {
	const t = words[speech.language];
	return {
		columns: [
			...nameColumns(speech),
			{ name: 'status', type: 'code', vocabulary: 'status', label: speech.t.companies.status },
			{ name: 'from', type: 'date', label: t.from },
			{ name: 'until', type: 'date', label: t.to },
			{ name: 'announced_on', type: 'date', label: t.since },
			{ name: 'last_statement_on', type: 'date', label: t.lastStatement },
		],
		rows: linesOf(data).flatMap((line) => {
			const { company } = line;
			const link = companyAddress(company.slug, question, speech.language);
			const stretches = announcementsOf(line);
			// A company that nothing can be said of has a row too.
			return (
				stretches.length > 0
					? stretches.map(({ span, announcedOn }) => ({ ...span, announcedOn }))
					: [{ status: company.status, from: null, to: null, announcedOn: null }]
			).map(({ status, from, to, announcedOn }) => ({
				cells: {
					...nameCells(company),
					status,
					from,
					until: to,
					announced_on: announcedOn,
					last_statement_on: company.lastStatementOn,
				},
				links: nameLinks(link),
			}));
		}),
	};
}
