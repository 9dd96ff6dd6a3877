import { codesOf } from '#lib/domain/terms.ts';
import { words } from '#lib/messages/charts/status-over-time/index.ts';
import type { Asked } from '../definition.ts';
import { companiesAddressOn } from '../shared/links.ts';
import { countsAt } from '#lib/domain/steps.ts';
import { longByStatus, type ChartTable } from '../table.ts';
import type { StatusOverTime } from './data.ts';
import type { State } from './state.ts';

/** A row for every day on which a count changed or Teikoku Databank published one, and for the as-of date. */
export function tableOf(data: StatusOverTime, { question, speech }: Asked<State>): ChartTable {
	const t = words[speech.language];
	const statuses = codesOf('status');
	const days = new Set([
		...data.steps.map(({ day }) => day),
		...data.published.map(({ day }) => day),
		...(data.steps.length > 0 ? [data.asOf] : []),
	]);
	const publishedOn = (day: string, metric: string): number | null =>
		data.published.find((one) => one.day === day && one.metric === metric)?.value ?? null;
	return {
		long: longByStatus(['date', 'total']),
		columns: [
			{ name: 'date', type: 'date', label: t.day },
			...statuses.map((status) => ({
				name: status,
				type: 'number' as const,
				label: speech.word('status', status),
			})),
			{ name: 'total', type: 'number', label: t.total },
			{ name: 'teikoku_withdrawal', type: 'number', label: t.tdbWithdrawal },
			{ name: 'teikoku_suspended_or_withdrawn', type: 'number', label: t.tdbSuspended },
		],
		rows: [...days].toSorted().map((day) => {
			const counts = countsAt(data.steps, day);
			const address = (filters = {}): string | undefined =>
				companiesAddressOn(day, question, speech.language, filters);
			const links = Object.entries({
				total: address(),
				...Object.fromEntries(
					statuses
						.filter((status) => counts[status] > 0)
						.map((status) => [status, address({ status: [status] })]),
				),
			}).filter((entry): entry is [string, string] => entry[1] !== undefined);
			return {
				cells: {
					date: day,
					...counts,
					total: data.total,
					teikoku_withdrawal: publishedOn(day, 'withdrawal'),
					teikoku_suspended_or_withdrawn: publishedOn(day, 'suspended_or_withdrawn'),
				},
				links: Object.fromEntries(links),
			};
		}),
	};
}
