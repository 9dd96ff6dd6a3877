import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rooms } from '../../rooms.config.js';
import { root, textOf } from './documents.ts';

const page = await textOf('docs/architecture.md');
/** The rows of the table of rooms: the folder, and what it may import. */
const rows = [...page.matchAll(/^\| `([\w/]+)` +\|[^|]*\|([^|]*)\|$/gm)].map(
	([, room = '', uses = '']) => [
		room,
		[...(uses.split(';')[0] ?? '').matchAll(/`([\w/]+)`/g)].map(([, name]) => name),
	],
);

test('the rooms and their directions are those that eslint holds the code to', () => {
	expect(Object.fromEntries(rows)).toEqual(
		Object.fromEntries(Object.entries(rooms).map(([room, { uses }]) => [room, uses])),
	);
});

test('every room of the picture and the table is a folder, and every folder of the library is a room', () => {
	const drawn = [...page.matchAll(/\["((?:src|scrapers|drizzle)[\w/]*)/g)].map(([, room]) => room);
	expect(drawn.length).toBeGreaterThan(6);
	const named = [...drawn, ...Object.keys(rooms)];
	expect(named.filter((room) => !existsSync(join(root, room ?? '')))).toEqual([]);
	const folders = ['src/lib', 'src/lib/server'].flatMap((above) =>
		readdirSync(join(root, above), { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => `${above}/${name}`),
	);
	expect(folders.filter((folder) => !Object.hasOwn(rooms, folder))).toEqual([]);
});

test('CONTRIBUTING says of every room what it holds', async () => {
	const contributing = await textOf('CONTRIBUTING.md');
	for (const room of Object.keys(rooms))
		expect(contributing.includes(`\`${room}/\``) || room === 'src/lib/server', room).toBe(true);
});

test('what the documents link to is there', async () => {
	for (const path of ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(root, 'docs'))]) {
		if (!path.endsWith('.md')) continue;
		const folder = path === 'README.md' || path === 'CONTRIBUTING.md' ? '' : 'docs';
		const links = [...(await textOf(join(folder, path))).matchAll(/\]\((?!https?:|#)([^)#]+)/g)];
		for (const [, target = ''] of links)
			expect(existsSync(join(root, folder, target)), `${path}: ${target}`).toBe(true);
	}
});
