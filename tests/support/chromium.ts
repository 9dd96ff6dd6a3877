import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as chromium from '../../scrapers/fetching/chromium.ts';

const fontConfiguration = join(dirname(fileURLToPath(import.meta.url)), 'fonts.conf');

/**
 * Makes a Chromium ready for looking at our own pages, and says how to start it. Its fonts always come
 * from `fonts.conf`, so that Japanese renders on a machine without fonts.
 * @throws Error when CHROMIUM_PATH names no file, or the packaged Chromium does not start.
 */
export async function prepareChromium(): Promise<chromium.Chromium> {
	// A Chromium of the machine's own needs the packaged fonts too.
	await chromium.unpackChromium();
	return chromium.prepareChromium({ ...environment(), FONTCONFIG_FILE: fontConfiguration });
}

function environment(): Record<string, string> {
	return Object.fromEntries(
		Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
	);
}
