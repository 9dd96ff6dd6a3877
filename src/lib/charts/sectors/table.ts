import { sectorOf } from '#lib/domain/sectors.ts';
import { codesOf } from '#lib/domain/terms.ts';
import { words } from '#lib/messages/charts/sectors/index.ts';
import type { Asked } from '../definition.ts';
import { companiesAddress } from '../shared/links.ts';
import { longByStatus, type ChartTable } from '../table.ts';
import type { SectorsData } from './data.ts';
import type { State } from './state.ts';

/** A row for each sector: its companies by status on the as-of date. */
export function tableOf({ sectors }: SectorsData, { question, speech }: Asked<State>): ChartTable {
	const { language, word } = speech;
	const t = words[language];
	const statuses = codesOf('status');
	return {
		long: longByStatus(['sector_code', 'sector_en', 'sector_ja', 'total']),
		columns: [
			{ name: 'sector_code', type: 'identifier' },
			{ name: 'sector_en', type: 'text', ...(language === 'en' && { label: t.sector }) },
			{ name: 'sector_ja', type: 'text', ...(language === 'ja' && { label: t.sector }) },
			...statuses.map((status) => ({
				name: status,
				type: 'number' as const,
				label: word('status', status),
			})),
			{ name: 'total', type: 'number', label: t.total },
		],
		rows: sectors.map(({ code, companies, counts }) => ({
			cells: {
				sector_code: code,
				sector_en: sectorOf(code)?.en ?? null,
				sector_ja: sectorOf(code)?.ja ?? null,
				...counts,
				total: companies,
			},
			links: {
				...Object.fromEntries(
					statuses
						.filter((status) => counts[status] > 0)
						.map((status) => [
							status,
							companiesAddress(question, language, { sector: [code], status: [status] }),
						]),
				),
				total: companiesAddress(question, language, { sector: [code] }),
			},
		})),
	};
}
