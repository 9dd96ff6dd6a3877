/**
 * Shows the words of the mark under the pointer, the finger or the keyboard's focus beside it, instead of the
 * browser's own late and small tooltip. For use as an attachment on the element around a chart.
 */
export function tooltips(root: HTMLElement): () => void {
	const box = document.createElement('div');
	box.className = 'tooltip';
	box.setAttribute('role', 'presentation');
	box.hidden = true;
	root.append(box);
	let shown: Element | null = null;
	/** The words of the mark under the pointer: taken out of its title while ours is shown. */
	let silenced: { title: Element; text: string } | null = null;

	const hide = (): void => {
		if (silenced) silenced.title.textContent = silenced.text;
		silenced = null;
		shown?.classList.remove('active');
		shown = null;
		box.hidden = true;
	};
	const show = (mark: Element, at: { x: number; y: number } | null): void => {
		if (mark !== shown) {
			hide();
			const title = mark.querySelector(':scope > title');
			const text = title?.textContent ?? '';
			if (!title || text === '') return;
			if (at) {
				silenced = { title, text };
				title.textContent = '';
			}
			box.textContent = text;
			box.hidden = false;
			shown = mark;
			mark.classList.add('active');
		}
		place(at ?? centreOf(mark));
	};
	const centreOf = (mark: Element): { x: number; y: number } => {
		const { left, top, width } = mark.getBoundingClientRect();
		return { x: left + width / 2, y: top };
	};
	const place = ({ x, y }: { x: number; y: number }): void => {
		const around = root.getBoundingClientRect();
		const { width, height } = box.getBoundingClientRect();
		const left = Math.min(Math.max(0, x - around.left - width / 2), around.width - width);
		const above = y - around.top - height - 12;
		box.style.setProperty('left', `${String(Math.max(0, left))}px`);
		box.style.setProperty(
			'top',
			`${String(above + around.top < 0 ? y - around.top + 18 : above)}px`,
		);
	};
	const markOf = (event: Event): Element | null =>
		event.target instanceof Element ? event.target.closest('.mark') : null;

	const stop = new AbortController();
	const on = { signal: stop.signal };
	const follow = (event: PointerEvent): void => {
		const mark = markOf(event);
		if (mark) show(mark, { x: event.clientX, y: event.clientY });
		else if (shown && !shown.matches(':focus')) hide();
	};
	root.addEventListener('pointermove', follow, on);
	root.addEventListener('pointerdown', follow, on);
	root.addEventListener(
		'pointerleave',
		(event) => {
			if (event.pointerType === 'mouse') hide();
		},
		on,
	);
	root.addEventListener(
		'focusin',
		(event) => {
			const mark = markOf(event);
			if (mark?.matches(':focus-visible')) show(mark, null);
		},
		on,
	);
	root.addEventListener('focusout', hide, on);
	document.addEventListener(
		'keydown',
		(event) => {
			if (event.key === 'Escape') hide();
		},
		on,
	);
	return () => {
		stop.abort();
		hide();
		box.remove();
	};
}
