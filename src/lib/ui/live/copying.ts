/** Makes buttons with `data-copied` copy what stands before them: what CopyButton.svelte does where Svelte runs. */
export function copying(): void {
	document.addEventListener('click', (event) => {
		const button = event.target instanceof Element && event.target.closest('button[data-copied]');
		if (button instanceof HTMLElement) void copy(button);
	});
}

async function copy(button: HTMLElement): Promise<void> {
	const { copied = '', failed = '' } = button.dataset;
	const around = button.parentElement;
	const before = around?.previousElementSibling;
	const status = button.nextElementSibling;
	if (!around || !before || !status) return;
	// Emptied first, so that the same words are said again the second time.
	status.textContent = '';
	let isCopied = true;
	try {
		await navigator.clipboard.writeText(
			before instanceof HTMLTextAreaElement ? before.value : before.textContent,
		);
	} catch {
		isCopied = false;
	}
	around.classList.toggle('copied', isCopied);
	around.classList.toggle('failed', !isCopied);
	status.textContent = isCopied ? copied : failed;
}
