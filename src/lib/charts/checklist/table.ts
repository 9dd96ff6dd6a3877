import { criteria } from '#lib/domain/criteria.ts';
import { codesOf } from '#lib/domain/terms.ts';
import { words } from '#lib/messages/charts/checklist/index.ts';
import type { Asked } from '../definition.ts';
import { nameCells, nameColumns, nameLinks } from '../shared/company-cells.ts';
import { companyAddress } from '../shared/links.ts';
import type { ChartTable } from '../table.ts';
import type { ChecklistData } from './data.ts';
import type { State } from './state.ts';

/** A row for every company that is shown, in the order of the picture, with its answer to every question. */
export function tableOf(data: ChecklistData, { question, speech }: Asked<State>): ChartTable {
	const t = words[speech.language];
	return {
		long: {
			keep: ['slug', 'name_en', 'name_ja', 'status'],
			from: Object.fromEntries(criteria.map(({ id }) => [id.toLowerCase(), id])),
			name: { name: 'criterion', type: 'identifier' },
			value: { name: 'answer', type: 'code', vocabulary: 'answer' },
		},
		columns: [
			...nameColumns(speech),
			{ name: 'status', type: 'code', vocabulary: 'status', label: speech.t.companies.status },
			{ name: 'checked', type: 'number', label: t.checkedColumn },
			{ name: 'asked', type: 'number', label: t.askedColumn },
			...codesOf('answer').map((answer) => ({
				name: answer,
				type: 'codes' as const,
				label: speech.word('answer', answer),
			})),
			// A column per question is what a program wants; a page has no room for it.
			...criteria.map(({ id }) => ({ name: id.toLowerCase(), type: 'code' as const })),
		],
		rows: data.groups
			.flatMap(({ rows }) => rows)
			.map(({ company, answers, asked, checked }) => ({
				cells: {
					...nameCells(company),
					status: company.status,
					checked,
					asked,
					...Object.fromEntries(
						codesOf('answer').map((answer) => [
							answer,
							criteria.filter((_, index) => answers[index] === answer).map(({ id }) => id),
						]),
					),
					...Object.fromEntries(
						criteria.map(({ id }, index) => [id.toLowerCase(), answers[index] ?? null]),
					),
				},
				links: nameLinks(companyAddress(company.slug, question, speech.language, 'checklist')),
			})),
	};
}
