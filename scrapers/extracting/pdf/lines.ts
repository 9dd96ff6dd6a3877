/** A run of characters on a page, as the PDF draws it. Lengths are in points, `y` counts up from the bottom. */
export interface Run {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	/** Size of the characters. */
	readonly size: number;
	/** Drawn from top to bottom. */
	readonly vertical: boolean;
}

/** A line of a page. For vertical text the roles of `x` and `y` are changed, so that the rest need not know. */
export interface Line {
	readonly text: string;
	/** Where it begins, along the line. */
	readonly start: number;
	readonly end: number;
	/** Where it stands across the lines; later lines have greater numbers. */
	readonly at: number;
	readonly size: number;
}

interface Place {
	readonly start: number;
	readonly end: number;
	readonly at: number;
}

const placeOf = ({ x, y, width, vertical }: Run): Place =>
	vertical ? { start: -y, end: width - y, at: -x } : { start: x, end: x + width, at: -y };

/** Between runs of one line: nothing where they touch, a space where the page shows one. */
function gap(before: Line, run: Run, place: Place): string {
	if (/\s$/.test(before.text) || /^\s/.test(run.text)) return '';
	const distance = place.start - before.end;
	if (distance > run.size * 1.8) return '  ';
	return distance > run.size * 0.25 && !isTracked(before.text, run.text, distance / run.size)
		? ' '
		: '';
}

/** Japanese headings are set with wide tracking (`お 知 ら せ`); what looks like spaces there is none. */
function isTracked(before: string, after: string, ems: number): boolean {
	return (
		ems < 1.2 &&
		/[\p{sc=Han}\p{scx=Kana}\p{scx=Hira}]$/u.test(before) &&
		/^[\p{sc=Han}\p{scx=Kana}\p{scx=Hira}]/u.test(after)
	);
}

/** Runs as lines, in the order in which the PDF draws them. */
export function linesOf(runs: readonly Run[]): Line[] {
	const lines: Line[] = [];
	for (const run of runs) {
		const place = placeOf(run);
		const last = lines.at(-1);
		const isSame =
			last !== undefined &&
			Math.abs(last.at - place.at) < Math.max(last.size, run.size) * 0.5 &&
			place.start > last.end - run.size;
		if (isSame) {
			lines[lines.length - 1] = {
				...last,
				text: last.text + gap(last, run, place) + run.text,
				end: Math.max(last.end, place.end),
				size: Math.max(last.size, run.size),
			};
		} else if (run.text.trim() !== '') lines.push({ text: run.text, ...place, size: run.size });
	}
	return lines
		.map((line) => ({ ...line, text: line.text.trim() }))
		.filter(({ text }) => text !== '');
}
