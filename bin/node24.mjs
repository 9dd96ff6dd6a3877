import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { OLDEST_RUNTIME, compareVersions } from './versions.mjs';

/**
 * Decides which Node runs the program.
 * @param {{ bundled: string, bundledVersion: string | undefined,
 *           running: string, runningVersion: string }} candidates
 *   `bundled` is the path inside node_modules; its version is undefined when it is absent or does
 *   not start here (another C library, another processor).
 * @returns {string} the path of the Node to use
 * @throws {Error} when neither is new enough, with a sentence that says what to install
 */
export function chooseNode({ bundled, bundledVersion, running, runningVersion }) {
	if (bundledVersion && compareVersions(bundledVersion, OLDEST_RUNTIME) >= 0) return bundled;
	if (compareVersions(runningVersion, OLDEST_RUNTIME) >= 0) return running;
	throw new Error(
		`This platform has no bundled Node 24, and the Node in use is ${runningVersion}: install Node 22.19 or newer from nodejs.org.`,
	);
}

/**
 * Finds the Node that runs the program in the project folder `root`, by asking the bundled one for
 * its version (about 30 ms).
 * @param {string} root
 * @returns {string}
 * @throws {Error} as chooseNode
 */
export function findNode(root) {
	const bundled = join(root, 'node_modules', '.bin', 'node');
	return chooseNode({
		bundled,
		bundledVersion: versionOf(bundled),
		running: process.execPath,
		runningVersion: process.version,
	});
}

/** @param {string} node */
function versionOf(node) {
	if (!existsSync(node)) return undefined;
	const asked = spawnSync(node, ['--version'], { encoding: 'utf8' });
	return asked.status === 0 ? asked.stdout.trim() : undefined;
}

/**
 * The environment for everything that is started: whatever calls plain `node` or a tool of
 * node_modules gets the same Node as the program itself.
 * @param {string} root
 * @param {string} node as from findNode
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor(root, node, env = process.env) {
	const tools = join(root, 'node_modules', '.bin');
	const before = (env['PATH'] ?? '').split(delimiter);
	const first = [...new Set([dirname(node), tools])];
	const path = [...first, ...before.filter((folder) => folder && !first.includes(folder))];
	return { ...env, PATH: path.join(delimiter) };
}

/**
 * A Node that is not inside `root`'s node_modules. npm must run on such a one: `npm ci` deletes
 * node_modules, and with it the Node that `npm start` puts first on the path.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [running] the Node that runs this
 * @returns {string} falls back to the running Node, which on Linux survives its own deletion
 */
export function nodeOutside(root, env = process.env, running = process.execPath) {
	const inside = join(root, 'node_modules') + sep;
	const name = process.platform === 'win32' ? 'node.exe' : 'node';
	const onPath = (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
	const candidates = [env['npm_node_execpath'], running, ...onPath];
	return candidates.find((path) => path && !path.startsWith(inside) && existsSync(path)) ?? running;
}
