import { morph } from './morph.ts';

/** A page that changes in place. */
export interface Place {
	/** Shows the state at an address of this page; `replace` leaves no way back to the one before. */
	visit(to: URL, history: 'push' | 'replace'): void;
	/** Forgets the state that was asked for and has not come. */
	abandon(): void;
}

/**
 * Changes the page in place: links and forms inside `[data-in-place]` that lead to another state of this page, and the
 * browser's way back between such states, fetch what the server would send and take over what differs. What fails, or
 * is no state of this page, loads as without a script.
 */
export function changesInPlace({ onchange }: { onchange: () => void }): Place {
	let asking: AbortController | undefined;
	const stateOf = ({ pathname, search }: URL | Location): string => pathname + search;
	let shown = stateOf(location);

	function abandon(): void {
		asking?.abort();
		asking = undefined;
		main().removeAttribute('aria-busy');
	}

	async function show(to: URL, keep: (() => void) | null): Promise<void> {
		abandon();
		const { signal } = (asking = new AbortController());
		main().setAttribute('aria-busy', 'true');
		try {
			const answer = await fetch(to, { signal });
			const html = await answer.text();
			if (!answer.ok || answer.redirected) throw new Error(`${to.href} is no state of this page.`);
			const fresh = new DOMParser().parseFromString(html, 'text/html');
			asking = undefined;
			keep?.();
			shown = stateOf(to);
			take(fresh);
			onchange();
		} catch {
			if (!signal.aborted) location.assign(to);
		}
	}

	const isHere = (to: URL): boolean =>
		to.origin === location.origin && to.pathname === location.pathname;
	const visit = (to: URL, how: 'push' | 'replace'): void =>
		void show(to, () => {
			history[`${how}State`](null, '', to);
		});

	document.addEventListener('click', (event) => {
		const link = event.target instanceof Element && event.target.closest('[data-in-place] a');
		if (!(link instanceof HTMLAnchorElement) || event.button !== 0 || event.defaultPrevented)
			return;
		if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		const to = new URL(link.href);
		if (!isHere(to)) return;
		event.preventDefault();
		visit(to, 'push');
	});
	document.addEventListener('submit', (event) => {
		const form = event.target;
		if (!(form instanceof HTMLFormElement) || !form.closest('[data-in-place]')) return;
		const to = new URL(form.action);
		if (!isHere(to)) return;
		event.preventDefault();
		for (const [name, value] of new FormData(form))
			if (typeof value === 'string') to.searchParams.append(name, value);
		visit(to, 'push');
	});
	addEventListener('popstate', () => {
		// Another place on the page is no other state.
		if (stateOf(location) !== shown) void show(new URL(location.href), null);
	});
	return { visit, abandon };
}

const main = (): HTMLElement => document.querySelector('main') ?? document.body;

/** Takes over another state of the page: says its heading to who does not see it, and loses nobody's place. */
function take(fresh: Document): void {
	const focused = document.activeElement;
	morph(document.head, fresh.head);
	morph(document.body, fresh.body);
	const heading = document.querySelector('h1');
	const said = document.querySelector('main [role=status]');
	if (said) said.textContent = heading?.textContent ?? '';
	if (!focused?.isConnected && heading) {
		heading.tabIndex = -1;
		heading.focus({ preventScroll: true });
	}
}
