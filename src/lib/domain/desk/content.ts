import type { EventRow, SourceRow } from '../records.ts';

/** What a person decides about an event: all that it says, without its id, its company, its sources and the times of the record. */
export interface EventContent extends Omit<
	EventRow,
	| 'eventId'
	| 'company'
	| 'companyNameEn'
	| 'companyNameJa'
	| 'supersedes'
	| 'recordedAt'
	| 'sources'
> {
	/** The claim is that the company acted against its own word. */
	readonly brokeItsWord: boolean;
}

/** A source as a person enters it. */
export type SourceContent = SourceRow;

/** Why one field of a form cannot stay as it is. */
export const fieldProblems = [
	'required',
	'not_a_date',
	'in_the_future',
	'unknown_code',
	'not_a_number',
	'not_an_address',
	'not_a_language',
	'too_long',
	'wrong_language',
	'quotation_too_long',
	'quoted_twice',
	'considering_is_no_exit',
	'exit_not_yet',
	'not_a_slug',
	'not_a_securities_code',
	'not_an_edinet_code',
	'not_a_corporate_number',
	'not_an_lei',
	'taken',
	'unknown_company',
] as const;
export type FieldProblemCode = (typeof fieldProblems)[number];

/** A problem of one field, by the name that the field has in the form. */
export interface FieldProblem {
	readonly field: string;
	readonly code: FieldProblemCode;
}
