import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './captured.mjs';
import { buildFingerprint, installFingerprint } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { clearMarker, isFresh, writeMarker } from './marker.mjs';
import { environmentFor, findNode, nodeOutside } from './node24.mjs';
import { say, saySkipped, timed } from './steps.mjs';

/**
 * Installs the packages of the lock file unless exactly these are installed already.
 * @param {string} root the project folder
 * @param {import('./steps.mjs').Progress} progress
 * @throws {import('./captured.mjs').StepError} when npm fails or is interrupted
 */
export function install(root, progress) {
	return step(root, progress, {
		label: 'install',
		doing: 'installing packages, half a minute on most machines …',
		marker: join(root, 'node_modules', '.tettai-installed'),
		fingerprint: installFingerprint,
		work: () => npmCi(root),
	});
}

/**
 * Builds the web server unless exactly this state of the sources is built already. The packages
 * must be installed.
 * @param {string} root the project folder
 * @param {import('./steps.mjs').Progress} progress
 * @throws {import('./captured.mjs').StepError} when the build fails or is interrupted
 */
export function build(root, progress) {
	return step(root, progress, {
		label: 'build',
		doing: 'building the web pages, a few seconds …',
		marker: join(root, 'build', '.tettai-built'),
		fingerprint: buildFingerprint,
		work: () => viteBuild(root),
	});
}

/**
 * @param {string} root
 * @param {import('./steps.mjs').Progress} progress
 * @param {{ label: string, doing: string, marker: string,
 *           fingerprint: (root: string) => string, work: () => Promise<void> }} what
 */
async function step(root, progress, what) {
	const fresh = () => isFresh(what.marker, what.fingerprint(root));
	if (fresh()) {
		saySkipped(progress, what.label);
		return;
	}
	const prepare = async () => {
		// Whoever held the lock may just have done it.
		if (fresh()) {
			saySkipped(progress, what.label);
			return;
		}
		// Taken before the work: what is changed meanwhile makes the next start do it again.
		const fingerprint = what.fingerprint(root);
		clearMarker(what.marker);
		await timed(progress, what.label, what.doing, what.work);
		writeMarker(what.marker, fingerprint);
	};
	await withLock(join(root, '.cache', `${what.label}.lock`), prepare, (pid) => {
		say(progress, what.label, `waiting for another start (process ${String(pid)}) to finish it`);
	});
}

/** @param {string} root */
async function npmCi(root) {
	// The build and the tests need every kind of package, whatever NODE_ENV or npm's settings say.
	const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--loglevel=error'];
	const script = process.env['npm_execpath'];
	const node = nodeOutside(root);
	// npm_execpath may name another package manager that ran the script; only npm knows `ci`.
	const known = script && /npm-cli\.c?js$/.test(script) && existsSync(script);
	const windows = process.platform === 'win32';
	await runQuietly(
		known ? node : windows ? 'npm.cmd' : 'npm',
		known ? [script, ...args] : args,
		// Windows refuses to start a .cmd without a shell; the arguments hold nothing to quote.
		{ cwd: root, shell: windows && !known },
		'Installing the packages failed; what npm said is above. The network or the registry may be out of reach: check them and start again.',
	);
}

/** @param {string} root */
async function viteBuild(root) {
	const node = findNode(root);
	const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
	await runQuietly(
		node,
		[vite, 'build'],
		{ cwd: root, env: { ...environmentFor(root, node), NODE_ENV: 'production' } },
		'Building the web pages failed; what the build said is above. Mend that and start again.',
	);
}
