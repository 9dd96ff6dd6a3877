/** Makes buttons with `data-copied` copy the text before them: what CopyButton.svelte does where Svelte runs. */
export function copying(): void {
	document.addEventListener('click', (event) => {
		const button = event.target instanceof Element && event.target.closest('button[data-copied]');
		if (button instanceof HTMLElement) void copy(button);
	});
}

async function copy(button: HTMLElement): Promise<void> {
	try {
		await navigator.clipboard.writeText(button.previousElementSibling?.textContent ?? '');
	} catch {
		// Not allowed here: the text can still be selected.
		return;
	}
	button.classList.add('copied');
	for (const name of ['title', 'aria-label'])
		button.setAttribute(name, button.dataset['copied'] ?? '');
}
