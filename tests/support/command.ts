import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The project's folder. */
export const project = resolve(import.meta.dirname, '../..');

/** A running `tettai`, with what it has said so far. */
export interface Running {
	readonly child: ChildProcess;
	readonly said: { out: string; err: string };
	/** Exit status once it has ended; 128 and the signal's number are not told apart: any signal is `null`. */
	readonly ended: Promise<number | null>;
}

const folders: string[] = [];
const children = new Set<ChildProcess>();

/** A folder for the data of one test, or for what it writes. */
export async function dataFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'tettai-command-'));
	folders.push(folder);
	return folder;
}

/** After the tests of a file: ends what a failed one has left running, and removes all folders. */
export async function tidyUp(): Promise<void> {
	for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
	children.clear();
	for (const folder of folders.splice(0))
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

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

/** Starts the command line, called from a folder, with nothing set but what is given. */
export function begin(
	args: readonly string[],
	settings: Record<string, string> = {},
	cwd = project,
): Running {
	const child = spawn(process.execPath, [join(project, 'src/cli/main.ts'), ...args], {
		cwd,
		env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings },
	});
	children.add(child);
	const said = { out: '', err: '' };
	child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
	const ended = new Promise<number | null>((done, failed) => {
		child.once('error', failed);
		child.once('close', (status) => {
			children.delete(child);
			done(status);
		});
	});
	return { child, said, ended };
}

/** Runs the command line to its end. */
export async function run(
	args: readonly string[],
	settings: Record<string, string> = {},
	cwd = project,
): Promise<{ status: number | null; out: string; err: string }> {
	const { said, ended } = begin(args, settings, cwd);
	const status = await ended;
	return { status, ...said };
}

/** Waits until a running command has printed its address, for so many milliseconds. */
export async function ready({ said, child }: Running, patience = 60_000): Promise<void> {
	for (let waited = 0; waited < patience; waited += 50) {
		if (/^ready |"step":"ready"/m.test(said.out)) return;
		if (child.exitCode !== null) throw new Error(`It ended: ${said.err}`);
		await new Promise((next) => setTimeout(next, 50));
	}
	throw new Error(`It did not get ready: ${said.out}${said.err}`);
}
