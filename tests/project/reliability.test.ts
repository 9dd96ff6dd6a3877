import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/reliability.md', root), 'utf8');
/** Lines of the tables of docs/reliability.md: what is promised, and where it is held. */
const rows = page
	.split('\n')
	.filter((line) => line.startsWith('| ') && !/^\| (-|what )/.test(line))
	.map((line) => line.split('|').map((cell) => cell.trim()));

describe('docs/reliability.md', () => {
	test('names tests that are there', () => {
		const named = [...page.matchAll(/`((?:src|scrapers|tests)\/[^`]+)`/g)].map(([, path]) => path);
		expect(named.length).toBeGreaterThan(30);
		expect(named.filter((path) => path && !existsSync(new URL(path, root)))).toEqual([]);
	});

	test('names for every promise at least one test', () => {
		expect(rows.length).toBeGreaterThan(20);
		const without = rows.filter((cells) => !/`\S+\.(test|spec)\.ts`/.test(cells.join(' ')));
		expect(without.map((cells) => cells[1])).toEqual([]);
	});
});
