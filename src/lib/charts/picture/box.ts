import type { Language } from '#lib/domain/terms.ts';
import { phraseLines } from './phrase-lines.ts';

/** Lengths of the embed page in CSS pixels; its style sheet has the same, but for four to spare at the ends. */
const space = { side: 24, ends: 28, chart: 20, line: 18, headline: 25, subtitle: 20, foot: 12 };
/** From this width of the frame on the wide drawing is shown. */
const wideFrom = 664;
/** How wide each drawing grows. */
const most = { narrow: 512, wide: 1104 };
/** The widths of the frame between which its lines of text are counted. */
const range = { narrow: [300, wideFrom], wide: [wideFrom, 1104] } as const;

export interface EmbedText {
	/** Empty without a title. */
	readonly headline: string;
	readonly subtitle: string;
	/** Lines below the chart. */
	readonly foot: readonly string[];
	readonly hasNotes: boolean;
	readonly language: Language;
}

/** A height in pixels: the chart grows with the width, the text loses lines. */
interface Growth {
	/** Height of the chart for its width. */
	readonly ratio: number;
	/** Height of the text in the narrowest frame, and what it loses for each pixel more. */
	readonly text: number;
	readonly loss: number;
}

/** How high an embed is in a frame of any width. */
export type EmbedBox = Readonly<Record<'narrow' | 'wide', Growth>>;

type Size = Readonly<Record<'width' | 'height', number>>;

function textHeight(text: EmbedText, width: number): number {
	// Running Latin text is narrower than a label may be taken for.
	const narrower = text.language === 'en' ? 0.93 : 1;
	const lines = (words: string, size: number): number =>
		words === ''
			? 0
			: phraseLines(words, {
					width: width - space.side,
					size: size * narrower,
					language: text.language,
				}).length;
	const foot = text.foot.reduce((sum, words) => sum + lines(words, 12), text.hasNotes ? 2.4 : 0);
	return (
		space.ends +
		lines(text.headline, 18) * space.headline +
		lines(text.subtitle, 13) * space.subtitle +
		space.chart +
		space.foot +
		foot * space.line
	);
}

/**
 * The box of an embed from the sizes of its two drawings and the words around them. Lines of text become fewer the
 * slower the wider they are: a straight line between both ends is never too low.
 */
export function embedBox(drawings: { narrow: Size; wide: Size }, text: EmbedText): EmbedBox {
	const of = (kind: 'narrow' | 'wide'): Growth => {
		const [from, to] = range[kind];
		const high = textHeight(text, from);
		return {
			ratio: Math.ceil((drawings[kind].height / drawings[kind].width) * 1000) / 1000,
			text: Math.ceil(high),
			loss: Math.floor(((high - textHeight(text, to)) / (to - from)) * 1000) / 1000,
		};
	};
	return { narrow: of('narrow'), wide: of('wide') };
}

/** The height of an embed in a frame of a width, in pixels; a little more where lines of text turn out shorter. */
export function heightAt(box: EmbedBox, width: number): number {
	const kind = width >= wideFrom ? 'wide' : 'narrow';
	const { ratio, text, loss } = box[kind];
	const [from, to] = range[kind];
	const gone = (Math.min(width, to) - from) * loss;
	return Math.ceil(Math.min(width - space.side, most[kind]) * ratio + text - gone);
}

/**
 * The same as CSS for a box that keeps its height by its padding. Of two values one is chosen without a media query:
 * below the width from which the chart is wide a huge length lets the narrow one through, above it a negative one
 * does not.
 */
export function paddingOf(box: EmbedBox): string {
	const of = (kind: 'narrow' | 'wide'): string => {
		const { ratio, text, loss } = box[kind];
		const [from, to] = range[kind];
		const chart = `min(100% - ${space.side}px, ${most[kind]}px) * ${ratio}`;
		return `calc(${chart} + ${text}px - (min(100%, ${to}px) - ${from}px) * ${loss})`;
	};
	return `max(${of('wide')}, min(${of('narrow')}, calc((${wideFrom}px - 100%) * 9999)))`;
}
