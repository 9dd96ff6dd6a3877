import type { ChartCompany, ChartRegister } from '#lib/domain/charts.ts';
import { answerTo, applies, criteria, type Answer } from '#lib/domain/criteria.ts';
import { sectors } from '#lib/domain/sectors.ts';
import { codesOf } from '#lib/domain/terms.ts';
import type { State } from './state.ts';

/** A company with its answers. */
export interface ChecklistRow {
	readonly company: ChartCompany;
	/** In the order of the criteria; `not_applicable` where a question is not asked of it. */
	readonly answers: readonly Answer[];
	/** Questions that apply to its status or have an answer on record. */
	readonly asked: number;
	/** Of these, questions with an answer on record. */
	readonly checked: number;
}

/** Rows under one heading: a status, a sector, or nothing. */
export interface ChecklistGroup {
	readonly key: string;
	readonly rows: readonly ChecklistRow[];
}

/** A question, and how many companies it was asked of and answered for. */
export interface CriterionCount {
	readonly id: string;
	readonly asked: number;
	readonly checked: number;
	readonly answers: Readonly<Record<Answer, number>>;
}

export interface ChecklistData {
	/** The rows that are shown. */
	readonly groups: readonly ChecklistGroup[];
	/** Counts of all companies, whether they are shown or not. */
	readonly criteria: readonly CriterionCount[];
	readonly answers: Readonly<Record<Answer, number>>;
	readonly asked: number;
	readonly checked: number;
	readonly companies: number;
	/** Companies with an answer on record. */
	readonly companiesChecked: number;
}

function rowOf(company: ChartCompany): ChecklistRow {
	const answers = criteria.map(
		({ id }) => company.answers[id] ?? answerTo(id, company.status, undefined),
	);
	// Where a question applies, “not applicable” can only be an answer that somebody recorded.
	const isAsked = answers.map(
		(answer, index) =>
			answer !== 'not_applicable' || applies(criteria[index]?.id ?? '', company.status),
	);
	return {
		company,
		answers,
		asked: isAsked.filter(Boolean).length,
		checked: answers.filter((answer, index) => isAsked[index] && answer !== 'not_checked').length,
	};
}

const counts = (answers: readonly (Answer | undefined)[]): Record<Answer, number> =>
	Object.fromEntries(
		codesOf('answer').map((code) => [code, answers.filter((answer) => answer === code).length]),
	) as Record<Answer, number>;

const sum = (rows: readonly ChecklistRow[], what: 'asked' | 'checked'): number =>
	rows.reduce((total, row) => total + row[what], 0);

/** Groups in their own order: the scale of statuses, the codes of sectors. */
const keys: Readonly<Record<State['by'], readonly string[]>> = {
	status: codesOf('status'),
	sector: sectors.map(({ code }) => code),
	none: [''],
};

const keyOf = ({ company }: ChecklistRow, by: State['by']): string =>
	by === 'status' ? company.status : by === 'sector' ? company.sectorCode : '';

/** Companies by criteria, as a state shows them, and how much of it has been checked. */
export function checklist(
	{ companies }: Pick<ChartRegister, 'companies'>,
	{ by, order, rows: shown }: State,
): ChecklistData {
	const all = companies.map(rowOf);
	const rows = (order === 'checked' ? all.toSorted((a, b) => b.checked - a.checked) : all).filter(
		({ checked }) => shown === 'all' || checked > 0,
	);
	return {
		groups: keys[by].flatMap((key) => {
			const group = rows.filter((row) => keyOf(row, by) === key);
			return group.length > 0 ? [{ key, rows: group }] : [];
		}),
		criteria: criteria.map(({ id }, index) => {
			const answers = counts(all.map((row) => row.answers[index]));
			const asked = all.length - answers.not_applicable;
			return { id, answers, asked, checked: asked - answers.not_checked };
		}),
		answers: counts(all.flatMap((row) => row.answers)),
		asked: sum(all, 'asked'),
		checked: sum(all, 'checked'),
		companies: all.length,
		companiesChecked: all.filter(({ checked }) => checked > 0).length,
	};
}
