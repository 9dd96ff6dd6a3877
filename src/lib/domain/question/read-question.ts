import { isDay, type Day } from '../dates.ts';
import {
	defaultPerPage,
	filterNames,
	filterValues,
	longestSearch,
	mostPages,
	mostPerPage,
	sortNames,
	type FilterName,
} from './parameters.ts';
import type { ParameterProblem, Question } from './question.ts';

/** What an address may say beyond the closed filters. */
interface Terms {
	readonly today: Day;
	/** Columns that a download of this page has; empty where there is none, and then `columns` says nothing. */
	readonly columns: readonly string[];
}

/** The values of a parameter, repeated or comma-joined; empty ones (an untouched form field) do not count. */
export function valuesOf(search: URLSearchParams, name: string): string[] {
	const values = search
		.getAll(name)
		.flatMap((value) => value.split(','))
		.map((value) => value.trim())
		.filter(Boolean);
	return [...new Set(values)];
}

/** What a filter can be, for a refusal: criteria times answers would fill a page, so they are put as a pattern. */
const allowedValues = (name: FilterName): readonly string[] =>
	name === 'criterion' ? ['A1:yes … F2:not_checked'] : filterValues[name];

/**
 * Reads a question from the query string of an address. Unknown parameters are ignored; a value that a known
 * one cannot have is a problem, and then there is no question.
 */
export function readQuestion(
	search: URLSearchParams,
	{ today, columns: known }: Terms,
): { question: Question; problems: readonly [] } | { problems: readonly ParameterProblem[] } {
	const problems: ParameterProblem[] = [];
	const refuse = (parameter: string, value: string, allowed: readonly string[]): void => {
		problems.push({ parameter, value: value.slice(0, 100), allowed });
	};

	const filters: Partial<Record<FilterName, readonly string[]>> = {};
	for (const name of filterNames) {
		const values = valuesOf(search, name);
		// One problem a filter, however many values are wrong: the answer must not grow with the question.
		const wrong = values.filter((value) => !filterValues[name].includes(value));
		if (wrong.length > 0) refuse(name, wrong.slice(0, 3).join(', '), allowedValues(name));
		if (values.length > 0) filters[name] = values;
	}

	const single = (name: string, allowed: readonly string[], fits: (value: string) => boolean) => {
		const [value, second] = valuesOf(search, name);
		if (value === undefined) return undefined;
		if (second === undefined && fits(value)) return value;
		refuse(name, second === undefined ? value : `${value}, ${second}`, allowed);
		return undefined;
	};
	const date = (name: string): Day =>
		single(
			name,
			[`YYYY-MM-DD, 1900-01-01 … ${today}`],
			(value) => isDay(value) && value <= today,
		) ?? today;
	const count = (name: string, most: number): number | undefined => {
		const value = single(name, [`1 … ${String(most)}`], (text) => /^0*[1-9]\d*$/.test(text));
		return value === undefined ? undefined : Number(value);
	};

	const asOf = date('as_of');
	const knownAt = date('known_at');
	const sort = single(
		'sort',
		sortNames.flatMap((name) => [name, `-${name}`]),
		(value) => (sortNames as readonly string[]).includes(value.replace(/^-/, '')),
	);
	// A page past the end is empty; far past it stays a number that a database can count to.
	const page = Math.min(count('page', mostPages) ?? 1, mostPages);
	const per = count('per', mostPerPage) ?? defaultPerPage;
	if (per > mostPerPage) refuse('per', String(per), [`1 … ${String(mostPerPage)}`]);
	const columns = valuesOf(search, 'columns');
	const unknown = known.length === 0 ? [] : columns.filter((column) => !known.includes(column));
	if (unknown.length > 0) refuse('columns', unknown.slice(0, 3).join(', '), known);
	const q = (search.getAll('q').join(' ') || '').replace(/\p{Cc}/gu, ' ').trim();
	if (q.length > longestSearch) refuse('q', q, [`at most ${String(longestSearch)} characters`]);
	const bom = single('bom', ['0', '1'], (value) => value === '0' || value === '1');

	if (problems.length > 0) return { problems };
	return {
		problems: [],
		question: {
			today,
			asOf,
			knownAt,
			q,
			filters,
			sort: sort
				? {
						by: sort.replace(/^-/, '') as (typeof sortNames)[number],
						descending: sort.startsWith('-'),
					}
				: null,
			page,
			per,
			columns,
			bom: bom !== '0',
		},
	};
}
