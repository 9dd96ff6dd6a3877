import { changeKinds, type ChangeKind } from '../changes.ts';
import { isDay, type Day } from '../dates.ts';
import { isSlug } from '../identifiers.ts';
import { queryOf } from './address.ts';
import { readQuestion, valuesOf } from './read-question.ts';
import type { ParameterProblem, Question } from './question.ts';

/** Which changes of the register an address asks for, as known on `knownAt`. */
export interface ChangesQuestion extends Pick<
	Question,
	'today' | 'asOf' | 'knownAt' | 'q' | 'page' | 'per'
> {
	/** Kinds of change; empty for all. */
	readonly kinds: readonly ChangeKind[];
	/** Slug of a company, or all. */
	readonly company: string | null;
	/** The day of an edition whose own changes are asked for, one by one. */
	readonly edition: Day | null;
	/** One change by its key. */
	readonly entry: string | null;
}

const keyShape = /^[a-z-]+\/[A-Za-z0-9._/-]+$/;
const longestKey = 200;

/** The question that asks for every change, as of the dates of another. */
export const allChanges = ({
	today,
	asOf,
	knownAt,
}: Pick<Question, 'today' | 'asOf' | 'knownAt'>): ChangesQuestion => ({
	today,
	asOf,
	knownAt,
	q: '',
	page: 1,
	per: 50,
	kinds: [],
	company: null,
	edition: null,
	entry: null,
});

/**
 * Reads a question about changes from a query string: `change` (kinds), `company`, `edition`, `entry`, and what
 * every page understands (`q`, `known_at`, `page`, `per`). Nothing wrong is passed over in silence.
 */
export function readChangesQuestion(
	search: URLSearchParams,
	today: Day,
): { question: ChangesQuestion } | { problems: readonly ParameterProblem[] } {
	const read = readQuestion(search, { today, columns: [] });
	const problems: ParameterProblem[] = [...read.problems];
	const refuse = (
		parameter: string,
		values: readonly string[],
		allowed: readonly string[],
	): void => {
		problems.push({ parameter, value: values.slice(0, 3).join(', ').slice(0, 100), allowed });
	};
	const single = (name: string, allowed: string, fits: (value: string) => boolean) => {
		const values = valuesOf(search, name);
		const [value] = values;
		if (value === undefined) return null;
		if (values.length === 1 && fits(value)) return value;
		refuse(name, values, [allowed]);
		return null;
	};
	const kinds = valuesOf(search, 'change');
	const unknown = kinds.filter((kind) => !isChangeKind(kind));
	if (unknown.length > 0) refuse('change', unknown, changeKinds);
	const company = single('company', 'a company’s slug, as in its address', isSlug);
	const edition = single('edition', 'YYYY-MM-DD', isDay);
	const entry = single(
		'entry',
		'the key of a change, as event/d177a5e2ea',
		(value) => value.length <= longestKey && keyShape.test(value),
	);
	if (!('question' in read) || problems.length > 0) return { problems };
	const { asOf, knownAt, q, page, per } = read.question;
	return {
		question: {
			today,
			asOf,
			knownAt,
			q,
			page,
			per,
			kinds: kinds.filter(isChangeKind),
			company,
			edition,
			entry,
		},
	};
}

function isChangeKind(text: string): text is ChangeKind {
	return (changeKinds as readonly string[]).includes(text);
}

/** The query string that states a question about changes, `?` included, or an empty text for the plain one. */
export function changesQueryOf({
	kinds,
	company,
	edition,
	entry,
	...common
}: ChangesQuestion): string {
	const own = new URLSearchParams();
	if (kinds.length > 0) own.set('change', kinds.join(','));
	if (company !== null) own.set('company', company);
	if (edition !== null) own.set('edition', edition);
	if (entry !== null) own.set('entry', entry);
	const query = [
		own.toString().replaceAll('%2C', ',').replaceAll('%2F', '/'),
		queryOf(common).slice(1),
	]
		.filter(Boolean)
		.join('&');
	return query === '' ? '' : `?${query}`;
}

/** The same question with one kind of change put in or taken out, from its first page. */
export function toggledKind(question: ChangesQuestion, kind: ChangeKind): ChangesQuestion {
	const kinds = question.kinds.includes(kind)
		? question.kinds.filter((one) => one !== kind)
		: [...question.kinds, kind];
	return { ...question, kinds, page: 1 };
}

/** Whether only some changes are asked for; unless they are, an edition is one entry. */
export const isNarrowed = ({ q, company, edition, entry }: ChangesQuestion): boolean =>
	q !== '' || company !== null || edition !== null || entry !== null;
