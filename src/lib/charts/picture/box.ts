import type { Language } from '#lib/domain/terms.ts';
import { phraseLines } from './phrase-lines.ts';

/** Lengths of the embed page in CSS pixels; its style sheet has the same. */
const space = { side: 24, ends: 24, chart: 20, line: 18, headline: 25, subtitle: 20, foot: 12 };
/** From this width of the frame on the wide drawing is shown. */
const wideFrom = 664;
/** How wide each drawing grows. */
const most = { narrow: 512, wide: 1104 };
/** The narrowest frame of each kind that its lines of text are counted for. */
const least = { narrow: 300, wide: wideFrom };

export interface EmbedText {
	/** Empty without a title. */
	readonly headline: string;
	readonly subtitle: string;
	/** Lines below the chart. */
	readonly foot: readonly string[];
	readonly hasNotes: boolean;
	readonly language: Language;
}

/** How high an embed is: a part that grows with its width, and text. */
export interface EmbedBox {
	readonly narrow: { readonly ratio: number; readonly text: number };
	readonly wide: { readonly ratio: number; readonly text: number };
}

type Size = Readonly<Record<'width' | 'height', number>>;

function textHeight(text: EmbedText, width: number): number {
	const lines = (words: string, size: number): number =>
		words === ''
			? 0
			: phraseLines(words, { width: width - space.side, size, language: text.language }).length;
	const foot = text.foot.reduce((sum, words) => sum + lines(words, 12), text.hasNotes ? 1.5 : 0);
	return (
		space.ends +
		lines(text.headline, 18) * space.headline +
		lines(text.subtitle, 13) * space.subtitle +
		space.chart +
		space.foot +
		foot * space.line
	);
}

/** The box of an embed from the sizes of its two drawings and the words around them. */
export function embedBox(drawings: { narrow: Size; wide: Size }, text: EmbedText): EmbedBox {
	const of = (kind: 'narrow' | 'wide') => ({
		ratio: Math.ceil((drawings[kind].height / drawings[kind].width) * 1000) / 1000,
		text: Math.ceil(textHeight(text, least[kind])),
	});
	return { narrow: of('narrow'), wide: of('wide') };
}

/** The height of an embed in a frame of a width, in pixels; a little more where lines of text turn out shorter. */
export function heightAt(box: EmbedBox, width: number): number {
	const kind = width >= wideFrom ? 'wide' : 'narrow';
	const { ratio, text } = box[kind];
	return Math.ceil(Math.min(width - space.side, most[kind]) * ratio + text);
}

/**
 * The same as CSS for a box that keeps its height by its padding. Of two values one is chosen without a media query:
 * below the width from which the chart is wide a huge length lets the narrow one through, above it a negative one
 * does not.
 */
export function paddingOf({ narrow, wide }: EmbedBox): string {
	const of = (kind: 'narrow' | 'wide', { ratio, text }: EmbedBox['narrow']): string =>
		`calc(min(100% - ${space.side}px, ${most[kind]}px) * ${ratio} + ${text}px)`;
	return `max(${of('wide', wide)}, min(${of('narrow', narrow)}, calc((${wideFrom}px - 100%) * 9999)))`;
}
