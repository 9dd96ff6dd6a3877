import type { Language } from '#lib/domain/terms.ts';
import { phraseLines } from './phrase-lines.ts';
import type { PictureSize } from './options.ts';

/** Everything that stands around the chart, in words. */
export interface PictureWords {
	readonly headline: string;
	readonly subtitle: string;
	readonly notes: readonly { readonly text: string; readonly number?: number }[];
	readonly source: string;
	/** The two dates of which the picture is true. */
	readonly dates: string;
	/** Where to find it, as people write it. */
	readonly address: string;
	/** Said where the card shows only the beginning of a chart. */
	readonly goesOn: string;
}

export interface PictureLine {
	readonly x: number;
	readonly y: number;
	readonly size: number;
	readonly tone: 'ink' | 'ink-2';
	readonly bold?: boolean;
	/** Where it ends at `x` instead of beginning there. */
	readonly isAtEnd?: boolean;
	readonly text: string;
}

/** A picture as it is drawn, in units of its view box. */
export interface PictureLayout {
	readonly width: number;
	readonly height: number;
	readonly lines: readonly PictureLine[];
	/** Marks of notes that the chart refers to. */
	readonly numbers: readonly { readonly x: number; readonly y: number; readonly text: string }[];
	/** Where the chart stands; what is higher than `height` is left out. */
	readonly chart: {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
		readonly scale: number;
		readonly isCut: boolean;
	};
	/** The hairline above the source. */
	readonly rule: { readonly x: number; readonly y: number; readonly width: number };
}

interface Drawn {
	readonly words: PictureWords;
	/** Size of the chart, in its own units. */
	readonly chart: { readonly width: number; readonly height: number };
	readonly hasTitle: boolean;
	readonly language: Language;
}

/** Sizes of type and space. */
const styles = {
	wide: { margin: 24, headline: 24, text: 14, small: 12 },
	narrow: { margin: 16, headline: 19, text: 13, small: 12 },
	card: { margin: 52, headline: 40, text: 22, small: 20 },
} as const satisfies Record<PictureSize, unknown>;

/** What social networks show in full. */
const card = { width: 1200, height: 630 };
/** On a card a chart that would come out smaller than this shows its beginning instead, as wide as the card. */
const leastScale = 0.68;
const leading = 1.4;

const rounded = (length: number): number => Math.round(length * 10) / 10;

/** Lines of text one under the other, from a top edge down. */
class Column {
	readonly lines: PictureLine[] = [];
	readonly numbers: { x: number; y: number; text: string }[] = [];
	readonly x: number;
	readonly width: number;
	readonly language: Language;
	y: number;

	constructor(x: number, top: number, width: number, language: Language) {
		this.x = x;
		this.y = top;
		this.width = width;
		this.language = language;
	}

	write(
		text: string,
		style: {
			size: number;
			tone: PictureLine['tone'];
			bold?: boolean;
			indent?: number;
			most?: number;
		},
	): void {
		const { size, tone, bold = false, indent = 0, most = Infinity } = style;
		const all = phraseLines(text, { width: this.width - indent, size, language: this.language });
		const shown = all.slice(0, most);
		if (all.length > shown.length) shown.push(`${shown.pop() ?? ''}…`);
		for (const line of shown) {
			this.y += size * leading;
			this.lines.push({
				x: this.x + indent,
				y: rounded(this.y - size * 0.4),
				size,
				tone,
				bold,
				text: line,
			});
		}
	}

	/** A note, with its number in a circle where the chart refers to it. */
	note({ text, number }: PictureWords['notes'][number], size: number): void {
		if (number !== undefined)
			this.numbers.push({ x: this.x + 8, y: rounded(this.y + size * 0.7), text: String(number) });
		this.write(text, { size, tone: 'ink-2', indent: number === undefined ? 0 : 24 });
		this.y += 3;
	}
}

/** The picture in full: finding, chart, notes, source and dates. */
function fullLayout(
	size: 'wide' | 'narrow',
	{ words, chart, hasTitle, language }: Drawn,
): PictureLayout {
	const { margin, headline, text, small } = styles[size];
	const column = new Column(margin, margin - 4, chart.width, language);
	if (hasTitle) {
		column.write(words.headline, { size: headline, tone: 'ink', bold: true });
		column.y += 4;
		column.write(words.subtitle, { size: text, tone: 'ink-2' });
		column.y += 16;
	}
	const top = Math.round(column.y) + 2;
	column.y = top + chart.height + 18;
	for (const note of words.notes) column.note(note, small);
	const rule = Math.round(column.y) + 6;
	column.y = rule + 4;
	for (const line of [words.source, words.dates, words.address])
		column.write(line, { size: small, tone: 'ink-2' });
	return {
		width: chart.width + 2 * margin,
		height: Math.ceil(column.y + margin - 6),
		lines: column.lines,
		numbers: column.numbers,
		chart: { x: margin, y: top, ...chart, scale: 1, isCut: false },
		rule: { x: margin, y: rule, width: chart.width },
	};
}

/** The card: the finding large, the chart or its beginning, dates and address. */
function cardLayout({ words, chart, hasTitle, language }: Drawn): PictureLayout {
	const { margin, headline, text, small } = styles.card;
	const width = card.width - 2 * margin;
	const foot = card.height - margin + 12;
	const column = new Column(margin, margin - 16, width, language);
	if (hasTitle) column.write(words.headline, { size: headline, tone: 'ink', bold: true, most: 3 });
	column.y += text;
	const top = Math.round(column.y);
	const rule = foot - small * 1.7;
	const room = rule - small * 0.7 - top;
	const fits = Math.min(width / chart.width, room / chart.height);
	const isCut = fits < leastScale;
	const scale = isCut ? width / chart.width : fits;
	const line = { y: foot, size: small, tone: 'ink-2' } as const;
	return {
		...card,
		lines: [
			...column.lines,
			{ ...line, x: margin, text: words.dates },
			{ ...line, x: card.width - margin, isAtEnd: true, text: words.address },
			...(isCut
				? [{ ...line, x: card.width - margin, y: rule - 9, isAtEnd: true, text: words.goesOn }]
				: []),
		],
		numbers: [],
		chart: {
			x: margin,
			y: top,
			width: rounded(chart.width * scale),
			height: rounded(isCut ? room : chart.height * scale),
			scale,
			isCut,
		},
		rule: { x: margin, y: rule, width },
	};
}

/** Where everything of a picture stands. */
export function pictureLayout(size: PictureSize, drawn: Drawn): PictureLayout {
	return size === 'card' ? cardLayout(drawn) : fullLayout(size, drawn);
}
