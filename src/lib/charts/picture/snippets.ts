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
	/** Pixels of the picture at scale 1. */
	readonly pictureSize: { readonly width: number; readonly height: number };
	/** The most pixels that it may be wide; as wide as its column without. */
	readonly width: number | undefined;
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

/** The height in pixels that fits an embed of a width, or where it is as wide as its column, any column of text. */
export const frameHeight = (box: EmbedBox, width: number | undefined): number =>
	width === undefined ? Math.max(heightAt(box, 400), heightAt(box, 700)) : heightAt(box, width);

/** A frame in a box that keeps the height that it needs; in a narrower column it becomes narrower. */
function frameOf(embed: Embed): string {
	const { box, width } = embed;
	const frame =
		`<div data-tettai style="position:relative;height:0;padding-bottom:${paddingOf(box)}">` +
		plainFrame(
			embed,
			{ width: width ?? '100%', height: frameHeight(box, width) },
			' style="position:absolute;top:0;left:0;width:100%;height:100%;border:0" loading="lazy"',
		) +
		'</div>';
	return width === undefined ? frame : `<div style="max-width:${width}px">${frame}</div>`;
}

/** A picture that leads to the chart; its size stands in attributes, so that nothing moves when it comes. */
function linkedPicture({ page, picture, title, pictureSize, width }: Embed): string {
	const shown = width ?? pictureSize.width;
	const height = Math.round((shown / pictureSize.width) * pictureSize.height);
	return `<a href="${escaped(page)}"><img src="${escaped(picture)}" alt="${escaped(title)}" width="${shown}" height="${height}" style="max-width:100%;height:auto"></a>`;
}

/** What a person copies to show a chart elsewhere. */
export function snippetsOf(
	embed: Embed,
): Readonly<Record<'iframe' | 'script' | 'picture', string>> {
	const iframe = frameOf(embed);
	return {
		iframe,
		script: `${iframe}\n<script src="${embed.origin}/embed.js" async></script>`,
		picture: linkedPicture(embed),
	};
}
