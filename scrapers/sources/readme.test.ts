import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sourceKinds } from '../source.ts';
import { declarationSchema } from './declaration.ts';
import { feedOptions } from './feed/options.ts';
import { listedOptions } from './listed-options.ts';
import { newsroomOptions } from './newsroom/options.ts';

const readme = await readFile(path.join(import.meta.dirname, 'README.md'), 'utf8');

test.each([
	['kind', sourceKinds],
	['field', Object.keys(declarationSchema.shape)],
	['option of lists', Object.keys(listedOptions.shape)],
	['option of newsrooms', Object.keys(newsroomOptions.shape)],
	['option of feeds', Object.keys(feedOptions.shape)],
])('the README explains every %s', (_, names) => {
	expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

test('the example of the README is a right declaration', () => {
	const example: unknown = JSON.parse(/```json\n(.*?)```/s.exec(readme)?.[1] ?? '');
	const { options } = declarationSchema.parse(example);
	expect(newsroomOptions.parse(options)).toMatchObject({ minimum: 10, date: { selector: 'time' } });
});
