import { describe, expect, test } from 'vitest';
import { run } from '../support/command.ts';

const commands = [
	...['start', 'serve', 'work', 'collect [SOURCE…]', 'stop SOURCE|all', 'resume SOURCE|all'],
	...['read FILE.jsonl', 'evaluate FILE.jsonl', 'verify', 'evidence EVENT FILE.wacz'],
	...['migrate', 'import DIR', 'export DIR', 'backtest', 'release', 'user add EMAIL'],
	...['backup FILE', 'restore FILE'],
];

describe('help', () => {
	test.each([['--help'], ['help']])(
		'comes with %s, names every command and ends with 0',
		async (asked) => {
			const { status, out, err } = await run([asked]);
			expect([status, err]).toEqual([0, '']);
			for (const command of commands) expect(out).toContain(`  tettai ${command}`);
		},
	);

	test('comes also where no command is given, which is wrong usage', async () => {
		const { status, out } = await run([]);
		expect(status).toBe(2);
		expect(out).toContain('tettai import DIR');
	});
});

describe('wrong usage ends with 2 and says what would be right', () => {
	test.each([
		[['constructor'], 'there is no command “constructor”', 'tettai import DIR'],
		[['import'], 'tettai import: 1 argument expected, 0 given', 'Usage: tettai import DIR'],
		[['import', 'a', 'b'], '1 argument expected, 2 given', 'Usage: tettai import DIR'],
		[['import', '--force', 'a'], "Unknown option '--force'", 'Usage: tettai import DIR'],
		[['export'], 'tettai export: 1 argument expected, 0 given', 'Usage: tettai export DIR'],
		[['backtest', 'now'], 'tettai backtest: Nothing may follow', 'Usage: tettai backtest'],
		[['release', 'now'], 'Unexpected argument', 'Usage: tettai release'],
		[['release', '--date', 'sunday'], '--date needs a day', 'Usage: tettai release'],
		[['collect', '--since', 'yesterday'], '--since needs a day', 'Usage: tettai collect'],
		[['collect', '--max', '0'], '--max needs a number from 1 up', 'Usage: tettai collect'],
		[['stop', 'all'], 'Say why', 'Usage: tettai stop'],
		[['stop', '--because', 'They asked.'], 'Name one source, or “all”', 'Usage: tettai stop'],
		[['backup'], 'Name one file', 'Usage: tettai backup FILE'],
		[['backup', '--force', 'a'], "Unknown option '--force'", 'Usage: tettai backup FILE'],
		[['restore', 'a', 'b'], 'Name one file', 'Usage: tettai restore FILE'],
		[['user'], 'Say what to do: add, list', 'Usage: tettai user add'],
		[['user', 'add', '--role', 'admin'], 'Name one e-mail address', 'Usage: tettai user add'],
		[['user', 'add', 'a@b.example'], '--role reviewer or', 'Usage: tettai user add'],
		[['user', 'add', 'a@b.example', '--role', 'x'], '--role reviewer or', 'Usage: tettai user'],
		[['user', 'list', 'a@b.example'], 'Nothing may follow', 'Usage: tettai user add'],
		[['user', 'reset', 'a@b.example', '--role', 'admin'], 'go with “add”', 'Usage: tettai user'],
		[['start', '--port=1'], "Unknown option '--port'", 'Usage: tettai start'],
	])('%j', async (args, problem, usage) => {
		const { status, out, err } = await run(args);
		expect([status, out]).toEqual([2, '']);
		expect(err).toContain(problem);
		expect(err).toContain(usage);
		expect(err).not.toMatch(/^ +at /m);
	});
});
