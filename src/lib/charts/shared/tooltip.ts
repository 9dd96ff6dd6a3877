/**
 * Shows the words of the mark under the pointer, the finger or the keyboard's focus beside it, instead of the
 * browser's own late and small tooltip.
 * @param root around all charts, for as long as the page lives
 * @returns a function that hides them
 */
export function tooltips(root: HTMLElement): () => void {
	const box = document.createElement('div');
	box.className = 'tooltip';
	box.setAttribute('role', 'presentation');
	// Not from the server: a page that changes in place leaves it alone.
	box.setAttribute('data-live', '');
	box.hidden = true;
	document.body.append(box);
	let shown: Element | null = null;
	/** The words of the mark under the pointer: taken out of its title while ours is shown. */
	let silenced: { title: Element; text: string } | null = null;

	const hide = (): void => {
		// The mark may say something else by now.
		if (silenced?.title.textContent === '') silenced.title.textContent = silenced.text;
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
		const { width, height } = box.getBoundingClientRect();
		const { clientWidth } = document.documentElement;
		const left = Math.max(0, Math.min(x - width / 2, clientWidth - width));
		const above = y - height - 12;
		box.style.setProperty('left', `${String(left + scrollX)}px`);
		box.style.setProperty('top', `${String((above < 0 ? y + 18 : above) + scrollY)}px`);
	};
	const markOf = (event: Event): Element | null =>
		event.target instanceof Element ? event.target.closest('.mark') : null;

	const follow = (event: PointerEvent): void => {
		const mark = markOf(event);
		if (mark) show(mark, { x: event.clientX, y: event.clientY });
		else if (shown && !shown.matches(':focus')) hide();
	};
	root.addEventListener('pointermove', follow);
	root.addEventListener('pointerdown', follow);
	root.addEventListener('pointerleave', (event) => {
		if (event.pointerType === 'mouse') hide();
	});
	root.addEventListener('focusin', (event) => {
		const mark = markOf(event);
		if (mark?.matches(':focus-visible')) show(mark, null);
	});
	root.addEventListener('focusout', hide);
	document.addEventListener('keydown', (event) => {
		if (event.key === 'Escape') hide();
	});
	return hide;
}
