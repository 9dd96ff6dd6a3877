import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, globSync, mkdirSync, mkdtempSync, statSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, project } from '../support/command.ts';

/*
 * What the Dockerfile makes, without Docker: the packages that its second stage installs and the folders that its last
 * one copies, run by a user that can write nothing but the data.
 */

const nobody = 65_534;
let home = '';
let image = '';
let data = '';
let dockerfile = '';
beforeAll(async () => {
	dockerfile = await readFile(join(project, 'Dockerfile'), 'utf8');
	home = mkdtempSync(join(tmpdir(), 'tettai-container-'));
	chmodSync(home, 0o755);
	image = join(home, 'image');
	data = join(home, 'data');
	mkdirSync(image);
	mkdirSync(data);
	const stage = (name: RegExp): string =>
		dockerfile.split(/^FROM /m).find((one) => name.test(one)) ?? '';
	for (const name of ['package.json', 'package-lock.json', '.npmrc'])
		cpSync(join(project, name), join(image, name));
	const install = /^RUN (.+(?:\n\t.+)*)/m.exec(stage(/AS packages/))?.[1] ?? '';
	execFileSync('sh', ['-c', install.replaceAll('\\\n', ' ')], { cwd: image, stdio: 'ignore' });
	cpSync(join(project, 'build'), join(image, 'build'), { recursive: true });
	const last = stage(/^USER/m);
	for (const [, from = '', to = ''] of last.matchAll(/^COPY (\S+) (\S+)$/gm))
		cpSync(join(project, from), join(image, to === './' ? from : to), { recursive: true });
	const unpack = /^RUN node (--input-type=module) -e "(.+)"$/m.exec(last);
	execFileSync(process.execPath, [unpack?.[1] ?? '', '-e', unpack?.[2] ?? ''], { cwd: image });
	if (process.getuid?.() === 0) chownSync(data, nobody, nobody);
	execFileSync('chmod', ['-R', 'a-w,a+rX', image]);
});
afterAll(async () => {
	execFileSync('chmod', ['-R', 'u+w', image]);
	await rm(home, { recursive: true, force: true });
});

function begin(args: readonly string[], port: number) {
	const child = spawn(process.execPath, [join(image, 'src/cli/main.ts'), ...args], {
		cwd: image,
		env: {
			...{ PATH: '/usr/bin:/bin', NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) },
			...{ TETTAI_DATA: data, TMPDIR: data },
		},
		...(process.getuid?.() === 0 && { uid: nobody, gid: nobody }),
	});
	const said = { text: '' };
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => (said.text += text));
	const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
	return { child, said, ended };
}

/** Files of the image with the time of their last change. */
const state = (): string[] =>
	globSync('{*,.*,{src,scrapers,build,drizzle,bin,.cache}/**}', { cwd: image })
		.map((name) => `${name} ${String(statSync(join(image, name)).mtimeMs)}`)
		.sort();

test('runs without the tools of development, as nobody, from a folder that it cannot write to', async () => {
	const port = await freePort();
	const before = state();
	const imported = begin(['import', 'drizzle/seed'], port);
	expect([await imported.ended, imported.said.text]).toEqual([
		0,
		expect.stringContaining('events'),
	]);

	const { child, said, ended } = begin(['serve'], port);
	await expect.poll(() => said.text, { timeout: 60_000 }).toContain('ready');
	// What HEALTHCHECK asks.
	const check = /^\s+CMD \["node", "-e", "(.+)"\]$/m.exec(dockerfile)?.[1] ?? '';
	execFileSync(process.execPath, ['-e', check], { env: { PORT: String(port) } });
	const kinds = {
		'/ja': 'text/html',
		'/en/companies/toyota': 'text/html',
		'/en/charts/sectors.png': 'image/png',
		'/en/companies.xlsx': 'application/vnd.openxmlformats',
		'/en/events.parquet': 'application/vnd.apache.parquet',
		'/desk/sign-in': 'text/html',
	};
	for (const [path, kind] of Object.entries(kinds)) {
		const answer = await fetch(`http://127.0.0.1:${port}${path}`);
		await answer.arrayBuffer();
		expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
			path,
			200,
			expect.stringContaining(kind),
		]);
	}
	child.kill('SIGTERM');
	expect(await ended).toBe(0);
	const backup = begin(['backup', join(data, 'backup.zip')], port);
	expect([await backup.ended, backup.said.text]).toEqual([0, expect.stringMatching(/^backup /m)]);
	expect(state()).toEqual(before);
});
