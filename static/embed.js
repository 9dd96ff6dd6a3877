// Gives embedded charts of Tettai their exact height. Optional: frames have a fitting one without.
(() => {
	const { origin } = new URL(document.currentScript.src);
	addEventListener('message', ({ data, source, origin: from }) => {
		const height = data && data.tettai;
		if (from !== origin || typeof height !== 'number' || !(height > 0)) return;
		for (const frame of document.querySelectorAll('iframe')) {
			if (frame.contentWindow !== source) continue;
			const fit = `${Math.min(Math.max(Math.ceil(height), 120), 8000)}px`;
			const box = frame.parentElement;
			if (box && box.hasAttribute('data-tettai')) box.style.paddingBottom = fit;
			else frame.style.height = fit;
		}
	});
	// Frames that were ready before this script say it again.
	for (const frame of document.querySelectorAll('iframe'))
		if (frame.src.startsWith(`${origin}/`)) frame.contentWindow.postMessage('tettai', origin);
})();
