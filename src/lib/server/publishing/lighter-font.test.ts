import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { glyphsOf, lighterFont } from './lighter-font.ts';

const face = join(
	dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/biz-udgothic/package.json')),
	'400Regular/BIZUDGothic_400Regular.ttf',
);
let whole: Buffer;
let folder: string;
beforeAll(async () => {
	whole = await readFile(face);
	folder = await mkdtemp(join(tmpdir(), 'tettai-font-'));
});
afterAll(() => rm(folder, { recursive: true }));

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

async function pixels(text: string, file: string): Promise<string> {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 30"><text y="22" font-size="20">${escaped(text)}</text></svg>`;
	const font = { loadSystemFonts: false, fontFiles: [file], defaultFontFamily: 'BIZ UDGothic' };
	return (await renderAsync(svg, { font })).asPng().toString('base64');
}

async function pixelsOfLighter(text: string, held: string): Promise<string> {
	const file = join(folder, 'lighter.ttf');
	await writeFile(file, lighterFont(whole, held));
	return pixels(text, file);
}

test('a text is drawn in the lighter font as in the whole one, whatever it holds', async () => {
	const glyphs = [...glyphsOf(whole).keys()].filter((one) => one > 0x20 && one !== 0x7f);
	const letter = fc.constantFrom(...glyphs).map((one) => String.fromCodePoint(one));
	const unknown = fc.constantFrom('😀', 'ก', '𠮷');
	const texts = fc.string({
		unit: fc.oneof({ arbitrary: letter, weight: 20 }, unknown),
		maxLength: 12,
	});
	await fc.assert(
		fc.asyncProperty(texts, async (text) => {
			expect(await pixelsOfLighter(text, text)).toBe(await pixels(text, face));
		}),
		{ numRuns: 40 },
	);
});

test('it is small, and lacks what it was not asked for', async () => {
	expect(lighterFont(whole, '撤退するABC').length).toBeLessThan(350_000);
	expect(whole.length).toBeGreaterThan(4_000_000);
	expect(await pixelsOfLighter('退', '撤')).not.toBe(await pixels('退', face));
});

test('what is no TrueType font is refused', () => {
	expect(() => lighterFont(Buffer.alloc(100), 'A')).toThrow('The font has no table');
});
