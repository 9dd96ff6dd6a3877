import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainQuestion } from '../fictional.fixtures.ts';
import { neighbour } from './arrow-keys.ts';
import { companiesAddress, companiesAddressOn, companyAddress } from './links.ts';
import { spread } from './spread.ts';
import { fitted, textWidth, wrapped } from './text.ts';
import { countsGroups } from './units.ts';

describe('labels moved apart', () => {
	const wanted = fc
		.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 12 })
		.map((places) => places.toSorted((a, b) => a - b));

	test('keep their order and distance, and stay inside where they fit', () => {
		fc.assert(
			fc.property(wanted, (places) => {
				const moved = spread(places, { gap: 20, low: 0, high: 300 });
				for (const [index, place] of moved.entries()) {
					if (index > 0) expect(place - (moved[index - 1] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-9);
					expect(place).toBeLessThanOrEqual(300);
					expect(place).toBeGreaterThanOrEqual(0);
				}
			}),
		);
	});

	test('do not move without need', () => {
		expect(spread([10, 50, 90], { gap: 20, low: 0, high: 100 })).toEqual([10, 50, 90]);
		expect(spread([10, 10, 98], { gap: 20, low: 0, high: 100 })).toEqual([10, 30, 98]);
		expect(spread([], { gap: 20, low: 0, high: 100 })).toEqual([]);
	});
});

describe('a text', () => {
	test('of Japanese is an em a character, of Latin a little over half', () => {
		expect(textWidth('撤退', 10)).toBe(20);
		expect(textWidth('ab', 10)).toBeCloseTo(11.2);
	});

	test('is shortened only where it has no room, and then has it', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme', maxLength: 40 }),
				fc.integer({ min: 40, max: 400 }),
				(text, width) => {
					const short = fitted(text, width, 12);
					expect(textWidth(short, 12) <= width || [...short].length <= 2).toBe(true);
					if (textWidth(text, 12) <= width) expect(short).toBe(text);
				},
			),
		);
		expect(fitted('独立行政法人エネルギー機構', 60, 12)).toBe('独立行政…');
	});
});

describe('addresses of what a mark counts', () => {
	const past = { ...plainQuestion, filters: { ...plainQuestion.filters, sector: ['3650'] } };

	test('hold every filter and both dates', () => {
		expect(companiesAddress(past, 'ja', { status: ['exited'] })).toBe(
			'/ja/companies?status=exited&exposure=operations&level=groups&sector=3650',
		);
		expect(companiesAddressOn('2023-01-31', past, 'en')).toBe(
			'/en/companies?exposure=operations&level=groups&sector=3650&as_of=2023-01-31',
		);
		expect(companyAddress('x', { ...past, asOf: '2023-01-31' }, 'en', 'e1')).toBe(
			'/en/companies/x?as_of=2023-01-31#e1',
		);
	});

	test('are not made where a list as of another day would hold other companies', () => {
		const exited = { ...past, filters: { ...past.filters, status: ['exited'] } };
		expect(companiesAddressOn('2023-01-31', exited, 'en')).toBeUndefined();
		expect(companiesAddressOn(exited.asOf, exited, 'en')).toContain('status=exited');
	});
});

test('groups are counted unless all companies are asked for', () => {
	expect(countsGroups(plainQuestion)).toBe(true);
	expect(countsGroups({ filters: { level: ['groups', 'all'] } })).toBe(false);
	expect(countsGroups({ filters: {} })).toBe(false);
});

test('an arrow key leads to the nearest mark that way, or nowhere', () => {
	const box = (left: number, top: number) => ({ left, top, width: 10, height: 10 });
	const boxes = [box(0, 0), box(20, 0), box(40, 5), box(0, 30)];
	expect(neighbour(boxes, 0, [1, 0])).toBe(1);
	expect(neighbour(boxes, 1, [1, 0])).toBe(2);
	expect(neighbour(boxes, 0, [0, 1])).toBe(3);
	expect(neighbour(boxes, 0, [-1, 0])).toBeUndefined();
	expect(neighbour([], 0, [1, 0])).toBeUndefined();
});

test('a text is broken between words or characters, keeps all of them, and begins no line with a closing mark', () => {
	expect(wrapped('one two three', 60, 12)).toEqual(['one two', 'three']);
	expect(wrapped('撤退を表明（予定）。', 60, 12)).toEqual(['撤退を表明', '（予定）。']);
	expect(wrapped('', 60, 12)).toEqual([]);
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom('word ', '撤', '退。', '（退）', '12.5%', ' ')),
			(parts) => {
				const text = parts.join('');
				const lines = wrapped(text, 70, 12);
				expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
				for (const line of lines.slice(1)) expect(line).not.toMatch(/^[。）]/);
			},
		),
	);
});
