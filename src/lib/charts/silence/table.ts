import { words } from '#lib/messages/charts/silence/index.ts';
import type { Asked } from '../definition.ts';
import { nameCells, nameColumns, nameLinks } from '../shared/company-cells.ts';
import { companyAddress } from '../shared/links.ts';
import type { ChartTable } from '../table.ts';
import { isStale, type Silence } from './data.ts';

/** A row for every company, the longest silent first and those without a statement last. */
export function tableOf(data: Silence, { question, speech }: Asked<object>): ChartTable {
	const t = words[speech.language];
	const companies = data.rows
		.flatMap((row) => row.companies)
		.toSorted((a, b) => (b.staleMonths ?? -1) - (a.staleMonths ?? -1));
	return {
		columns: [
			...nameColumns(speech),
			{ name: 'status', type: 'code', vocabulary: 'status', label: speech.t.companies.status },
			{ name: 'last_statement_on', type: 'date', label: speech.t.companies.lastWord },
			{ name: 'stale_months', type: 'number', label: t.months },
			{ name: 'stale', type: 'boolean', label: t.stale },
		],
		rows: companies.map((company) => ({
			cells: {
				...nameCells(company),
				status: company.status,
				last_statement_on: company.lastStatementOn,
				stale_months: company.staleMonths,
				stale: company.staleMonths === null ? null : isStale(company),
			},
			links: nameLinks(companyAddress(company.slug, question, speech.language)),
		})),
	};
}
