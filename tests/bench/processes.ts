import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/command.ts';

/** A server in a process of its own, so that it takes no time from what measures it. */
export interface Served {
	readonly origin: string;
	/** Megabytes of memory that the process has at the moment. */
	readonly memory: () => Promise<number>;
	readonly stop: () => Promise<void>;
}

const root = join(import.meta.dirname, '../..');

/** Starts a script that prints its address, on a line that ends with it, when it is ready. */
async function serve(
	args: readonly string[],
	settings: Readonly<Record<string, string>>,
): Promise<Served> {
	const child = spawn(process.execPath, [...args], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'inherit'],
		env: {
			PATH: process.env['PATH'],
			HOME: process.env['HOME'],
			NODE_ENV: 'production',
			...settings,
		},
	});
	const origin = await new Promise<string>((found, failed) => {
		let said = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			said += text;
			const address = /(http:\/\/[\w.:]+)\s*$/m.exec(said)?.[1];
			if (address) found(address);
		});
		child.once('error', failed);
		child.once('exit', (code) => {
			failed(new Error(`${args.join(' ')} ended with ${String(code)} before it was ready.`));
		});
	});
	return { origin, memory: () => memoryOf(child), stop: () => ended(child) };
}

async function memoryOf({ pid }: ChildProcess): Promise<number> {
	const status = await readFile(`/proc/${String(pid)}/status`, 'utf8');
	return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

async function ended(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return;
	const end = new Promise((done) => child.once('exit', done));
	child.kill('SIGTERM');
	await end;
}

/** The built production server on a database, with so much room for answers in memory. */
export async function serveTettai(
	database: string,
	{ cacheMegabytes }: { cacheMegabytes: number },
): Promise<Served> {
	const folder = await mkdtemp(join(tmpdir(), 'tettai-bench-'));
	const port = String(await freePort());
	const served = await serve([join(root, 'src/cli/main.ts'), 'serve'], {
		DATABASE_URL: database,
		TETTAI_DATA: folder,
		TETTAI_CACHE_MB: String(cacheMegabytes),
		PORT: port,
		ORIGIN: `http://127.0.0.1:${port}`,
	});
	return {
		...served,
		async stop() {
			await served.stop();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

/** A bare `node:http` server that sends the same bytes, whatever is asked. */
export const serveBytes = (file: string, type: string): Promise<Served> =>
	serve([join(import.meta.dirname, 'bare-server.ts'), file, type], {});

/** PostGraphile over the schema `graph` of a database. */
export const servePostGraphile = (database: string): Promise<Served> =>
	serve([join(import.meta.dirname, 'postgraphile-server.ts'), database], {});
