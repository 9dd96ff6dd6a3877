import { parse } from 'csv-parse/sync';
import { isDay, type Day } from '#lib/domain/dates.ts';
import { CollectProblem } from '../../problem.ts';
import type { Page } from '../../source.ts';

/** Other trackers, and the labels that they give. Their labels are theirs: none is a status of ours. */
export const trackerLabels = {
	/** Yale CELI: F digging in, D buying time, C scaling back, B suspension, A withdrawal. */
	yale_celi: ['A', 'B', 'C', 'D', 'F'],
	/** KSE, Leave Russia: its classes of status. */
	leave_russia: ['continue', 'scalingback', 'suspension', 'withdrawal', 'transfer', 'exited'],
} as const satisfies Record<string, readonly string[]>;

export type Tracker = keyof typeof trackerLabels;

/** What a tracker said of a name on a day. */
export interface TrackerLabel {
	readonly tracker: Tracker;
	/** As the tracker writes it; names differ between its own editions. */
	readonly name: string;
	/** Slug, by the declared alias alone: never by likeness of names. */
	readonly company: string | undefined;
	readonly label: string;
	readonly on: Day;
}

export interface TrackerTable {
	readonly labels: readonly TrackerLabel[];
	/** Cells that hold something else than one of the tracker's labels, a sentence each. */
	readonly faults: readonly string[];
}

const columnOfDay = /^(?:grade|status|label)_(\d{4}-\d{2}-\d{2})$/;

/**
 * Reads a table with a line per name and a column per day: `name,grade_2022-07-30,…` (or `status_…`). An empty cell is
 * a name that the tracker did not list then.
 * @param aliases slug of the register by the tracker's name
 * @throws {CollectProblem} `structure_changed`
 */
export function readTrackerTable(
	page: Page,
	tracker: Tracker,
	aliases: Readonly<Record<string, string>>,
): TrackerTable {
	const [header = [], ...lines] = linesOf(page);
	const days = header.map((title) => columnOfDay.exec(title.trim())?.[1]);
	if (
		header[0]?.trim() !== 'name' ||
		days.slice(1).some((day) => day === undefined || !isDay(day))
	) {
		throw changed(page, 'does not begin with the columns name and grade_YYYY-MM-DD');
	}
	const known: readonly string[] = trackerLabels[tracker];
	const labels: TrackerLabel[] = [];
	const faults: string[] = [];
	for (const [name = '', ...cells] of lines) {
		const company = Object.hasOwn(aliases, name.trim()) ? aliases[name.trim()] : undefined;
		cells.forEach((cell, index) => {
			const [label, on] = [cell.trim(), days[index + 1] ?? ''];
			if (known.includes(label)) labels.push({ tracker, name: name.trim(), company, label, on });
			else if (label !== '') {
				faults.push(`${page.url} has “${label.slice(0, 40)}” for ${name.slice(0, 80)} on ${on}.`);
			}
		});
	}
	return { labels, faults };
}

function linesOf(page: Page): string[][] {
	const text = page.text();
	try {
		return parse(text, { bom: true, skip_empty_lines: true });
	} catch (cause) {
		throw changed(page, 'is no table whose lines have the same number of cells', cause);
	}
}

function changed({ url }: Page, what: string, cause?: unknown): CollectProblem {
	return new CollectProblem('structure_changed', url, `${url} ${what}.`, { cause });
}
