import { isDay, type Day } from '#lib/domain/dates.ts';
import type { ParameterProblem } from '#lib/domain/question/question.ts';
import { valuesOf } from '#lib/domain/question/read-question.ts';

/**
 * What a chart can be asked beyond the common question, by name in the address: one of some values, of which the
 * first is taken where the address says nothing, or a day.
 */
export type Parameters = Readonly<Record<string, readonly [string, ...string[]] | 'day'>>;

/** The state that parameters describe; a day is null where the address names none. */
export type StateOf<P extends Parameters> = {
	readonly [Name in keyof P]: P[Name] extends readonly string[] ? P[Name][number] : Day | null;
};

/** A state as it stands in an address: the parameters that differ from what is taken without them. */
export type StateQuery = readonly (readonly [name: string, value: string])[];

/**
 * Reads the state of a chart from a query string. Unknown parameters are ignored; a value that a parameter cannot
 * have is a problem, and then there is no state. Days lie between 1900 and `today`.
 */
export function readState<P extends Parameters>(
	parameters: P,
	search: URLSearchParams,
	today: Day,
):
	| { state: StateOf<P>; query: StateQuery; problems: readonly [] }
	| { problems: readonly ParameterProblem[] } {
	const problems: ParameterProblem[] = [];
	const query: [string, string][] = [];
	const state: Record<string, string | null> = {};
	for (const [name, kind] of Object.entries(parameters)) {
		const values = valuesOf(search, name);
		const [value, second] = values;
		const initial = kind === 'day' ? null : kind[0];
		const fits =
			value === undefined ||
			(kind === 'day' ? isDay(value) && value <= today : kind.includes(value));
		if (second !== undefined || !fits)
			problems.push({
				parameter: name,
				value: values.slice(0, 3).join(', ').slice(0, 100),
				allowed: kind === 'day' ? [`YYYY-MM-DD, 1900-01-01 … ${today}`] : kind,
			});
		state[name] = value ?? initial;
		if (value !== undefined && value !== initial) query.push([name, value]);
	}
	if (problems.length > 0) return { problems };
	// Every name of the parameters has got a value that its kind allows.
	return { state: state as StateOf<P>, query, problems: [] };
}

/** A state as its address writes it. */
export function stateQuery<P extends Parameters>(parameters: P, state: StateOf<P>): StateQuery {
	return Object.entries(parameters).flatMap(([name, kind]): [string, string][] => {
		const value = state[name] ?? null;
		return value === null || (kind !== 'day' && value === kind[0]) ? [] : [[name, value]];
	});
}

/** The query string of a chart: that of its question, and its state. */
export function chartQuery(questionQuery: string, state: StateQuery): string {
	const own = state.map(([name, value]) => `${name}=${value}`).join('&');
	if (own === '') return questionQuery;
	return questionQuery === '' ? `?${own}` : `${questionQuery}&${own}`;
}

/** A state with one parameter set to another value; without it where that is what is taken anyway, or no day. */
export function withParameter(
	parameters: Parameters,
	state: StateQuery,
	name: string,
	value: string,
): StateQuery {
	const others = state.filter(([one]) => one !== name);
	const kind = parameters[name];
	const query: StateQuery =
		kind === undefined || value === (kind === 'day' ? '' : kind[0])
			? others
			: [...others, [name, value]];
	const order = Object.keys(parameters);
	return query.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}
