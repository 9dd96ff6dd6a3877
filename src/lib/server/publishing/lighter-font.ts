/** A table of a font file by its tag (OpenType 1.9, "Organization of an OpenType font"). */
type Tables = Readonly<Record<string, Buffer>>;

/** What drawing takes from a font; the rest is for editors and vertical lines. */
const drawn = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'];

function tablesOf(font: Buffer): Tables {
	const count = font.readUInt16BE(4);
	return Object.fromEntries(
		Array.from({ length: count }, (_, index) => {
			const at = 12 + 16 * index;
			const from = font.readUInt32BE(at + 8);
			const table = font.subarray(from, from + font.readUInt32BE(at + 12));
			return [font.toString('latin1', at, at + 4), table];
		}),
	);
}

const tableOf = (tables: Tables, tag: string): Buffer => {
	const table = tables[tag];
	if (!table) throw new Error(`The font has no table ${tag}: it is no TrueType font.`);
	return table;
};

/** The glyph of each character, from the table of all planes (`cmap` format 12). */
export function glyphsOf(font: Buffer): Map<number, number> {
	const cmap = tableOf(tablesOf(font), 'cmap');
	const glyphs = new Map<number, number>();
	for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
		const at = cmap.readUInt32BE(4 + 8 * index + 4);
		if (cmap.readUInt16BE(at) !== 12) continue;
		for (let group = 0; group < cmap.readUInt32BE(at + 12); group += 1) {
			const [first, last, glyph] = [16, 20, 24].map((part) =>
				cmap.readUInt32BE(at + part + 12 * group),
			) as [number, number, number];
			for (let one = first; one <= last; one += 1) glyphs.set(one, glyph + one - first);
		}
	}
	return glyphs;
}

/** The glyphs that a composite one is made of (`glyf`, "Composite glyph description"). */
function partsOf(glyph: Buffer): number[] {
	if (glyph.length < 10 || glyph.readInt16BE(0) >= 0) return [];
	const parts: number[] = [];
	for (let at = 10, more = true; more;) {
		const flags = glyph.readUInt16BE(at);
		parts.push(glyph.readUInt16BE(at + 2));
		at += 4 + (flags & 0x01 ? 4 : 2);
		at += flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
		more = (flags & 0x20) !== 0;
	}
	return parts;
}

/** A font file of these tables; their checksums are left empty, which programs that draw do not ask for. */
function fileOf(font: Buffer, tables: readonly (readonly [tag: string, table: Buffer])[]): Buffer {
	const directory = Buffer.alloc(12 + 16 * tables.length);
	font.copy(directory, 0, 0, 4);
	directory.writeUInt16BE(tables.length, 4);
	const parts: Buffer[] = [directory];
	let from = directory.length;
	for (const [index, [tag, table]] of tables.entries()) {
		const at = 12 + 16 * index;
		directory.write(tag, at, 'latin1');
		directory.writeUInt32BE(from, at + 8);
		directory.writeUInt32BE(table.length, at + 12);
		const padding = Buffer.alloc(-table.length & 3);
		parts.push(table, padding);
		from += table.length + padding.length;
	}
	return Buffer.concat(parts);
}

/**
 * A TrueType font in which only the characters of a text have an outline. Glyphs keep their numbers and widths, so that
 * the text is drawn as in the whole font; a Japanese font of 4 MB becomes one of 0.3 MB.
 * @throws if the font holds no TrueType outlines
 */
export function lighterFont(font: Buffer, text: string): Buffer {
	const tables = tablesOf(font);
	const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((tag) => tableOf(tables, tag)) as [
		Buffer,
		Buffer,
		Buffer,
	];
	const count = tableOf(tables, 'maxp').readUInt16BE(4);
	const isLong = head.readInt16BE(50) === 1;
	const place = (glyph: number): number =>
		isLong ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph);
	const outlineOf = (glyph: number): Buffer => glyf.subarray(place(glyph), place(glyph + 1));
	const glyphs = glyphsOf(font);
	// The first glyph stands for every character that the font has not.
	const kept = new Set([0]);
	for (const one of text) kept.add(glyphs.get(one.codePointAt(0) ?? 0) ?? 0);
	for (const glyph of kept) for (const part of partsOf(outlineOf(glyph))) kept.add(part);
	const places = Buffer.alloc(4 * (count + 1));
	const outlines: Buffer[] = [];
	let length = 0;
	for (let glyph = 0; glyph < count; glyph += 1) {
		places.writeUInt32BE(length, 4 * glyph);
		if (!kept.has(glyph)) continue;
		const outline = outlineOf(glyph);
		outlines.push(outline);
		length += outline.length;
	}
	places.writeUInt32BE(length, 4 * count);
	const longHead = Buffer.from(head);
	longHead.writeInt16BE(1, 50);
	const changed: Tables = {
		...tables,
		...{ head: longHead, loca: places, glyf: Buffer.concat(outlines) },
	};
	return fileOf(
		font,
		drawn.flatMap((tag) => (changed[tag] ? [[tag, changed[tag]] as const] : [])),
	);
}
