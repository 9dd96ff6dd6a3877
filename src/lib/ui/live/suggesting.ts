/** What `suggestions.json` answers, an item each. */
interface Suggestion {
	readonly name: string;
	readonly code: string | null;
	readonly status: string;
	readonly href: string;
}

/** Rest after a key before the server is asked, in milliseconds. */
const rest = 120;

/**
 * Makes the form of CompanySearch.svelte suggest companies while one types: a combobox with a list below it, worked by
 * arrow keys, Enter and Escape as the ARIA Authoring Practices have it. Without an answer it still searches.
 */
export function suggesting(form: HTMLFormElement): void {
	const box = form.querySelector<HTMLInputElement>('input[name=q]');
	const list = form.querySelector<HTMLElement>('[role=listbox]');
	const parts = form.querySelector('template')?.content;
	if (!box || !list || !parts) return;
	let active = -1;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let asking: AbortController | undefined;

	const open = (isOpen: boolean): void => {
		list.hidden = !isOpen;
		box.setAttribute('aria-expanded', String(isOpen));
		if (!isOpen) choose(-1);
	};
	const choose = (index: number): void => {
		active = index;
		for (const [at, option] of [...list.children].entries())
			option.setAttribute('aria-selected', String(at === index));
		const chosen = list.children[index];
		if (chosen) box.setAttribute('aria-activedescendant', chosen.id);
		else box.removeAttribute('aria-activedescendant');
	};
	const optionOf = ({ name, code, status, href }: Suggestion, index: number): Node[] => {
		const option = parts.querySelector(`[data-status="${CSS.escape(status)}"]`)?.cloneNode(true);
		if (!(option instanceof HTMLElement)) return [];
		option.id = `found-${String(index)}`;
		option.querySelector('a')?.setAttribute('href', href);
		option.querySelector('.name')?.append(name);
		option.querySelector('.code')?.append(code ?? '');
		return [option];
	};

	async function ask(): Promise<void> {
		asking?.abort();
		const { signal } = (asking = new AbortController());
		const query = new URLSearchParams();
		for (const [name, value] of new FormData(form))
			if (typeof value === 'string') query.append(name, value.trim());
		try {
			const answer = await fetch(`${form.dataset['suggestions'] ?? ''}?${query.toString()}`, {
				signal,
			});
			if (!answer.ok) return;
			const { items } = (await answer.json()) as { items: readonly Suggestion[] };
			list?.replaceChildren(...items.flatMap(optionOf));
			choose(-1);
			open(items.length > 0);
		} catch {
			// Asked again already, or offline.
		}
	}

	box.setAttribute('role', 'combobox');
	box.setAttribute('aria-controls', list.id);
	box.setAttribute('aria-autocomplete', 'list');
	open(false);
	box.addEventListener('input', () => {
		clearTimeout(timer);
		if (box.value.trim() !== '') timer = setTimeout(() => void ask(), rest);
		else {
			asking?.abort();
			open(false);
		}
	});
	box.addEventListener('keydown', (event) => {
		// While an input method composes, its keys are not ours.
		if (list.hidden || event.isComposing) return;
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step !== undefined) {
			event.preventDefault();
			const places = list.children.length + 1;
			choose(((active + 1 + step + places) % places) - 1);
		} else if (event.key === 'Escape') {
			event.preventDefault();
			open(false);
		} else if (event.key === 'Enter') {
			const href = list.children[active]?.querySelector('a')?.getAttribute('href');
			if (!href) return;
			event.preventDefault();
			location.assign(href);
		}
	});
	form.addEventListener('focusout', ({ relatedTarget }) => {
		if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) open(false);
	});
}
