import type { Day } from '#lib/domain/dates.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Frame } from '../frames.ts';

/** Side of a mark with the room around it, in units of the frame: a finger finds 24 pixels. */
export const cell = 24;
/** Side of the mark itself. */
export const side = 19;

const labelRoom = { narrow: 0, wide: 236 } as const;
const labelHeight = { narrow: 26, wide: 0 } as const;
const gap = { narrow: 8, wide: 6 } as const;

/** A group of marks: a label and a grid below or beside it. */
export interface PlacedGroup {
	readonly key: string;
	/** Where its label's text stands. */
	readonly labelX: number;
	readonly labelY: number;
	/** Top left of its grid. */
	readonly x: number;
	readonly y: number;
}

export interface Grid {
	readonly groups: readonly PlacedGroup[];
	/** Marks in a row. */
	readonly columns: number;
	readonly height: number;
}

/** Groups one below the other, each with room for the most marks that it ever has, so that none moves when marks do. */
export function gridOf(
	groups: readonly { readonly key: string; readonly most: number }[],
	frame: Frame,
	top: number,
): Grid {
	const left = labelRoom[frame.name];
	const columns = Math.floor((frame.width - left) / cell);
	let y = top;
	const placed = groups.map(({ key, most }) => {
		const group = {
			key,
			labelX: 0,
			labelY: frame.name === 'narrow' ? y + 16 : y + side - 4,
			x: left,
			y: y + labelHeight[frame.name],
		};
		y = group.y + Math.max(1, Math.ceil(most / columns)) * cell + gap[frame.name];
		return group;
	});
	return { groups: placed, columns, height: Math.max(y, top) };
}

/** A company as it moves: from which day on it has which status, and the group that it stays in if it does not move. */
export interface Moving {
	readonly spans: readonly (readonly [from: Day, status: Status])[];
	/** Its sector's group; null where marks move between the groups of their statuses. */
	readonly group: string | null;
}

/** Where a mark is on a day, and as what. */
export interface PlacedMark {
	readonly x: number;
	readonly y: number;
	readonly status: Status;
}

/**
 * Where every mark stands on a day. In a group of a status, who came first stands first; in a sector they keep the
 * order in which they are given.
 */
export function placeMarks(marks: readonly Moving[], grid: Grid, day: Day): PlacedMark[] {
	const standing = marks.map(({ spans, group }, index) => {
		const [from, status] = spans.findLast(([begin]) => begin <= day) ?? [
			'',
			'undisclosed' as const,
		];
		return { index, status, key: group ?? status, since: group === null ? from : '' };
	});
	const taken = new Map<string, number>();
	const places: PlacedMark[] = [];
	for (const { index, status, key } of standing.toSorted(
		(a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0) || a.index - b.index,
	)) {
		const place = taken.get(key) ?? 0;
		taken.set(key, place + 1);
		const group = grid.groups.find((one) => one.key === key);
		places[index] = {
			status,
			x: (group?.x ?? 0) + (place % grid.columns) * cell,
			y: (group?.y ?? 0) + Math.floor(place / grid.columns) * cell,
		};
	}
	return places;
}
