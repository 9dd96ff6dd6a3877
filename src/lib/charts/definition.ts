import type { ChartName, ChartRegister } from '#lib/domain/charts.ts';
import type { Day } from '#lib/domain/dates.ts';
import type { ParameterProblem, Question } from '#lib/domain/question/question.ts';
import type { Bilingual } from '#lib/domain/terms.ts';
import type { Speech } from '#lib/messages/speech.ts';
import type { Frame } from './frames.ts';
import { readState, type Parameters, type StateOf, type StateQuery } from './parameters.ts';
import type { ChartTable } from './table.ts';

/** What a chart is asked: whose history, which question it answers, in which state and language. */
export interface Asked<State> {
	readonly register: ChartRegister;
	/** With the denominators of the headline filled in where the address names no others. */
	readonly question: Question;
	readonly state: State;
	readonly speech: Speech;
	/** Whether the address names the day: then what is said has to be true for ever, whenever it is read. */
	readonly isDated?: boolean;
}

/** A parameter of a chart in words. */
export interface ControlWords {
	readonly name: string;
	/** The word for each value of a choice. */
	readonly values?: Readonly<Record<string, string>>;
	/** Whether the as-of date stands in the form where the address names no day. */
	readonly initial?: 'as_of';
}

/** Something said under a chart, with its source where it has one. */
export interface ChartNote {
	readonly text: string;
	/** The number of its mark on the chart. */
	readonly number?: number;
	readonly source?: { readonly url: string; readonly publisher: string };
}

/** One chart, from the register to the words above it. Everything in it is pure. */
export interface ChartDefinition<P extends Parameters, Data, Drawing> {
	readonly name: ChartName;
	/** What it is called: in the gallery, and in the title of its page. */
	readonly title: Bilingual;
	/** What its address can say beyond the common question. */
	readonly parameters: P;
	/** How its companies are sorted where the address does not say; without it they are not sorted by a person. */
	readonly sort?: NonNullable<Question['sort']>;
	/** Its parameters in words. */
	controls(speech: Speech): { readonly [Name in keyof P]: ControlWords };
	/** The register's records as the rows of the chart. */
	data(asked: Asked<StateOf<P>>): Data;
	/** The finding in one sentence, without a full stop, computed from the data. */
	headline(data: Data, asked: Asked<StateOf<P>>): string;
	/** What is measured and in which unit, in one sentence; the page adds who is counted, and as of when. */
	subtitle(data: Data, asked: Asked<StateOf<P>>): string;
	/** The days that it takes where its address names none, by parameter. */
	days?(data: Data): Readonly<Record<string, Day>>;
	/** What a reader has to know beside it: other definitions, what is missing, annotations with their sources. */
	notes?(data: Data, asked: Asked<StateOf<P>>): readonly ChartNote[];
	/** Finished geometry for one size: plain values that the component only draws. */
	drawing(data: Data, frame: Frame, asked: Asked<StateOf<P>>): Drawing;
	/** The same data as a table. */
	table(data: Data, asked: Asked<StateOf<P>>): ChartTable;
}

/** What a chart answers: everything about it that a page, a download or an embed shows. */
export interface ChartAnswer {
	readonly headline: string;
	readonly subtitle: string;
	readonly notes: readonly ChartNote[];
	/** The days that it took, by parameter. */
	readonly days: Readonly<Record<string, Day>>;
	/** What its component draws in a size. */
	draw(frame: Frame): unknown;
	table(): ChartTable;
}

/** A chart that has read its state from an address and waits for the register. */
export interface ReadChart {
	readonly problems: readonly [];
	readonly query: StateQuery;
	answer(asked: Omit<Asked<never>, 'state'>): ChartAnswer;
	/** The chosen value of each parameter; null for a day that was not named. */
	readonly chosen: Readonly<Record<string, string | null>>;
}

/** A chart as the catalogue holds it: its types are its own business. */
export interface Chart {
	readonly name: ChartName;
	readonly title: Bilingual;
	readonly parameters: Parameters;
	readonly sort: Question['sort'];
	controls(speech: Speech): Readonly<Record<string, ControlWords>>;
	/** Reads its state from a query string. */
	read(
		search: URLSearchParams,
		today: string,
	): ReadChart | { readonly problems: readonly ParameterProblem[] };
}

/** Makes a definition into a chart of the catalogue. */
export function defineChart<const P extends Parameters, Data, Drawing>(
	definition: ChartDefinition<P, Data, Drawing>,
): Chart {
	const { name, title, parameters, sort = null } = definition;
	return {
		name,
		title,
		parameters,
		sort,
		controls: (speech) => definition.controls(speech),
		read(search, today) {
			const read = readState(parameters, search, today);
			if (!('state' in read)) return read;
			const { state, query } = read;
			return {
				problems: [],
				query,
				chosen: state,
				answer(given) {
					const asked = { ...given, state };
					const data = definition.data(asked);
					return {
						headline: definition.headline(data, asked),
						subtitle: definition.subtitle(data, asked),
						days: definition.days?.(data) ?? {},
						notes: definition.notes?.(data, asked) ?? [],
						draw: (frame) => definition.drawing(data, frame, asked),
						table: () => definition.table(data, asked),
					};
				},
			};
		},
	};
}
