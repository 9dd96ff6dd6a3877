import { sectorOf } from '#lib/domain/sectors.ts';
import { words } from '#lib/messages/charts/companies/index.ts';
import type { Asked } from '../definition.ts';
import { nameCells, nameColumns, nameLinks } from '../shared/company-cells.ts';
import { companyAddress } from '../shared/links.ts';
import type { ChartTable } from '../table.ts';
import type { Units } from './data.ts';
import type { State } from './state.ts';

/** A row for each company, with its status on the day that is shown. */
export function tableOf({ at, units }: Units, { question, speech }: Asked<State>): ChartTable {
	const t = words[speech.language];
	const ja = speech.language === 'ja';
	return {
		columns: [
			...nameColumns(speech),
			{ name: 'sector_code', type: 'identifier' },
			{ name: 'sector_en', type: 'text', ...(!ja && { label: speech.t.companies.sector }) },
			{ name: 'sector_ja', type: 'text', ...(ja && { label: speech.t.companies.sector }) },
			{ name: 'on', type: 'date' },
			{ name: 'status', type: 'code', vocabulary: 'status', label: speech.t.companies.status },
			{ name: 'status_since', type: 'date', label: t.sinceColumn },
		],
		rows: units.map(({ company, status, since }) => {
			const link = companyAddress(company.slug, { ...question, asOf: at }, speech.language);
			return {
				cells: {
					...nameCells(company),
					sector_code: company.sectorCode,
					sector_en: sectorOf(company.sectorCode)?.en ?? null,
					sector_ja: sectorOf(company.sectorCode)?.ja ?? null,
					on: at,
					status,
					status_since: since,
				},
				links: nameLinks(link),
			};
		}),
	};
}
