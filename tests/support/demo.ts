import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { dataFolder, freePort, project, ready, tidyUp } from './command.ts';

/** A demo that answers. */
export interface RunningDemo {
	readonly origin: string;
	/** What it has said so far. */
	said(): string;
	/** Interrupts it as Ctrl-C does, and answers its exit status. */
	stop(): Promise<number | null>;
}

/** Starts `npm run demo` on ports of its own, with an empty data folder, and waits until it has collected and serves. */
export async function startDemo(): Promise<RunningDemo> {
	const port = String(await freePort());
	const args = [
		'tests/demo/demo.ts',
		'--data',
		join(await dataFolder(), 'demo'),
		'--web-port',
		'0',
	];
	const child = spawn(process.execPath, args, {
		cwd: project,
		env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: port },
	});
	const said = { out: '', err: '' };
	child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
	const ended = new Promise<number | null>((done) => child.once('close', done));
	await ready({ child, said, ended }, 200_000);
	return {
		origin: `http://localhost:${port}`,
		said: () => said.out + said.err,
		async stop() {
			child.kill('SIGINT');
			const status = await ended;
			await tidyUp();
			return status;
		},
	};
}
