import { describe, expect, it } from 'vitest';
import { pngOf, TooBusy } from './png.ts';

const svgOf = (text: string, weight = 400): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><text x="4" y="30" font-size="30" font-weight="${String(weight)}">${text}</text></svg>`;
const drawn = async (svg: string, scale = 1): Promise<Buffer> =>
	Buffer.from(await pngOf(svg, { width: 40, height: 40, scale }));

describe('an SVG as PNG', () => {
	it('shows Japanese, Latin and figures, each as what it is, in two weights', async () => {
		const pictures = await Promise.all([
			...['撤', '退', '髙', 'あ', 'ー', 'A', '5', '①', ' '].map((text) => drawn(svgOf(text))),
			drawn(svgOf('撤', 700)),
		]);
		// A face that lacked a character would draw the same empty box for all of them.
		expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(10);
	});

	it('has the pixels that were asked for, and never more than a program can hold', async () => {
		expect((await drawn(svgOf('A'), 2)).readUInt32BE(16)).toBe(80);
		const long = await pngOf(svgOf('A'), { width: 40, height: 40, scale: 200 });
		const width = Buffer.from(long).readUInt32BE(16);
		expect(width * width).toBeLessThanOrEqual(10_100_000);
	});

	it('draws English in a proportional face where the picture names it', async () => {
		const inked = async (text: string) => {
			const named = svgOf(text).replace('<text', `<text font-family="'Open Sans','BIZ UDGothic'"`);
			return (await drawn(named)).length;
		};
		expect(await inked('i')).toBeLessThan((await inked('m')) * 0.8);
		expect(await drawn(svgOf('退'))).toEqual(
			await drawn(svgOf('退').replace('<text', `<text font-family="'Open Sans','BIZ UDGothic'"`)),
		);
	});

	it('is the same twice', async () => {
		expect((await drawn(svgOf('退'))).equals(await drawn(svgOf('退')))).toBe(true);
	});

	it('draws many that come at once', async () => {
		const pictures = await Promise.all(Array.from({ length: 12 }, () => drawn(svgOf('退'))));
		expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(1);
	});

	it('sends away what would wait too long, and draws again afterwards', async () => {
		const asked = await Promise.allSettled(
			Array.from({ length: 80 }, (_, index) => drawn(svgOf(String(index)))),
		);
		const refused = asked.filter((one) => one.status === 'rejected');
		expect(refused.length).toBeGreaterThan(0);
		for (const { reason } of refused) expect(reason).toBeInstanceOf(TooBusy);
		expect((await drawn(svgOf('79'))).length).toBeGreaterThan(100);
	});

	it('goes on after one that cannot be drawn', async () => {
		await expect(drawn('<svg')).rejects.toThrow();
		await expect(drawn('<svg')).rejects.toThrow();
		await expect(drawn('<svg')).rejects.toThrow();
		expect((await drawn(svgOf('退'))).length).toBeGreaterThan(100);
	});
});
