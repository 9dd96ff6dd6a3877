import { describe, expect, test } from 'vitest';
import { compareVersions } from './versions.mjs';

describe('compareVersions', () => {
	test.each([
		['20.19.0', '20.19', 0],
		['v24.21.0', '22.19.0', 1],
		['20.9.0', '20.19.0', -1],
		['20.19.1', '20.19.0', 1],
		['v25.0.0-nightly20261101', '22.19.0', 1],
		['18.20.4', 'v20.19.0', -1],
	])('%s against %s', (left, right, sign) => {
		expect(Math.sign(compareVersions(left, right))).toBe(sign);
	});
});
