import fc from 'fast-check';
import { expect, it } from 'vitest';
import { embedBox, heightAt, paddingOf } from './box.ts';
import { snippetsOf } from './snippets.ts';

const text = {
	headline: 'Three of twelve groups of the kilns of the north have announced an exit',
	subtitle: 'Number by status on every day. Counted: 12 parent groups with operations.',
	foot: ['Source: Tettai', 'As of 1 Mar 2026, as recorded by 2 Mar 2026'],
	hasNotes: true,
	language: 'en',
} as const;
const drawings = { narrow: { width: 360, height: 400 }, wide: { width: 920, height: 410 } };
const box = embedBox(drawings, text);

it('an embed is as high as its chart and text, narrow or wide', () => {
	fc.assert(
		fc.property(fc.integer({ min: 300, max: 1_100 }), (width) => {
			const chart =
				width < 664 ? Math.min(width - 24, 512) * (400 / 360) : (width - 24) * (410 / 920);
			expect(heightAt(box, width) - chart).toBeGreaterThan(100);
			expect(heightAt(box, width) - chart).toBeLessThan(320);
		}),
	);
	expect(heightAt(embedBox(drawings, { ...text, headline: '', subtitle: '' }), 400)).toBeLessThan(
		heightAt(box, 400),
	);
});

it('its padding is one value of CSS', () => {
	expect(paddingOf(box)).toMatch(/^max\(calc\(.+\), min\(calc\(.+\), calc\(.+\)\)\)$/);
	expect(paddingOf(box)).not.toMatch(/NaN|undefined|e-/);
});

it('what a person copies holds no mark-up from a title or an address', () => {
	const snippets = snippetsOf({
		origin: 'https://t.example',
		address: 'https://t.example/en/embed/flows?q="><script>',
		page: 'https://t.example/en/charts/flows?q="><script>',
		picture: 'https://t.example/en/charts/flows.png?q="><script>',
		title: '“A” & "B" <b>',
		pictureSize: { width: 968, height: 600 },
		width: undefined,
		box,
	});
	for (const snippet of Object.values(snippets)) {
		expect(snippet.replace('<script src="https://t.example/embed.js" async>', '')).not.toMatch(
			/<script>|<b>|[^=\w]""/,
		);
		expect(snippet).toContain('&quot;B&quot; &lt;b&gt;');
	}
});
