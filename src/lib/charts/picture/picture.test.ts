import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../shared/text.ts';
import { pictureLayout, type PictureWords } from './layout.ts';
import { phraseLines } from './phrase-lines.ts';
import { standalone } from './standalone.ts';
import { pictureStyle, themeTokens } from './style.ts';

const tokenSheet = `
/* Tokens. */
:root { --page: #fff; --ink: #111; --strong: 650; }
@media (prefers-color-scheme: dark) {
	:root { --page: #000; }
}
@media print { :root { --page: #eee; } }`;
const tokens = themeTokens(tokenSheet, 'light');
const styleOf = (sheet: string, classes: string): string =>
	pictureStyle({ sheets: [sheet], tokens, markup: `<g class="${classes}"></g>` });

describe('the tokens of a theme', () => {
	it('are those of the page, never those of paper', () => {
		expect(tokens).toEqual({ '--page': '#fff', '--ink': '#111', '--strong': '650' });
		expect(themeTokens(tokenSheet, 'dark')['--page']).toBe('#000');
		expect(themeTokens(tokenSheet, 'dark')['--ink']).toBe('#111');
	});
});

describe('the style of a picture', () => {
	it('keeps the rules of what is drawn, with values instead of variables', () => {
		const sheet =
			'.a.svelte-x1y2z3, .b { fill: var(--page); font-weight: var(--strong); cursor: help }';
		expect(styleOf(sheet, 'a s-x1y2')).toBe('text{fill:#111}.a.s-x1y2{fill:#fff;font-weight:700}');
	});

	it('leaves out what only a pointer, a person’s wish or another class brings about', () => {
		const sheet =
			'.a:hover{fill:red}.a.active{fill:red}@media print{.a{fill:red}}.c{fill:red}p{fill:red}';
		expect(styleOf(sheet, 'a')).toBe('text{fill:#111}');
	});

	it('gives the colour of a status to what is inside, as the page does', () => {
		const sheet =
			'.status-exited { --status: blue } .base { fill: var(--status) } .band { stroke: var(--status, var(--ink)) } .sample { --status: initial }';
		expect(styleOf(sheet, 'status-exited base band sample')).toBe(
			'text{fill:#111}.status-exited{color:blue}.base{fill:currentColor}' +
				'.band{stroke:#111}.band.status-exited{stroke:currentColor}',
		);
	});

	it('takes Svelte’s own class out of the function that other programs do not know', () => {
		expect(styleOf('.a.svelte-x .b:where(.svelte-x){fill:red}', 'a b s-x')).toContain(
			'.a.s-x .b.s-x{fill:red}',
		);
	});
});

describe('a file of its own', () => {
	it('has whole addresses, each once in a row, and nothing for scripts', () => {
		const mark = (href: string): string =>
			`<a class="mark" href="${href}" rel="nofollow"><title>Kiln</title><!--[--><rect class="hit s-x" x="0"></rect><rect x="1"></rect></a>`;
		expect(
			standalone(
				`${mark('/en/a')}${mark('/en/a')}${mark('https://x.example/')}`,
				'https://t.example',
			),
		).toBe(
			'<a class="mark" href="https://t.example/en/a"><title>Kiln</title><rect x="1"/></a>' +
				'<g class="mark"><title>Kiln</title><rect x="1"/></g>' +
				'<a class="mark" href="https://x.example/"><title>Kiln</title><rect x="1"/></a>',
		);
	});
});

describe('the textures of a file', () => {
	it('are those that it uses', () => {
		const pattern = (id: string): string => `<pattern id="texture-${id}"></pattern>`;
		const used = '<path fill="url(#texture-exit_announced)"/>';
		expect(
			standalone(
				['undisclosed', 'exit_announced', 'suspended'].map(pattern).join('') + used,
				'https://t.example',
			),
		).toBe(pattern('undisclosed') + pattern('exit_announced') + used);
	});
});

describe('lines of text', () => {
	it('break between words of Japanese', () => {
		const lines = phraseLines('継続・縮小が37、停止中が42、撤退表明・完了が23', {
			width: 200,
			size: 10,
			language: 'ja',
		});
		expect(lines.join('')).toBe('継続・縮小が37、停止中が42、撤退表明・完了が23');
		expect(lines).toHaveLength(2);
		for (const line of lines) expect(line).not.toMatch(/^[、。・）]|（$|^明/u);
		expect(phraseLines('撤退（1年前）', { width: 45, size: 10, language: 'ja' })).toEqual([
			'撤退',
			'（1年',
			'前）',
		]);
	});

	it.each(['ja', 'en'] as const)('lose nothing (%s)', (language) => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('a', 'b ', '撤', '退', '、', '（', '）', '1', 'ー') }),
				fc.integer({ min: 20, max: 400 }),
				(text, width) => {
					const lines = phraseLines(text, { width, size: 10, language });
					expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
				},
			),
		);
	});
});

const words: PictureWords = {
	headline:
		'Three of twelve groups of the kilns of the north have announced an exit, as many as a year earlier',
	subtitle: 'Number by status on every day. Counted: 12 groups.',
	notes: [{ text: 'Diamonds are published totals.' }, { text: 'A notice.', number: 1 }],
	source: 'Source: Tettai',
	dates: 'As of 1 Mar 2026, as recorded by 2 Mar 2026',
	address: 'tettai.example/en/charts/flows',
	goesOn: 'Continues',
};
const layoutOf = (size: 'wide' | 'narrow' | 'card', height: number, hasTitle = true) =>
	pictureLayout(size, {
		words,
		chart: { width: size === 'narrow' ? 360 : 920, height },
		hasTitle,
		language: 'en',
	});

describe('the layout of a picture', () => {
	it.each(['wide', 'narrow', 'card'] as const)('keeps everything inside and apart (%s)', (size) => {
		fc.assert(
			fc.property(fc.integer({ min: 40, max: 4_000 }), fc.boolean(), (height, hasTitle) => {
				const { width, height: whole, lines, chart, rule } = layoutOf(size, height, hasTitle);
				for (const { x, y, size, text, isAtEnd } of lines) {
					if (text === words.goesOn) continue;
					const left = isAtEnd ? x - textWidth(text, size) : x;
					expect(left).toBeGreaterThanOrEqual(0);
					expect(left + textWidth(text, size)).toBeLessThanOrEqual(width);
					expect(y).toBeLessThan(whole);
					expect(y < chart.y || y > chart.y + chart.height).toBe(true);
				}
				expect(chart.y + chart.height).toBeLessThan(rule.y);
				expect(chart.x + chart.width).toBeLessThanOrEqual(width);
			}),
		);
	});

	it.each(['wide', 'narrow', 'card'] as const)('names both dates and the address (%s)', (size) => {
		const said = layoutOf(size, 400, false).lines.map(({ text }) => text);
		expect(said.join(' ')).toContain(words.dates);
		expect(said).toContain(words.address);
		expect(said.join(' ')).not.toContain('Three of twelve');
	});

	it('shows the beginning of what is too long for a card, and says so', () => {
		expect(layoutOf('card', 300).chart.isCut).toBe(false);
		const { chart, lines } = layoutOf('card', 3_000);
		expect(chart.isCut).toBe(true);
		expect(lines.some(({ text }) => text === words.goesOn)).toBe(true);
	});
});
