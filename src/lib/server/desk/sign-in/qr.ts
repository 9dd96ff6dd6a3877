import { encodeQR } from 'qr';

/** A QR code as the data of an SVG path on a square of `size` units, with the quiet zone around it. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
	const rows = encodeQR(text, 'raw', { border: 4 });
	const dark = rows.flatMap((row, y) =>
		row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
	);
	return { size: rows.length, path: dark.join('') };
}
