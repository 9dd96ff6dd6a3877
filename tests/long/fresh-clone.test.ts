import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

/*
 * `npm start` on a machine that has nothing but Node and npm: a clone of the last commit, an empty
 * npm cache, no settings. What is not committed is not tested.
 */

const project = resolve(import.meta.dirname, '../..');
/** A fresh machine downloads and builds first; in milliseconds. */
const FIRST_START_MS = 600_000;

let folder = '';
let clone = '';
let running: ChildProcess | undefined;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'tettai-clone-'));
	clone = join(folder, 'tettai');
	execFileSync('git', ['clone', '--quiet', '--no-hardlinks', project, clone]);
});

afterAll(async () => {
	if (running && !hasEnded(running)) killGroup(running);
	await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('two commands are enough: clone, start; and the second start is quick', async () => {
	const port = await freePort();
	const first = await start(port);
	expect(first.said).toMatch(/^install +done in /m);
	expect(first.said).toMatch(/^build +done in /m);
	await stop(first);

	const second = await start(port);
	expect(second.said).toMatch(/^install +up to date, skipped$/m);
	expect(second.said).toMatch(/^build +up to date, skipped$/m);
	expect(second.seconds).toBeLessThan(first.seconds / 2);
	await stop(second);
});

interface Started {
	readonly child: ChildProcess;
	readonly port: number;
	/** What it had printed when the first page was there. */
	readonly said: string;
	/** From the command to the first page. */
	readonly seconds: number;
}

/** Runs `npm start` in the clone and waits until the list of companies is served. */
async function start(port: number): Promise<Started> {
	const began = performance.now();
	// Its own group, so that a failed test can end npm and all that npm has started.
	const child = spawn('npm', ['start'], { cwd: clone, env: bareEnvironment(port), detached: true });
	running = child;
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => (said += text));
	for (;;) {
		const page = await fetch(`http://localhost:${port}/en/companies`).catch(() => undefined);
		if (page?.status === 200) {
			expect(await page.text()).toContain('169');
			return { child, port, said, seconds: (performance.now() - began) / 1000 };
		}
		const late = performance.now() - began > FIRST_START_MS;
		if (late || hasEnded(child))
			throw new Error(`npm start ${late ? 'took too long' : 'ended'}. It said:\n${said}`);
		await sleep(100);
	}
}

/** Presses Ctrl-C: the terminal interrupts npm and everything below it; all must end by itself. */
async function stop({ child, port }: Started): Promise<void> {
	const group = -(child.pid ?? 0);
	const ended = new Promise<string>((resolve) => {
		child.once('exit', (code, signal) => {
			resolve(signal ?? `code ${code ?? ''}`);
		});
	});
	process.kill(group, 'SIGINT');
	const how = await Promise.race([ended, sleep(30_000, 'still running after 30 s')]);
	// npm's shell ends by the signal that it was sent, however well its child has ended.
	expect(['code 0', 'SIGINT']).toContain(how);
	expect(() => process.kill(group, 0), 'a process is left behind').toThrow('ESRCH');
	await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow();
}

function hasEnded(child: ChildProcess): boolean {
	return child.exitCode !== null || child.signalCode !== null;
}

/** After a failed test: ends npm and everything below it, so that no server is left behind. */
function killGroup(child: ChildProcess): void {
	if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
}

/** Nothing of this project's environment; of npm's settings only how to reach the registry. */
function bareEnvironment(port: number): NodeJS.ProcessEnv {
	const needed =
		/^(HOME|LANG|TMPDIR|HTTPS?_PROXY|NO_PROXY|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|npm_config_(registry|userconfig|globalconfig|cafile|proxy|https_proxy|noproxy|strict_ssl))$/i;
	const kept = Object.entries(process.env).filter(([name]) => needed.test(name));
	return {
		...Object.fromEntries(kept),
		PATH: pathOfTheMachine(),
		PORT: String(port),
		npm_config_cache: join(folder, 'npm-cache'),
	};
}

/** The path without the Node and the tools that npm has put in front of it for this project. */
function pathOfTheMachine(): string {
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	return folders.filter((path) => !path.split(sep).includes('node_modules')).join(delimiter);
}

async function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer().once('error', reject);
		probe.listen(0, () => {
			const bound = probe.address();
			probe.close(() => {
				resolve(bound && typeof bound === 'object' ? bound.port : 0);
			});
		});
	});
}
