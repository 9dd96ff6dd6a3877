import { expect, test } from 'vitest';
import { whyNotOpened } from './not-opened.ts';

test('a full disk is called full, not a damaged database', () => {
	expect(whyNotOpened('var/database', 3.5 * 1024 ** 2)).toBe(
		'The embedded database in var/database cannot be opened: its disk has 3 MB free, and it needs 64. Make room and start again.',
	);
	expect(whyNotOpened('var/database', 64 * 1024 ** 2)).toContain('damaged or from another version');
});
