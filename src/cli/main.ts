import { CommandFailure, WrongUsage } from './failure.ts';
import { projectFolder } from './command.ts';
import { commands } from './commands.ts';
import { describeError } from '#lib/server/logging/describe.ts';
import { SettingError } from '#lib/server/settings.ts';

async function usage(): Promise<string> {
	const lines: string[] = [];
	for (const load of Object.values(commands)) {
		const { command } = await load();
		lines.push(`  tettai ${command.usage}`, `      ${command.summary}`);
	}
	return `Usage: npm run tettai -- COMMAND\n\n${lines.join('\n')}\n`;
}

async function main([name, ...rest]: readonly string[]): Promise<number> {
	if (name === undefined || name === '--help' || name === 'help') {
		process.stdout.write(await usage());
		return name === undefined ? 2 : 0;
	}
	const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!load) {
		process.stderr.write(`tettai: there is no command “${name}”.\n${await usage()}`);
		return 2;
	}
	const { command } = await load();
	try {
		return await command.run(rest);
	} catch (error) {
		if (error instanceof WrongUsage) {
			process.stderr.write(`tettai ${name}: ${error.message}\nUsage: tettai ${command.usage}\n`);
			return 2;
		}
		const message = describeError(error, { trace: false });
		process.stderr.write(
			`tettai ${name}: ${error instanceof SettingError ? 'A setting is wrong: ' : ''}${message}\n`,
		);
		// What nobody expected needs its trace; what we foresaw is said in one line.
		const foreseen = error instanceof CommandFailure || error instanceof SettingError;
		if (!foreseen && process.env['LOG_LEVEL'] === 'debug')
			process.stderr.write(`${describeError(error, { trace: true })}\n`);
		return 1;
	}
}

// Migrations, seed register, build and `var/` are found from the project's folder, wherever it is called.
process.chdir(projectFolder);

// `tettai backtest | head`: whoever reads has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await main(process.argv.slice(2));
