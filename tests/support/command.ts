import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');

/** A running `tettai`, with what it has said so far. */
export interface Running {
	readonly child: ChildProcess;
	readonly said: { out: string; err: string };
	/** Exit status once it has ended; 128 and the signal's number are not told apart: any signal is `null`. */
	readonly ended: Promise<number | null>;
}

/** A folder for the data of one test. */
export const dataFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'tettai-command-'));

/** A port that nothing uses. */
export function freePort(): Promise<number> {
	return new Promise((found, failed) => {
		const probe = createServer().once('error', failed);
		probe.listen(0, '127.0.0.1', () => {
			const bound = probe.address();
			probe.close(() => {
				found(bound && typeof bound === 'object' ? bound.port : 0);
			});
		});
	});
}

/** Starts the command line with nothing set but what is given. */
export function begin(args: readonly string[], settings: Record<string, string> = {}): Running {
	const child = spawn(process.execPath, ['src/cli/main.ts', ...args], {
		cwd: project,
		env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings },
	});
	const said = { out: '', err: '' };
	child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
	const ended = new Promise<number | null>((done, failed) => {
		child.once('error', failed);
		child.once('close', (status) => {
			done(status);
		});
	});
	return { child, said, ended };
}

/** Runs the command line to its end. */
export async function run(
	args: readonly string[],
	settings: Record<string, string> = {},
): Promise<{ status: number | null; out: string; err: string }> {
	const { said, ended } = begin(args, settings);
	const status = await ended;
	return { status, ...said };
}

/** Waits until a running command has printed its address. */
export async function ready({ said, child }: Running): Promise<void> {
	for (let waited = 0; waited < 60_000; waited += 50) {
		if (/^ready /m.test(said.out)) return;
		if (child.exitCode !== null) throw new Error(`It ended: ${said.err}`);
		await new Promise((next) => setTimeout(next, 50));
	}
	throw new Error(`It did not get ready: ${said.out}${said.err}`);
}
