import { heightAt, paddingOf, type EmbedBox } from './box.ts';

interface Embed {
	/** Scheme and host of the site. */
	readonly origin: string;
	/** Whole address of the embed, of the chart's page and of its picture. */
	readonly address: string;
	readonly page: string;
	readonly picture: string;
	readonly title: string;
	readonly box: EmbedBox;
}

const escaped = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('"', '&quot;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');

/** A width and height in attributes alone: what is left where a site takes out styles. */
export function plainFrame(
	{ address, title }: Pick<Embed, 'address' | 'title'>,
	{ width, height }: { width: number | string; height: number },
	more = '',
): string {
	return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${height}" frameborder="0"${more}></iframe>`;
}

/** What a person copies to show a chart elsewhere. */
export function snippetsOf(
	embed: Embed,
): Readonly<Record<'iframe' | 'script' | 'picture', string>> {
	const { origin, box, page, picture, title } = embed;
	// Without its styles the frame is as high as a column of text needs it.
	const size = { width: '100%', height: Math.max(heightAt(box, 400), heightAt(box, 700)) };
	const iframe =
		`<div data-tettai style="position:relative;height:0;padding-bottom:${paddingOf(box)}">` +
		plainFrame(
			embed,
			size,
			' style="position:absolute;top:0;left:0;width:100%;height:100%;border:0" loading="lazy"',
		) +
		'</div>';
	return {
		iframe,
		script: `${iframe}\n<script src="${origin}/embed.js" async></script>`,
		picture: `<a href="${escaped(page)}"><img src="${escaped(picture)}" alt="${escaped(title)}" style="max-width:100%;height:auto"></a>`,
	};
}
