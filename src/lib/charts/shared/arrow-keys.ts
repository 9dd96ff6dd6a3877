type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** Directions by key, as a step to the right and down. */
const steps: Readonly<Record<string, readonly [number, number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
};

/**
 * The index of the box that lies next in a direction: the nearest whose middle lies that way, with what lies aside
 * counting double. Undefined where there is none.
 */
export function neighbour(
	boxes: readonly Box[],
	from: number,
	[right, down]: readonly [number, number],
): number | undefined {
	const middle = ({ left, top, width, height }: Box) =>
		[left + width / 2, top + height / 2] as const;
	const here = boxes[from];
	if (!here) return undefined;
	const [x, y] = middle(here);
	let best: { index: number; distance: number } | undefined;
	for (const [index, box] of boxes.entries()) {
		const [otherX, otherY] = middle(box);
		const along = (otherX - x) * right + (otherY - y) * down;
		const aside = Math.abs((otherX - x) * down) + Math.abs((otherY - y) * right);
		if (index === from || along <= 0.5) continue;
		const distance = along + 2 * aside;
		if (!best || distance < best.distance) best = { index, distance };
	}
	return best?.index;
}

/**
 * Makes the marks of a chart one stop of the keyboard: arrow keys move between them, Home and End to the first and
 * the last, Enter follows the link. Without a script every mark is a stop of its own, and so they are until the focus
 * first comes to one of them: to touch thousands of marks while the page loads would keep a telephone busy.
 * @param root around all charts, for as long as the page lives
 */
export function arrowKeys(root: HTMLElement): void {
	const marksIn = (chart: Element): SVGAElement[] => [
		...chart.querySelectorAll<SVGAElement>('a.mark'),
	];
	root.addEventListener('focusin', (event) => {
		const mark = event.target instanceof Element && event.target.closest('a.mark');
		const chart = mark && mark.closest('svg.chart');
		if (!chart) return;
		for (const other of marksIn(chart))
			if (other.getAttribute('tabindex') !== '-1') other.setAttribute('tabindex', '-1');
		mark.setAttribute('tabindex', '0');
	});
	root.addEventListener('keydown', (event) => {
		const mark = document.activeElement?.closest<SVGAElement>('a.mark');
		const chart = mark?.closest('svg.chart');
		if (!mark || !chart || event.altKey || event.ctrlKey || event.metaKey) return;
		const marks = marksIn(chart);
		const step = steps[event.key];
		const to = step
			? neighbour(
					marks.map((one) => one.getBoundingClientRect()),
					marks.indexOf(mark),
					step,
				)
			: ({ Home: 0, End: marks.length - 1 } as Readonly<Record<string, number>>)[event.key];
		if (!step && to === undefined) return;
		event.preventDefault();
		if (to !== undefined) marks[to]?.focus();
	});
}
