import { chromium, type Browser } from 'playwright-core';
import { CollectProblem } from '../problem.ts';
import { prepareChromium, type Chromium } from './chromium.ts';

/** What a browser that shows foreign pages gets to know of this process's environment: no setting, no secret. */
const harmless = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LD_LIBRARY_PATH'];

/** Settings on top of Playwright's own, which already switch background traffic and updates off. */
const switches = [
	'--disable-quic',
	'--block-new-web-contents',
	// Names are resolved and checked by the proxy; the browser itself resolves none.
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
	// WebRTC uses UDP, which no HTTP proxy carries. Chromium reads the first, its headless shell the second.
	'--webrtc-ip-handling-policy=disable_non_proxied_udp',
	'--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

let ready: Promise<Chromium> | undefined;
let sandbox = process.getuid?.() !== 0;

/**
 * Starts a headless Chromium, in its sandbox where the machine lets it, of which all traffic goes through the proxy.
 * @param proxy `http://127.0.0.1:PORT`
 * @throws {CollectProblem} `not_configured` if there is no browser that starts
 */
export async function startBrowser(proxy: string): Promise<Browser> {
	try {
		ready ??= prepareChromium(environment());
		const prepared = await ready;
		return await launch(prepared, proxy).catch((error: unknown) => {
			// Machines that forbid user namespaces cannot have the sandbox; root never can.
			if (!sandbox) throw error;
			sandbox = false;
			return launch(prepared, proxy);
		});
	} catch (error) {
		ready = undefined;
		throw new CollectProblem(
			'not_configured',
			'CHROMIUM_PATH',
			`No browser could be started: ${firstLine(error)} Set CHROMIUM_PATH to a Chromium or Chrome of this machine.`,
			{ cause: error },
		);
	}
}

async function launch({ executablePath, env }: Chromium, proxy: string): Promise<Browser> {
	return chromium.launch({
		...(executablePath ? { executablePath } : {}),
		env,
		// By default pages of the loopback would not go through the proxy.
		proxy: { server: proxy, bypass: '<-loopback>' },
		args: switches,
		chromiumSandbox: sandbox,
		// The process ends itself on signals, after its own cleaning up.
		handleSIGHUP: false,
		handleSIGINT: false,
		handleSIGTERM: false,
	});
}

function environment(): Record<string, string> {
	return Object.fromEntries(
		harmless.flatMap((name) => {
			const value = process.env[name];
			return value === undefined ? [] : [[name, value] as const];
		}),
	);
}

function firstLine(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return message.split('\n', 1)[0] ?? '';
}
