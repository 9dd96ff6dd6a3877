import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { chooseNode, environmentFor, nodeOutside } from './node24.mjs';

describe('chooseNode', () => {
	const bundled = '/project/node_modules/.bin/node';
	const running = '/usr/bin/node';

	test('prefers the bundled Node', () => {
		const chosen = { bundled, bundledVersion: 'v24.21.0', running, runningVersion: 'v25.1.0' };
		expect(chooseNode(chosen)).toBe(bundled);
	});

	test('takes the running Node where none is bundled or the bundled one does not start', () => {
		const chosen = { bundled, bundledVersion: undefined, running, runningVersion: 'v22.19.0' };
		expect(chooseNode(chosen)).toBe(running);
	});

	test('says what to install when neither will do', () => {
		const neither = { bundled, bundledVersion: undefined, running, runningVersion: 'v20.20.2' };
		expect(() => chooseNode(neither)).toThrow(
			'This platform has no bundled Node 24, and the Node in use is v20.20.2: install Node 22.19 or newer from nodejs.org.',
		);
	});
});

describe('environmentFor', () => {
	test('puts the chosen Node and the tools first, each once, and keeps the rest', () => {
		const tools = join('/project', 'node_modules', '.bin');
		const path = ['/usr/bin', tools, '', '/bin'].join(delimiter);
		const env = environmentFor('/project', '/opt/node/bin/node', { PATH: path, LANG: 'C' });
		expect(env['PATH']?.split(delimiter)).toEqual(['/opt/node/bin', tools, '/usr/bin', '/bin']);
		expect(env['LANG']).toBe('C');
	});

	test('works without any PATH', () => {
		const tools = join('/project', 'node_modules', '.bin');
		expect(environmentFor('/project', join(tools, 'node'), {})['PATH']).toBe(tools);
	});
});

describe('nodeOutside', () => {
	const root = mkdtempSync(join(tmpdir(), 'tettai-node-'));
	const inside = join(root, 'node_modules', '.bin');
	const outside = join(root, 'usr', 'bin');
	const name = process.platform === 'win32' ? 'node.exe' : 'node';
	for (const folder of [inside, outside]) {
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, name), '');
	}
	const env = {
		npm_node_execpath: join(inside, name),
		PATH: [inside, outside].join(delimiter),
	};

	afterAll(() => {
		rmSync(root, { recursive: true });
	});

	test('passes over every Node that `npm ci` is about to delete', () => {
		expect(nodeOutside(root, env, join(inside, name))).toBe(join(outside, name));
	});

	test('takes the running Node where it is safe, before searching the path', () => {
		expect(nodeOutside(join(root, 'elsewhere'), {}, join(outside, name))).toBe(join(outside, name));
	});

	test('keeps the running Node when there is no other', () => {
		expect(nodeOutside(root, { PATH: inside }, join(inside, name))).toBe(join(inside, name));
	});
});
