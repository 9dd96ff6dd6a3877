import { describe, expect, test } from 'vitest';
import { run } from '../support/command.ts';

describe('the command line', () => {
	test('explains itself: 0 when asked, 2 when called wrongly', async () => {
		const help = await run(['--help']);
		expect([help.status, help.err]).toEqual([0, '']);
		for (const command of ['start', 'serve', 'migrate', 'import DIR', 'export DIR', 'backtest'])
			expect(help.out).toContain(`tettai ${command} `);
		expect((await run([])).status).toBe(2);
	});

	test.each([
		[['nix'], 'there is no command “nix”'],
		[['constructor'], 'there is no command “constructor”'],
		[['import'], '1 argument expected, 0 given'],
		[['import', 'a', 'b'], '1 argument expected, 2 given'],
		[['import', '--fast', 'a'], '--fast'],
		[['backtest', 'now'], 'Nothing may follow'],
	])('refuses %j with status 2 and says why', async (args, reason) => {
		const { status, err } = await run(args);
		expect([status, err.includes(reason)]).toEqual([2, true]);
	});

	test.each([
		['PORT', 'eighty'],
		['PORT', '0'],
		['PORT', '65536'],
		['ORIGIN', 'https://tettai.example/path'],
		['ORIGIN', 'tettai'],
		['DATABASE_URL', 'mysql://user:secret@host/db'],
		['TETTAI_CONTACT', 'nobody'],
		['TETTAI_COLLECT', 'maybe'],
		['LOG_LEVEL', 'loud'],
	])(
		'stops the start over %s=%s with one line that does not repeat the value',
		async (name, value) => {
			const { status, out, err } = await run(['start'], { [name]: value });
			expect([status, out, err.trim().split('\n').length]).toEqual([1, '', 1]);
			expect(err).toContain(name);
			expect(err).not.toContain('secret');
		},
	);

	test('says in one line that a database does not answer, without its password', async () => {
		const { status, err } = await run(['migrate'], {
			DATABASE_URL: 'postgres://user:secret@127.0.0.1:1/none',
		});
		expect([status, err.trim().split('\n').length]).toEqual([1, 1]);
		expect(err).toContain('DATABASE_URL');
		expect(err).not.toContain('secret');
	});
});
