/** Heights in pixels between which a frame is believed, as in `/embed.js`. */
const [least, most] = [120, 8_000];

/** The frame in the builder, where it shows one. */
const preview = (): HTMLIFrameElement | null => document.querySelector('#embed iframe');

/**
 * Gives the preview in the builder the height that its chart says it has. Answers what makes the frame say it again,
 * for when the page has changed in place.
 */
export function previewing(): () => void {
	addEventListener('message', ({ data, source, origin }: MessageEvent<unknown>) => {
		const frame = preview();
		if (!source || source !== frame?.contentWindow || origin !== location.origin) return;
		const height = (data as { tettai?: unknown } | null)?.tettai;
		if (typeof height !== 'number' || !(height > 0)) return;
		frame.height = String(Math.min(Math.max(Math.ceil(height), least), most));
	});
	const ask = (): void => preview()?.contentWindow?.postMessage('tettai', location.origin);
	ask();
	return ask;
}
