import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildFingerprint, installFingerprint } from './fingerprint.mjs';
import { clearMarker, isFresh, writeMarker } from './marker.mjs';

let root = '';

const write = (path: string, content: string) => {
	writeFileSync(join(root, path), content);
};

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'tettai-fingerprint-'));
	mkdirSync(join(root, 'src/routes'), { recursive: true });
	write('package.json', '{}');
	write('package-lock.json', '{}');
	write('src/routes/page.svelte', 'one');
});

afterEach(() => {
	rmSync(root, { recursive: true });
});

describe('buildFingerprint', () => {
	test('is the same for the same files', () => {
		const before = buildFingerprint(root);
		write('src/routes/page.svelte', 'one');
		expect(buildFingerprint(root)).toBe(before);
	});

	test.each([
		['a changed file', () => write('src/routes/page.svelte', 'two')],
		['a new file', () => write('src/routes/other.svelte', '')],
		[
			'a renamed file',
			() => {
				rmSync(join(root, 'src/routes/page.svelte'));
				write('src/routes/pagf.svelte', 'one');
			},
		],
		['a deleted file', () => rmSync(join(root, 'src/routes/page.svelte'))],
		['a setting that appears', () => write('vite.config.ts', '')],
		['other packages', () => write('package-lock.json', '{ }')],
	])('differs after %s', (_what, change) => {
		const before = buildFingerprint(root);
		change();
		expect(buildFingerprint(root)).not.toBe(before);
	});

	test('does not depend on unit tests or on files outside its inputs', () => {
		const before = buildFingerprint(root);
		write('src/routes/page.test.ts', 'test');
		write('README.md', 'text');
		expect(buildFingerprint(root)).toBe(before);
	});

	test('tells where one file ends and the next begins', () => {
		write('src/a', 'x');
		write('src/b', '');
		const before = buildFingerprint(root);
		write('src/a', '');
		write('src/b', 'x');
		expect(buildFingerprint(root)).not.toBe(before);
	});
});

describe('installFingerprint', () => {
	test('depends on the lock file and package.json, not on the sources', () => {
		const before = installFingerprint(root);
		write('src/routes/page.svelte', 'two');
		expect(installFingerprint(root)).toBe(before);
		write('package.json', '{ "type": "module" }');
		expect(installFingerprint(root)).not.toBe(before);
	});
});

describe('the marker of a finished step', () => {
	test('is fresh only for the state it was written for', () => {
		const marker = join(root, 'build', '.tettai-built');
		expect(isFresh(marker, 'abc')).toBe(false);
		writeMarker(marker, 'abc');
		expect(isFresh(marker, 'abc')).toBe(true);
		expect(isFresh(marker, 'abd')).toBe(false);
		clearMarker(marker);
		clearMarker(marker);
		expect(isFresh(marker, 'abc')).toBe(false);
	});
});
