import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { discovered } from '../discovered.ts';
import { pageOf, pretendSource } from '../pretend-discovery.ts';
import { kind } from './kind.ts';
import { readTrackerTable } from './read-table.ts';

const table = `\uFEFFname,grade_2022-07-30,grade_2025-05-21
Kitakaze Heavy,F,A
"Mizore, Trading",,B
constructor,D,
`;

const read = (text: string, aliases: Record<string, string> = {}) =>
	readTrackerTable(pageOf('yale_celi.csv', text), 'yale_celi', aliases);

describe('a tracker’s table', () => {
	test('gives each label with its day and name; a company by its alias alone', () => {
		const { labels, faults } = read(table, { 'Kitakaze Heavy': 'kitakaze' });
		expect(faults).toEqual([]);
		expect(labels.map(({ name, company, label, on }) => [name, company, label, on])).toEqual([
			['Kitakaze Heavy', 'kitakaze', 'F', '2022-07-30'],
			['Kitakaze Heavy', 'kitakaze', 'A', '2025-05-21'],
			['Mizore, Trading', undefined, 'B', '2025-05-21'],
			['constructor', undefined, 'D', '2022-07-30'],
		]);
	});

	test('with another label names the cell and leaves it out', () => {
		const { labels, faults } = read('name,grade_2022-07-30\nKitakaze,E\nMizore,a\nKirishima,B\n');
		expect(labels.map(({ name }) => name)).toEqual(['Kirishima']);
		expect(faults).toEqual([
			'yale_celi.csv has “E” for Kitakaze on 2022-07-30.',
			'yale_celi.csv has “a” for Mizore on 2022-07-30.',
		]);
	});

	test.each([
		['another first column', 'company,grade_2022-07-30\nx,A\n'],
		['a day that is none', 'name,grade_2022-02-30\nx,A\n'],
		['a column of something else', 'name,grade_2022-07-30,industry\nx,A,steel\n'],
		['lines of different lengths', 'name,grade_2022-07-30\nx,A,B\n'],
		['nothing', ''],
	])('with %s is refused', (_, text) => {
		expect(() => read(text)).toThrow(expect.objectContaining({ code: 'structure_changed' }));
	});
});

test('a cross-check lists nothing to fetch and proposes nothing', async () => {
	const suppliedFolder = await mkdtemp(path.join(tmpdir(), 'supplied-'));
	const folder = path.join(suppliedFolder, 'cross-check');
	await mkdir(folder);
	await writeFile(path.join(folder, 'yale_celi.csv'), table);
	await writeFile(path.join(folder, 'yale_celi-2.csv'), 'a,b\n');
	await writeFile(path.join(folder, 'leave_russia.csv'), 'not,for,this,source\n');
	const declared = { id: 'yale', kind: 'cross_check', options: { tracker: 'yale_celi' } } as const;
	const source = pretendSource(kind, declared, { suppliedFolder });
	const { listings, reports, asked } = await discovered(source, {});
	await rm(suppliedFolder, { recursive: true });
	expect(source.proposes).toBe(false);
	expect(asked).toEqual([]);
	expect(listings).toEqual([
		{
			name: 'yale_celi.csv',
			items: [],
			rolling: true,
			trackerLabels: expect.any(Array) as unknown,
		},
	]);
	expect(listings[0]?.trackerLabels).toHaveLength(4);
	expect(reports.map(({ code, subject }) => [code, subject])).toEqual([
		['structure_changed', 'yale_celi-2.csv'],
	]);
});
