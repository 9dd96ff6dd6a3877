import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { read } from '../../scrapers/reading/read.ts';
import { pathGiven, type Command } from './command.ts';
import { CommandFailure, WrongUsage } from './failure.ts';
import { linesOf, readerDocument } from './jsonl.ts';

interface Asked {
	readonly file: string;
	readonly out: string | undefined;
}

/** @throws {WrongUsage} */
function asked(args: readonly string[]): Asked {
	try {
		const { positionals, values } = parseArgs({
			args: [...args],
			options: { out: { type: 'string' } },
			allowPositionals: true,
		});
		const [file] = positionals;
		if (file === undefined || positionals.length !== 1)
			throw new Error(`1 argument expected, ${String(positionals.length)} given.`);
		return {
			file: pathGiven(file),
			out: values.out === undefined ? undefined : pathGiven(values.out),
		};
	} catch (error) {
		throw new WrongUsage(error instanceof Error ? error.message : String(error));
	}
}

/** One finding per document, in order, as lines of JSON. */
async function* findingsOf(file: string): AsyncGenerator<string> {
	for await (const document of linesOf(file, readerDocument))
		yield `${JSON.stringify(read(document))}\n`;
}

/** Writes the whole file or none of it: under another name first, then in its place. */
async function writeWhole(lines: AsyncIterable<string>, out: string): Promise<void> {
	const unfinished = `${out}.${String(process.pid)}.part`;
	try {
		await pipeline(Readable.from(lines), createWriteStream(unfinished));
		await rename(unfinished, out);
	} catch (error) {
		await rm(unfinished, { force: true });
		if (error instanceof CommandFailure) throw error;
		throw new CommandFailure(
			`${out} cannot be written: ${error instanceof Error ? error.message : String(error)}. Give --out a path in a folder that you may write to.`,
		);
	}
}

export const command: Command = {
	usage: 'read FILE.jsonl [--out FILE]',
	summary: 'what documents say about a company’s Russia business, a finding per line',
	async run(args) {
		const { file, out } = asked(args);
		const lines = findingsOf(file);
		if (out === undefined) await pipeline(Readable.from(lines), process.stdout, { end: false });
		else await writeWhole(lines, out);
		return 0;
	},
};
