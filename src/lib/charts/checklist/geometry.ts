import { criteria, type Answer } from '#lib/domain/criteria.ts';
import type { Frame } from '../frames.ts';
import type { ChecklistData, ChecklistRow } from './data.ts';

/** A column: a criterion and the middle of its marks. */
export interface Column {
	readonly id: string;
	readonly x: number;
	/** The first of its section, A to F. */
	readonly first: boolean;
}

/** A mark of an answer that is on record. */
export interface PlacedAnswer {
	readonly criterion: string;
	readonly answer: Answer;
	readonly x: number;
}

export interface PlacedRow {
	readonly row: ChecklistRow;
	/** The middle of the row. */
	readonly y: number;
	readonly answers: readonly PlacedAnswer[];
}

/** Rows under one repeated header, so that the letters are never far from a row. */
export interface PlacedBlock {
	readonly key: string;
	/** Begins its group; otherwise it goes on with it. */
	readonly first: boolean;
	/** Companies in the whole group. */
	readonly size: number;
	readonly top: number;
	readonly rows: readonly PlacedRow[];
}

export interface MatrixGeometry {
	readonly height: number;
	readonly columns: readonly Column[];
	readonly cell: number;
	readonly radius: number;
	readonly rowHeight: number;
	/** Width that a name has. */
	readonly nameWidth: number;
	readonly blocks: readonly PlacedBlock[];
	/** Questions that nobody has checked: a dot each, as one path of rounded strokes. */
	readonly unchecked: string;
}

/** Sizes in units of the frame; `header` is the height of the letters and digits above a block. */
const room = {
	narrow: { name: 112, cell: 8, gap: 4, radius: 3, rowHeight: 16, header: 58, legend: 84 },
	wide: { name: 250, cell: 19, gap: 11, radius: 5, rowHeight: 18, header: 48, legend: 40 },
} as const;
/** Rows under one header at most. */
export const blockRows = 50;

const isMarked = (answer: Answer | undefined): answer is Answer =>
	answer !== undefined && answer !== 'not_checked' && answer !== 'not_applicable';

/** Companies as rows, criteria as columns, with the header repeated at every group, and inside a long one. */
export function matrixGeometry(data: ChecklistData, frame: Frame): MatrixGeometry {
	const { name, cell, gap, radius, rowHeight, header, legend } = room[frame.name];
	let section = 0;
	const columns = criteria.map(({ id }, index): Column => {
		const first = !criteria[index - 1]?.id.startsWith(id.charAt(0));
		if (first && index > 0) section += 1;
		return { id, first, x: name + cell * (index + 0.5) + gap * (section + 1) };
	});
	let bottom = legend;
	const placeRow = (row: ChecklistRow): PlacedRow => {
		const y = bottom + rowHeight / 2;
		bottom += rowHeight;
		return {
			row,
			y,
			answers: columns.flatMap(({ id, x }, index) => {
				const answer = row.answers[index];
				return isMarked(answer) ? [{ criterion: id, answer, x }] : [];
			}),
		};
	};
	const blocks = data.groups.flatMap(({ key, rows }) => {
		const parts = Math.ceil(rows.length / blockRows);
		const size = Math.ceil(rows.length / parts);
		return Array.from({ length: parts }, (_, part): PlacedBlock => {
			const top = bottom;
			bottom += header;
			const placed = rows.slice(part * size, (part + 1) * size).map(placeRow);
			return { key, first: part === 0, size: rows.length, top, rows: placed };
		});
	});
	return {
		height: bottom + 4,
		columns,
		cell,
		radius,
		rowHeight,
		nameWidth: name,
		blocks,
		unchecked: blocks
			.flatMap(({ rows }) => rows)
			.map(({ row, y }) => dots(row, y, columns))
			.join(''),
	};
}

/** The unchecked questions of a row, each a stroke without length; written relative, since it is said thousands of times. */
function dots({ answers }: ChecklistRow, y: number, columns: readonly Column[]): string {
	let from: number | undefined;
	return columns
		.filter((_, index) => answers[index] === 'not_checked')
		.map(({ x }) => {
			const move = from === undefined ? `M${String(x)},${String(y)}` : `m${String(x - from)},0`;
			from = x;
			return `${move}h0`;
		})
		.join('');
}
