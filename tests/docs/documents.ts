import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** The text of a file of the project. */
export const textOf = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

/** Everything that tells people or machines what to run. Decisions and the changelog tell of other days. */
export const instructions = [
	...globSync(['*.md', 'docs/*.md', 'scrapers/**/*.md', 'tests/**/*.md', 'deploy/**/*'], {
		cwd: root,
	}).filter((path) => /\.\w+$/.test(path) && path !== 'CHANGELOG.md'),
	...['Dockerfile', 'compose.yaml', '.env.example'],
];
