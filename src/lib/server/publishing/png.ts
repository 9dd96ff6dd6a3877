import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { lighterFont } from './lighter-font.ts';

/** The faces of pictures come with the project, so that a picture is the same from every machine. */
const faces = dirname(
	createRequire(import.meta.url).resolve('@expo-google-fonts/biz-udgothic/package.json'),
);
const fontFiles = [
	join(faces, '400Regular', 'BIZUDGothic_400Regular.ttf'),
	join(faces, '700Bold', 'BIZUDGothic_700Bold.ttf'),
];
const family = 'BIZ UDGothic';

/** The most pixels of a picture: about 40 MB of memory while it is drawn, and a fifth of a second to compress. */
const mostPixels = 10_000_000;
/** Pictures that are drawn at the same time; the others wait. */
const mostAtOnce = 2;
/** Pictures that may wait, of some tenths of a second each; more are sent away. */
const mostWaiting = 60;
/** Pictures that are kept, of some hundred kilobytes each: a newspaper's readers all ask for the same one. */
const mostKept = 40;

/** Too many pictures are asked for at once. */
export class TooBusy extends Error {}

let drawing = 0;
const waiting: (() => void)[] = [];
const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** Drawing takes whole cores: runs `work` when fewer than `mostAtOnce` others run. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
	if (waiting.length >= mostWaiting)
		throw new TooBusy('Too many pictures are being drawn. Ask again in a minute.');
	if (drawing >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
	else drawing += 1;
	try {
		return await work();
	} finally {
		const next = waiting.shift();
		if (next) next();
		else drawing -= 1;
	}
}

let whole: Promise<Buffer[]> | undefined;

/**
 * Runs `work` with the faces in files that hold the characters of one picture alone. The library reads a face again for
 * every letter that it draws: with the whole ones a picture of all companies took ten times as long.
 */
async function withFaces<Result>(
	text: string,
	work: (files: string[]) => Promise<Result>,
): Promise<Result> {
	whole ??= Promise.all(fontFiles.map((file) => readFile(file)));
	const fonts = await whole;
	const folder = await mkdtemp(join(tmpdir(), 'tettai-faces-'));
	try {
		const files = fonts.map((_, index) => join(folder, `${index}.ttf`));
		for (const [index, font] of fonts.entries())
			await writeFile(files[index] ?? '', lighterFont(font, text));
		return await work(files);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function drawn(svg: string, zoom: number): Promise<Uint8Array<ArrayBuffer>> {
	const image = await inTurn(() =>
		withFaces(svg, (files) =>
			renderAsync(svg, {
				font: {
					loadSystemFonts: false,
					fontFiles: files,
					defaultFontFamily: family,
					sansSerifFamily: family,
				},
				fitTo: { mode: 'zoom', value: zoom },
				logLevel: 'off',
			}),
		),
	);
	return new Uint8Array(image.asPng());
}

/** The face gives these marks a whole em, which is right between Japanese characters and a hole in an English line. */
const narrowMarks: Readonly<Record<string, string>> = {
	'‘': "'",
	'’': "'",
	'“': '"',
	'”': '"',
	'…': '...',
	'–': '-',
	'×': 'x',
};

/** The words of an English picture in marks that are as wide as its letters. */
export const withNarrowMarks = (svg: string): string =>
	svg.replace(/[‘’“”…–×](?=[^<>]*<)/gu, (mark) => narrowMarks[mark] ?? mark);

/**
 * An SVG as PNG, in the shipped faces.
 * @param svg stands alone, `width` by `height` units
 * @param scale pixels per unit; less where the picture would have more than 10 million
 * @throws TooBusy when too many pictures wait already
 */
export function pngOf(
	svg: string,
	{ width, height, scale }: { width: number; height: number; scale: number },
): Promise<Uint8Array<ArrayBuffer>> {
	const zoom = Math.min(scale, Math.sqrt(mostPixels / (width * height)));
	const key = createHash('sha256').update(`${zoom} ${svg}`).digest('base64');
	const picture = kept.get(key) ?? drawn(svg, zoom);
	// What was asked for last is kept longest.
	kept.delete(key);
	kept.set(key, picture);
	for (const oldest of kept.keys()) {
		if (kept.size <= mostKept) break;
		kept.delete(oldest);
	}
	picture.catch(() => kept.delete(key));
	return picture;
}
