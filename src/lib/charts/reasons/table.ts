import { words } from '#lib/messages/charts/reasons/index.ts';
import type { Asked } from '../definition.ts';
import { companyAddress } from '../shared/links.ts';
import type { ChartTable } from '../table.ts';
import type { Disclosure, Reasons } from './data.ts';
import { columnName } from './drawing.ts';
import { eventsAddress, groupOf } from './links.ts';
import type { State } from './state.ts';

/** A row for every reason in every column in which it was stated, with the companies that stated it. */
export function tableOf(data: Reasons, asked: Asked<State>): ChartTable {
	const { question, speech, state } = asked;
	const { language } = speech;
	const t = words[language];
	const label = t.companies;
	return {
		columns: [
			{ name: 'reason', type: 'code', vocabulary: 'reason', label: t.reason },
			{ name: state.view === 'status' ? 'status' : 'half_year', type: 'code' },
			{ name: 'column_name', type: 'text', label: t.column[state.view] },
			{ name: 'disclosures', type: 'number', label: t.count },
			{ name: 'companies', type: 'codes' },
			{ name: 'names_en', type: 'codes', ...(language === 'en' && { label }) },
			{ name: 'names_ja', type: 'codes', ...(language === 'ja' && { label }) },
		],
		rows: data.rows.flatMap((row) =>
			data.columns.flatMap((column, index) => {
				const cell = row.cells[index] ?? [];
				if (cell.length === 0) return [];
				const latest = latestOf(cell);
				const companies = latest.map(({ company, event }) =>
					companyAddress(company.slug, question, language, event.eventId),
				);
				const list =
					column.status &&
					eventsAddress(data, { status: [column.status], reason: [row.reason] }, asked);
				return [
					{
						cells: {
							reason: row.reason,
							[state.view === 'status' ? 'status' : 'half_year']: column.code,
							column_name: columnName(column, asked),
							disclosures: cell.length,
							companies: latest.map(({ company }) => company.slug),
							names_en: latest.map(({ company }) => company.nameEn),
							names_ja: latest.map(({ company }) => company.nameJa),
						},
						links: {
							names_en: companies,
							names_ja: companies,
							...(list && { disclosures: list }),
						},
						group: groupOf(row.reason, column),
					},
				];
			}),
		),
	};
}

/** The last of the disclosures of each company. */
function latestOf(cell: readonly Disclosure[]): Disclosure[] {
	return [...new Map(cell.map((one) => [one.company.slug, one])).values()];
}
