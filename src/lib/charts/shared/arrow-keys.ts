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
 * the last, Enter follows the link. For use as an attachment on the element around a chart; without a script every
 * mark is a stop of its own.
 */
export function arrowKeys(root: HTMLElement): () => void {
	const marks = (): SVGAElement[] => [...root.querySelectorAll<SVGAElement>('a.mark')];
	const isVisible = (mark: Element): boolean => mark.getBoundingClientRect().width > 0;
	const settle = (): void => {
		for (const svg of root.querySelectorAll('svg')) {
			const [first, ...rest] = svg.querySelectorAll('a.mark');
			first?.setAttribute('tabindex', '0');
			for (const mark of rest) mark.setAttribute('tabindex', '-1');
		}
	};
	settle();
	const changes = new MutationObserver(settle);
	changes.observe(root, { childList: true, subtree: true });

	const move = (event: KeyboardEvent): void => {
		const visible = marks().filter(isVisible);
		const from = visible.findIndex((mark) => mark === document.activeElement);
		const step = steps[event.key];
		if (from === -1 || event.altKey || event.ctrlKey || event.metaKey) return;
		const boxes = visible.map((mark) => mark.getBoundingClientRect());
		const to = step
			? neighbour(boxes, from, step)
			: ({ Home: 0, End: visible.length - 1 } as Readonly<Record<string, number>>)[event.key];
		if (!step && to === undefined) return;
		event.preventDefault();
		const next = to === undefined ? undefined : visible[to];
		if (!next) return;
		visible[from]?.setAttribute('tabindex', '-1');
		next.setAttribute('tabindex', '0');
		next.focus();
	};
	root.addEventListener('keydown', move);
	return () => {
		changes.disconnect();
		root.removeEventListener('keydown', move);
	};
}
