import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { prepareChromium } from './tests/support/chromium.ts';

/*
 * The browser tests run against the built web server with an embedded database of its own, as a
 * visitor would get it from `npm start`. `npm test` builds first; by hand: `npm run tettai -- serve`
 * builds, then `npx playwright test --project chromium`.
 */
const { executablePath, env } = await prepareChromium();
const port = await portOfThisRun();
const address = `http://localhost:${port}`;

// The server under test must not meet a database that the machine uses for something else.
delete process.env['DATABASE_URL'];

export default defineConfig({
	testDir: 'tests/browser',
	outputDir: 'var/test-results/browser',
	workers: 2,
	fullyParallel: true,
	retries: 0,
	forbidOnly: true,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: 'list',
	use: {
		baseURL: address,
		locale: 'en-GB',
		timezoneId: 'Asia/Tokyo',
		screenshot: 'only-on-failure',
		// Recording every step costs a third of the time: `TETTAI_TRACE=1 npx playwright test …` asks for it.
		trace: process.env['TETTAI_TRACE'] ? 'retain-on-failure' : 'off',
		launchOptions: { env, ...(executablePath ? { executablePath } : {}) },
	},
	projects: [
		{ name: 'chromium', testIgnore: '**/*.{long,lighthouse}.spec.ts' },
		{ name: 'long', testMatch: '**/*.long.spec.ts' },
		{ name: 'lighthouse', testMatch: '**/*.lighthouse.spec.ts' },
	],
	webServer: {
		command: `"${process.execPath}" tests/support/site-server.ts start`,
		url: `${address}/readyz`,
		timeout: 120_000,
		stdout: 'ignore',
		stderr: 'pipe',
		gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
		env: {
			NODE_ENV: 'production',
			HOST: '127.0.0.1',
			PORT: port,
			ORIGIN: address,
			TETTAI_DATA: dataOfThisRun(),
			TETTAI_COLLECT: 'off',
		},
	},
});

/** A free port, chosen once: every worker reads this file again and must come to the same one. */
async function portOfThisRun(): Promise<string> {
	return (process.env['TETTAI_BROWSER_PORT'] ??= await new Promise<string>((resolve, reject) => {
		const probe = createServer().once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const bound = probe.address();
			probe.close(() => {
				resolve(String(bound && typeof bound === 'object' ? bound.port : ''));
			});
		});
	}));
}

/** An empty folder for the server's data, made once and removed when the run ends. */
function dataOfThisRun(): string {
	const known = process.env['TETTAI_BROWSER_DATA'];
	if (known) return known;
	const folder = mkdtempSync(join(tmpdir(), 'tettai-browser-'));
	process.env['TETTAI_BROWSER_DATA'] = folder;
	process.once('exit', () => {
		rmSync(folder, { recursive: true, force: true });
	});
	return folder;
}
