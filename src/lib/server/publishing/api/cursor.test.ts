import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOf, readCursor } from './cursor.ts';

const of = 'question';
const keysOf = fc.uniqueArray(fc.string({ maxLength: 20 }), { maxLength: 60 });
const per = fc.integer({ min: 1, max: 20 });

/** All keys, page after page; before each page but the first the list may lose one. */
function walk(keys: readonly string[], size: number, lose?: (keys: string[]) => void): string[] {
	const left = [...keys];
	const seen: string[] = [];
	let next: string | null = null;
	do {
		const page = pageOf(left, {
			cursor: next === null ? undefined : readCursor(next, of),
			per: size,
			of,
		});
		seen.push(...left.slice(page.from, page.to));
		next = page.next;
		lose?.(left);
	} while (next !== null);
	return seen;
}

test('page after page gives every item once, in order', () => {
	fc.assert(
		fc.property(keysOf, per, (keys, size) => {
			expect(walk(keys, size)).toEqual(keys);
		}),
	);
});

test('an item that goes meanwhile costs no other', () => {
	fc.assert(
		fc.property(keysOf, per, (keys, size) => {
			const gone: string[] = [];
			const seen = walk(keys, size, (left) => gone.push(...left.splice(0, 1)));
			for (const key of keys) if (!gone.includes(key)) expect(seen).toContain(key);
			expect(new Set(seen).size).toBe(seen.length);
		}),
	);
});

test('what is no cursor of this question is none', () => {
	const { next } = pageOf(['a', 'b'], { cursor: undefined, per: 1, of });
	expect(readCursor(next ?? '', of)).toMatchObject({ after: 'a', place: 1 });
	expect(readCursor(next ?? '', 'another')).toBeUndefined();
	fc.assert(
		fc.property(fc.string(), (text) => {
			expect(readCursor(text, of)).toBeUndefined();
		}),
	);
	expect(readCursor('x'.repeat(10_000), of)).toBeUndefined();
});
