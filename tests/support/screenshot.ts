/**
 * Takes a picture of a page, for looking at by hand:
 *   node tests/support/screenshot.ts URL OUT.png [--width 1440] [--height 900] [--dark] [--full]
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { prepareChromium } from './chromium.ts';

const usage =
	'Usage: node tests/support/screenshot.ts URL OUT.png [--width 1440] [--height 900] [--dark] [--full]';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		width: { type: 'string', default: '1440' },
		height: { type: 'string', default: '900' },
		dark: { type: 'boolean', default: false },
		full: { type: 'boolean', default: false },
	},
});
const [url, out] = positionals;
const size = { width: Number(values.width), height: Number(values.height) };
if (!url || !out || !(size.width > 0) || !(size.height > 0)) {
	console.error(usage);
	process.exit(2);
}

const { executablePath, env } = await prepareChromium();
const browser = await chromium.launch({ env, ...(executablePath ? { executablePath } : {}) });
try {
	const page = await browser.newPage({
		viewport: size,
		colorScheme: values.dark ? 'dark' : 'light',
	});
	page.on('console', (message) => {
		if (message.type() === 'error') console.error(`The page says: ${message.text()}`);
	});
	page.on('pageerror', (error) => {
		console.error(`The page failed: ${error.message}`);
	});
	const response = await page.goto(url, { waitUntil: 'networkidle' });
	await page.screenshot({ path: out, fullPage: values.full });
	console.log(`${out}  ${String(response?.status() ?? '')}  ${await page.title()}`);
} finally {
	await browser.close();
}
