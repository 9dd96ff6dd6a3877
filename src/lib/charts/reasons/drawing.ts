import { words } from '#lib/messages/charts/reasons/index.ts';
import type { Asked } from '../definition.ts';
import type { Frame } from '../frames.ts';
import { nameOn } from '../shared/company-cells.ts';
import { fitted, wrapped } from '../shared/text.ts';
import type { Column, Disclosure, Reasons } from './data.ts';
import { gridGeometry } from './geometry.ts';
import { cellAddress, eventsAddress } from './links.ts';
import type { State } from './state.ts';

/** So many names stand in the words of a bar; the table has them all. */
const mostNames = 6;

/** Everything that the component draws, with every word on it. */
export function drawingOf(data: Reasons, frame: Frame, asked: Asked<State>) {
	const { speech } = asked;
	const { language, word, number } = speech;
	const t = words[language];
	const geometry = gridGeometry(data, frame);
	const all = data.rows.map(({ reason, total }) => `${word('reason', reason)} ${number(total)}`);
	return {
		width: frame.width,
		height: geometry.height,
		label: t.label(t.title, speech.list(all)),
		head: geometry.head,
		/** Size of the words over the columns: the longest of a status fits over its column. */
		headSize: frame.name === 'narrow' ? 10 : 12,
		totalText: t.all,
		columns: data.columns.map((column, index) => ({
			code: column.code,
			x: geometry.centres[index] ?? 0,
			lines: headOf(column, geometry.column, asked),
			count: number(column.disclosures.length),
			href: column.status
				? (eventsAddress(data, { status: [column.status] }, asked) ?? null)
				: null,
		})),
		rows: geometry.rows.flatMap(({ base, nameY, bars }, index) => {
			const row = data.rows[index];
			if (!row) return [];
			return [
				{
					reason: row.reason,
					silent: row.reason === 'not_stated',
					base,
					nameY,
					name: fitted(word('reason', row.reason), frame.name === 'narrow' ? 340 : 270, 13),
					total: number(row.total),
					href: eventsAddress(data, { reason: [row.reason] }, asked) ?? null,
					bars: bars.flatMap(({ column: at, count, ...place }) => {
						const column = data.columns[at];
						const cell = row.cells[at];
						if (!column || !cell) return [];
						return [
							{
								...place,
								code: column.code,
								status: column.status,
								count: number(count),
								centre: geometry.centres[at] ?? 0,
								href: cellAddress(data, row.reason, column, cell, asked),
								title: titleOf(word('reason', row.reason), columnName(column, asked), cell, asked),
							},
						];
					}),
				},
			];
		}),
	};
}

export type Drawing = ReturnType<typeof drawingOf>;

/** What a column is called. */
export function columnName(
	{ code, status }: Column,
	{ speech }: Pick<Asked<State>, 'speech'>,
): string {
	if (status) return speech.word('status', status);
	const [year = '', half] = code.split('-');
	return words[speech.language].half(year, half === 'H1');
}

/** The same in lines that fit over the column; the year stands over its first half only. */
function headOf(column: Column, width: number, asked: Asked<State>): string[] {
	if (column.status) return wrapped(columnName(column, asked), width - 2, 10);
	const [year = '', half] = column.code.split('-');
	return [year, words[asked.speech.language].halves[half === 'H1' ? 0 : 1] ?? ''];
}

function titleOf(
	reason: string,
	column: string,
	cell: readonly Disclosure[],
	{ speech }: Asked<State>,
): string {
	const t = words[speech.language];
	const names = [...new Set(cell.map(({ company }) => nameOn(company, speech)))];
	const some = speech.list(names.slice(0, mostNames));
	return [
		speech.pair(reason, column),
		t.disclosures(cell.length),
		names.length > mostNames ? t.andMore(some, names.length - mostNames) : some,
	].join('\n');
}
