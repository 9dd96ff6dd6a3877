import { isTimeless } from '#lib/domain/charts.ts';
import { datesOnly, queryOf } from '#lib/domain/question/address.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { recordedStatuses } from '#lib/domain/status.ts';
import { companyAddress, rowsAddress } from '../shared/links.ts';
import type { Asked } from '../definition.ts';
import type { Column, Disclosure, Reasons } from './data.ts';
import { parameters, type State } from './state.ts';

/** The group of rows in the table for a reason in a column. */
export const groupOf = (reason: string, { code }: Pick<Column, 'code'>): string =>
	`${reason}-${code}`;

/**
 * Address of the list of the disclosures that a number counts; nothing where a list would hold others: where the
 * question looks at what stands in events, or searches, or leaves disclosures out.
 */
export function eventsAddress(
	data: Pick<Reasons, 'earlier'>,
	filters: Question['filters'],
	{ question, speech }: Pick<Asked<State>, 'question' | 'speech'>,
): string | undefined {
	if (data.earlier || question.q !== '' || !isTimeless(question)) return undefined;
	return `/${speech.language}/events${queryOf({
		...datesOnly(question),
		filters: { ...question.filters, status: recordedStatuses, ...filters },
	})}`;
}

/** Where a cell leads: to its one disclosure, to the list of all of them, or to its rows. */
export function cellAddress(
	data: Reasons,
	reason: string,
	column: Column,
	cell: readonly Disclosure[],
	asked: Asked<State>,
): string {
	const [first, second] = cell;
	if (first && !second)
		return companyAddress(
			first.company.slug,
			asked.question,
			asked.speech.language,
			first.event.eventId,
		);
	const list =
		column.status && eventsAddress(data, { status: [column.status], reason: [reason] }, asked);
	return list ?? rowsAddress({ name: 'reasons', parameters }, groupOf(reason, column), asked);
}
