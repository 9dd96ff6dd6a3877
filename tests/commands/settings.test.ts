import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { dataFolder, run, tidyUp } from '../support/command.ts';

afterAll(tidyUp);

describe('a wrong setting stops a command with one line that names it and keeps its value secret', () => {
	/** What a command says about settings that it cannot use. */
	async function refusalOf(command: string, settings: Record<string, string>): Promise<string> {
		const { status, out, err } = await run([command], {
			TETTAI_DATA: await dataFolder(),
			...settings,
		});
		expect([status, out]).toEqual([1, '']);
		expect(err).toMatch(/^tettai \w+: .+\n$/);
		expect(err).not.toContain('secret');
		return err;
	}

	test.each([
		['start', 'PORT', 'secret'],
		['start', 'ORIGIN', 'https://tettai.example/secret'],
		['start', 'TETTAI_CONTACT', 'secret'],
		['start', 'TETTAI_COLLECT', 'secret'],
		['serve', 'PORT', '65536'],
		['migrate', 'DATABASE_URL', 'mysql://user:secret@db.example/tettai'],
		['backtest', 'LOG_LEVEL', 'secret'],
	])('%s with %s=%s', async (command, name, value) => {
		expect(await refusalOf(command, { [name]: value })).toContain(
			`A setting is wrong: ${name} must be`,
		);
	});

	test('several are named at once', async () => {
		expect(await refusalOf('migrate', { PORT: 'x', LOG_LEVEL: 'y' })).toMatch(
			/PORT must .+; LOG_LEVEL must .+\n$/,
		);
	});

	test('a database that does not answer', async () => {
		const address = 'postgres://user:secret@127.0.0.1:9/tettai';
		expect(await refusalOf('migrate', { DATABASE_URL: address })).toMatch(
			/DATABASE_URL does not answer \(.+\)/,
		);
	});

	test('a data folder that is a file, or lies below one', async () => {
		const file = join(await dataFolder(), 'secret');
		await writeFile(file, '');
		for (const folder of [file, join(file, 'below')])
			expect(await refusalOf('migrate', { TETTAI_DATA: folder })).toContain('TETTAI_DATA names');
	});
});
