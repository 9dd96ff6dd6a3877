import { datesOnly, queryOf } from './address.ts';
import { defaultPerPage } from './parameters.ts';
import type { Question } from './question.ts';

/** The question as asked on no day: its address names both dates, also where they are today. */
const undated = { today: '' } as const;

/** The rows of a question whatever page of them is looked at, with both dates in the address: it shows the same for ever. */
export const lastingQuestion = (question: Question): Question => ({
	...question,
	...undated,
	page: 1,
	per: defaultPerPage,
	bom: true,
});

/** The query of a question that shows the same rows for ever, in all columns. */
export const lastingQuery = (question: Question): string =>
	queryOf({ ...lastingQuestion(question), columns: [] });

/** The query of both dates alone, also where they are today. */
export const lastingDates = (dates: Pick<Question, 'asOf' | 'knownAt'>): string =>
	queryOf(datesOnly({ ...dates, ...undated }));
