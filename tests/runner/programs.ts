import { type ChildProcess, spawn } from 'node:child_process';
import { environmentFor } from '../../bin/node24.mjs';
import { root } from './suites.ts';

/** How a program ended, with everything that it said. */
export interface Ended {
	readonly code: number;
	readonly output: string;
}

/** How long programs may take to stop when asked, in milliseconds. */
const PATIENCE_MS = 10_000;

const running = new Set<ChildProcess>();

/**
 * Runs Node with `args` in the project folder and collects what it says.
 * @param heard is given each piece of output as it comes
 */
export function runNode(
	args: readonly string[],
	env: Record<string, string>,
	heard: (text: string) => void,
): Promise<Ended> {
	const child = spawn(process.execPath, args, {
		cwd: root,
		// The whole group can then be stopped, with everything that the program has started.
		detached: true,
		env: { ...plainEnvironment(), ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	running.add(child);
	const said: string[] = [];
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			said.push(text);
			heard(text);
		});
	}
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => {
			running.delete(child);
			resolve({ code: code ?? 1, output: said.join('') });
		});
	});
}

/** Asks every running program to stop, and stops by force what has not stopped in ten seconds. */
export function stopPrograms(): void {
	for (const child of running) signal(child, 'SIGINT');
	setTimeout(() => {
		for (const child of running) signal(child, 'SIGKILL');
	}, PATIENCE_MS).unref();
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
	try {
		if (child.pid !== undefined) process.kill(-child.pid, name);
	} catch {
		// It has ended meanwhile.
	}
}

/** Settings of the person who runs the tests, which must not reach the program under test. */
const personal =
	/^(TETTAI_.*|DATABASE_URL|PORT|HOST|ORIGIN|EDINET_API_KEY|LOG_LEVEL|NODE_ENV|NO_COLOR|FORCE_COLOR)$/;

function plainEnvironment(): NodeJS.ProcessEnv {
	// The tools take CI as a sign that nobody watches: no snapshot is written, no test focused.
	const env = { ...environmentFor(root, process.execPath), CI: 'true' };
	return Object.fromEntries(Object.entries(env).filter(([name]) => !personal.test(name)));
}
