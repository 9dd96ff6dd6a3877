import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { AnswerCache } from '#lib/server/caching/answer-cache.ts';
import { provideCache } from '#lib/server/caching/current.ts';
import { withCacheInFront } from '#lib/server/caching/front.ts';
import { provideStore } from '#lib/server/database/current.ts';
import { registerChannel, type Store } from '#lib/server/database/database.ts';
import { readSettings, type Settings } from '#lib/server/settings.ts';
import { beginStopping } from '#lib/server/stopping.ts';
import { transportHeaders } from '#lib/server/traffic/headers.ts';
import { provideCaptureNow } from './capture-now.ts';
import { positionals, type Command } from './command.ts';
import { CommandFailure } from './failure.ts';
import { startMetrics } from './metrics.ts';
import { untilStopped } from './signals.ts';
import { plural, say } from './steps.ts';
import { openConfiguredStore } from './with-store.ts';

interface Built {
	handler: RequestListener;
}

/** The web application that `vite build` made. It takes its own address from ORIGIN when it is loaded. */
async function loadApplication(settings: Settings): Promise<Built['handler']> {
	process.env['ORIGIN'] = settings.origin;
	const built = pathToFileURL(join(process.cwd(), 'build', 'handler.js')).href;
	try {
		return ((await import(built)) as Built).handler;
	} catch (error) {
		throw new CommandFailure(
			`The web application is not built or its build is broken (${error instanceof Error ? error.message : String(error)}). Start through \`npm start\` or \`npm run tettai -- serve\`, which build it.`,
		);
	}
}

const notHere =
	'HOST names no address of this machine. Leave it out to serve this machine alone, or set it to 0.0.0.0 to serve every network.';

/** Why nothing can listen at an address, and how to mend it. */
function refusedAddress(error: NodeJS.ErrnoException, { port }: Settings): Error {
	const reasons: Readonly<Record<string, string>> = {
		EADDRINUSE: `Port ${String(port)} is taken. Stop what uses it, or choose another: PORT=3001 npm start`,
		EACCES: `Port ${String(port)} is for administrators. Choose one from 1024 up: PORT=3000 npm start`,
		EADDRNOTAVAIL: notHere,
		ENOTFOUND: notHere,
		EAI_AGAIN: notHere,
	};
	const reason = reasons[error.code ?? ''];
	return reason ? new CommandFailure(reason, { cause: error }) : error;
}

/** The application, behind answers in memory where the settings leave room for them. */
async function applicationFor(
	store: Store,
	settings: Settings,
): Promise<{ application: RequestListener; endListening: () => Promise<void> }> {
	const application = await loadApplication(settings);
	if (settings.cacheBytes === 0) return { application, endListening: () => Promise.resolve() };
	const cache = new AnswerCache(settings.cacheBytes);
	provideCache(cache);
	const endListening = await store.listen(registerChannel, {
		heard: () => cache.heard(),
		lost: () => cache.lost(),
	});
	return { application: withCacheInFront(cache, application), endListening };
}

/** Serves until the process is told to stop; then finishes open requests and closes the database. */
export async function serveUntilStopped(store: Store, settings: Settings): Promise<void> {
	provideStore(store);
	const endCaptures = provideCaptureNow(store, settings);
	const endMetrics = await startMetrics(store, settings);
	const { application, endListening } = await applicationFor(store, settings);
	const always = Object.entries(transportHeaders(settings.origin));
	const server = createServer((request, response) => {
		for (const [name, value] of always) response.setHeader(name, value);
		application(request, response);
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			reject(refusedAddress(error, settings));
		});
		server.listen(settings.port, settings.host, resolve);
	});
	// Heard before the address is printed, for whoever reads it may stop us at once.
	const stopped = untilStopped();
	say('ready', settings.origin);
	await stopped;
	await letGo(server, settings);
	await Promise.all([endListening(), endCaptures(), endMetrics()]);
}

/**
 * Says that this process stops (`/readyz`), still takes visitors until whoever sends them has noticed, and finishes open
 * requests. A reader who holds a connection open holds up the stop for some seconds and no longer.
 */
async function letGo(server: Server, { drainSeconds, stopSeconds }: Settings): Promise<void> {
	beginStopping();
	if (drainSeconds > 0) {
		say('stop', `no longer ready; taking visitors for ${plural(drainSeconds, 'more second')}`);
		await pause(drainSeconds * 1_000);
	}
	say('stop', 'finishing open requests');
	await new Promise<void>((resolve) => {
		server.close(() => {
			resolve();
		});
		server.closeIdleConnections();
		setTimeout(() => {
			server.closeAllConnections();
		}, stopSeconds * 1_000).unref();
	});
}

export const command: Command = {
	usage: 'serve',
	summary: 'the web server alone',
	async run(args) {
		positionals(args, 0);
		const settings = readSettings(process.env);
		const store = await openConfiguredStore();
		try {
			const applied = await store.migrate();
			say('migrate', applied === 0 ? 'up to date' : `${plural(applied, 'migration')} applied`);
			await serveUntilStopped(store, settings);
		} finally {
			await store.close();
		}
		return 0;
	},
};
