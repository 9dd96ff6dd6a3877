import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { WrongUsage } from './failure.ts';
import { plural } from './steps.ts';

/** The project's folder, where migrations, seed register and build lie. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The folder in which the command was called: what a path on its line is relative to. */
const calledFrom = process.cwd();

/** A path from the command line, whole. */
export const pathGiven = (path: string): string => resolve(calledFrom, path);

/** The version of this Tettai. */
export function projectVersion(): string {
	const file = readFileSync(join(projectFolder, 'package.json'), 'utf8');
	return (JSON.parse(file) as { version: string }).version;
}

/** One subcommand of `tettai`. */
export interface Command {
	/** How it is called, without `tettai`. */
	readonly usage: string;
	/** What it does, in one line. */
	readonly summary: string;
	/** Runs it and answers the exit status. */
	run(args: readonly string[]): Promise<number>;
}

/**
 * The positional arguments of a command that takes exactly so many and no options.
 * @throws {WrongUsage}
 */
export function positionals(args: readonly string[], count: number): string[] {
	const options: ParseArgsOptionsConfig = {};
	let found: string[];
	try {
		found = parseArgs({ args: [...args], options, allowPositionals: true }).positionals;
	} catch (error) {
		throw new WrongUsage(error instanceof Error ? error.message : String(error));
	}
	if (found.length !== count)
		throw new WrongUsage(
			count === 0
				? `Nothing may follow, but there is “${found.join(' ')}”.`
				: `${plural(count, 'argument')} expected, ${String(found.length)} given.`,
		);
	return found;
}
