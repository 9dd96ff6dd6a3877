import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { lighterFont } from './lighter-font.ts';

const resolve = createRequire(import.meta.url).resolve;
const faceOf = (name: string, file: string): string =>
	join(dirname(resolve(`@expo-google-fonts/${name}/package.json`)), file);

/**
 * The faces of pictures come with the project, so that a picture is the same from every machine. An English picture
 * names Open Sans before BIZ UDGothic, whose Latin has one width (`Picture.svelte`).
 */
const latin = [
	faceOf('open-sans', '400Regular/OpenSans_400Regular.ttf'),
	faceOf('open-sans', '700Bold/OpenSans_700Bold.ttf'),
];
/** For Japanese pictures, and for what the Latin faces lack. */
const japanese = [
	faceOf('biz-udgothic', '400Regular/BIZUDGothic_400Regular.ttf'),
	faceOf('biz-udgothic', '700Bold/BIZUDGothic_700Bold.ttf'),
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
 * Runs `work` with the faces, the Japanese ones in files that hold the characters of one picture alone. The library reads
 * a face again for every letter that it draws: with the whole ones a picture of all companies took ten times as long.
 */
async function withFaces<Result>(
	text: string,
	work: (files: string[]) => Promise<Result>,
): Promise<Result> {
	whole ??= Promise.all(japanese.map((file) => readFile(file)));
	const fonts = await whole;
	const folder = await mkdtemp(join(tmpdir(), 'tettai-faces-'));
	try {
		const files = fonts.map((_, index) => join(folder, `${index}.ttf`));
		for (const [index, font] of fonts.entries())
			await writeFile(files[index] ?? '', lighterFont(font, text));
		return await work([...latin, ...files]);
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
