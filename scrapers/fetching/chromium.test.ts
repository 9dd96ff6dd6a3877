import { afterEach, expect, test, vi } from 'vitest';
import { prepareChromium } from './chromium.ts';

afterEach(() => {
	vi.unstubAllEnvs();
});

test('the Chromium of CHROMIUM_PATH is taken, with the given environment and no more', async () => {
	vi.stubEnv('CHROMIUM_PATH', process.execPath);
	const env = { LANG: 'C' };
	expect(await prepareChromium(env)).toEqual({ executablePath: process.execPath, env });
});

test('a CHROMIUM_PATH that leads nowhere is named', async () => {
	vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
	await expect(prepareChromium({})).rejects.toThrow(
		'CHROMIUM_PATH names /nowhere/chromium, but there is no such file.',
	);
});
