import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the installed packages depend on. */
const INSTALL_INPUTS = ['package-lock.json', 'package.json'];

/** What the built web server depends on, besides the installed packages. */
const BUILD_INPUTS = ['src', 'static', 'svelte.config.js', 'vite.config.ts', ...INSTALL_INPUTS];

/**
 * Names the state of packages that `root` asks for. Equal names mean that nothing has to be
 * installed; platform and processor count, because packages bring programs for one of them.
 * @param {string} root
 * @returns {string} sha256, 64 hexadecimal digits
 */
export function installFingerprint(root) {
	return fingerprint(root, INSTALL_INPUTS, `${process.platform}-${process.arch}`);
}

/**
 * Names the state of everything that the web build is made from. Unit tests beside the code are
 * left out: they never reach the build.
 * @param {string} root
 * @returns {string} sha256, 64 hexadecimal digits
 */
export function buildFingerprint(root) {
	return fingerprint(root, BUILD_INPUTS, 'build');
}

/**
 * @param {string} root
 * @param {string[]} inputs files or folders; one that is absent counts as absent, not as an error
 * @param {string} salt
 */
function fingerprint(root, inputs, salt) {
	const hash = createHash('sha256').update(salt);
	for (const path of inputs.flatMap((input) => filesIn(root, input))) {
		const content = readFileSync(join(root, path));
		// The length in front keeps two different trees from giving the same stream of bytes.
		hash.update(`\0${path}\0${String(content.length)}\0`).update(content);
	}
	return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path relative to root, with `/`
 * @returns {string[]} every file below it, in an order that does not depend on the file system
 */
function filesIn(root, path) {
	const found = statSync(join(root, path), { throwIfNoEntry: false });
	if (!found) return [];
	if (!found.isDirectory()) return path.endsWith('.test.ts') ? [] : [path];
	const names = readdirSync(join(root, path)).sort();
	return names.flatMap((name) => filesIn(root, `${path}/${name}`));
}
