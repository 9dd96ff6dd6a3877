import { queueFilters, type QueueFilter, type QueueFilterName } from '#lib/domain/desk/queue.ts';
import { proposalStates, type ProposalState } from '#lib/domain/desk/review.ts';

/** What the address of the queue, and of a proposal opened from it, asks for. */
export interface QueueAddress {
	readonly state: ProposalState;
	readonly filter: QueueFilter;
	readonly page: number;
}

const MOST_VALUES = 50;

/** Reads the query of an address; what it cannot mean is left out. */
export function readQueue(search: URLSearchParams): QueueAddress {
	const values = (name: string): string[] =>
		search
			.getAll(name)
			.flatMap((value) => value.split(','))
			.filter((value) => value !== '')
			.slice(0, MOST_VALUES);
	const state = proposalStates.find((one) => one === search.get('state')) ?? 'pending';
	const page = Number(search.get('page') ?? 1);
	return {
		state,
		filter: Object.fromEntries(queueFilters.map((name) => [name, values(name)])) as never,
		page: Number.isSafeInteger(page) && page > 0 ? page : 1,
	};
}

/** The query that states it, `?` included; empty for the plain queue. `more` are further parameters. */
export function queueQuery(
	{ state, filter, page }: QueueAddress,
	more: Readonly<Record<string, string>> = {},
): string {
	const search = new URLSearchParams();
	if (state !== 'pending') search.set('state', state);
	for (const name of queueFilters)
		if (filter[name].length > 0) search.set(name, filter[name].join(','));
	if (page > 1) search.set('page', String(page));
	for (const [name, value] of Object.entries(more)) search.set(name, value);
	const text = search.toString().replaceAll('%2C', ',');
	return text === '' ? '' : `?${text}`;
}

/** The same queue with one value of a filter put in or taken out, from its first page. */
export function toggledQueue(
	queue: QueueAddress,
	name: QueueFilterName,
	value: string,
): QueueAddress {
	const chosen = queue.filter[name];
	const values = chosen.includes(value)
		? chosen.filter((one) => one !== value)
		: [...chosen, value];
	return { ...queue, filter: { ...queue.filter, [name]: values }, page: 1 };
}
