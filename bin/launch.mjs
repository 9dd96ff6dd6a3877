import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StepError } from './captured.mjs';
import { runChild } from './children.mjs';
import { environmentFor, findNode } from './node24.mjs';
import { build, install } from './prepare.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Prepares what the command needs, hands over to the program under Node 24 and waits for it.
 * @param {string[]} args the command line after `tettai`
 * @returns {Promise<number>} exit status
 */
export async function launch(args) {
	const [command, ...rest] = args;
	try {
		if (command === 'test') {
			// The sum of earlier runs is printed alone.
			const quiet = rest.includes('--sum');
			await install(root, { stream: process.stdout, quiet });
			return await handOver(['tests/run.ts', ...rest]);
		}
		if (command === 'bench') {
			const progress = { stream: process.stderr, quiet: true };
			await install(root, progress);
			await build(root, progress);
			return await handOver(['tests/bench/bench.ts', ...rest]);
		}
		if (command === 'demo') {
			const progress = { stream: process.stdout, quiet: false };
			await install(root, progress);
			await build(root, progress);
			return await handOver(['tests/demo/demo.ts', ...rest]);
		}
		// Except for `start`, standard output belongs to the command alone.
		const starts = command === 'start';
		const stream = starts ? process.stdout : process.stderr;
		const progress = { stream, quiet: !starts };
		await install(root, progress);
		if (starts || command === 'serve') await build(root, progress);
		return await handOver(['src/cli/main.ts', ...args]);
	} catch (error) {
		return explain(error);
	}
}

/** @param {[string, ...string[]]} script */
function handOver([script, ...args]) {
	const node = findNode(root);
	return runChild(node, [join(root, script), ...args], {
		stdio: 'inherit',
		env: environmentFor(root, node),
	});
}

/** @param {unknown} error */
function explain(error) {
	if (error instanceof StepError && error.output) process.stderr.write(`\n${error.output}\n`);
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	return error instanceof StepError ? error.code : 1;
}
