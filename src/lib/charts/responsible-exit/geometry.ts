import type { Status } from '#lib/domain/status.ts';
import type { Frame } from '../frames.ts';
import { facts, type Exit, type Exits, type Fact } from './data.ts';

/** A column: where its words begin, and how much room they have. */
export interface Column {
	readonly fact: Fact;
	readonly x: number;
	readonly width: number;
}

export interface ExitsGeometry {
	readonly height: number;
	readonly nameWidth: number;
	/** Where the date of the announcement stands; nowhere on a phone. */
	readonly dateX: number | null;
	readonly columns: readonly Column[];
	/** Height of the words above the columns. */
	readonly headerHeight: number;
	readonly rowHeight: number;
	readonly groups: readonly {
		readonly status: Status;
		/** The middle of the heading's line. */
		readonly y: number;
		readonly rows: readonly { readonly exit: Exit; readonly y: number }[];
	}[];
}

/** Sizes in units of the frame. */
const room = {
	narrow: {
		name: 104,
		dateX: null,
		header: 76,
		heading: 30,
		row: 22,
		starts: [114, 151, 188, 225, 262, 299],
		end: 328,
	},
	wide: {
		name: 188,
		dateX: 196,
		header: 44,
		heading: 32,
		row: 24,
		starts: [308, 524, 604, 686, 768, 864],
		end: 920,
	},
} as const;
const between = 8;

/** Exits as rows, facts as columns, by status. */
export function exitsGeometry({ groups }: Exits, frame: Frame): ExitsGeometry {
	const { name, dateX, header, heading, row, starts, end } = room[frame.name];
	let bottom = header;
	const placed = groups.map(({ status, exits }) => {
		const y = bottom + heading / 2 + 4;
		bottom += heading;
		return {
			status,
			y,
			rows: exits.map((exit) => {
				bottom += row;
				return { exit, y: bottom - row / 2 };
			}),
		};
	});
	return {
		height: bottom + 30,
		nameWidth: name,
		dateX,
		columns: facts.map((fact, index) => ({
			fact,
			x: starts[index] ?? 0,
			width: (starts[index + 1] ?? end + between) - (starts[index] ?? 0) - between,
		})),
		headerHeight: header,
		rowHeight: row,
		groups: placed,
	};
}
