import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { tokyoDay, type Day } from '#lib/domain/dates.ts';
import { addresses, hostAt, hostNames, usualPort, type HostName } from './addresses.ts';
import { hostsOf } from './hosts/hosts.ts';
import { closeAll, listenOn } from './listen.ts';
import { robotsReply } from './robots.ts';
import { firstState, type Rest, type SampleState } from './state.ts';
import { notFound, plain } from './web/answers.ts';
import { send } from './web/send.ts';
import type { Host, Reply, Visit } from './web/visit.ts';

/** One request as the server saw it. */
export interface LoggedRequest {
	readonly host: HostName;
	readonly method: string;
	/** With its query. */
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	readonly startedAt: Date;
	/** When the answer was sent or the client had gone; undefined while it is being answered. */
	endedAt: Date | undefined;
	/** Of the answer; undefined where nothing was answered in the way of HTTP. */
	status: number | undefined;
}

export interface SampleWeb {
	readonly port: number;
	/** The day in Tokyo on which it was started, or the one that was given; content depends on it, nothing on the clock. */
	readonly today: Day;
	/** The origin of a host, by its name or its address; the first company's by default. */
	origin(host?: string): string;
	/** Every request since the start, or since it was emptied. */
	readonly requests: LoggedRequest[];
	/** What the sites say; to be changed. */
	readonly state: SampleState;
	/** A host answers every request with this status, until `undefined` is given. */
	rest(host: HostName, rest: Rest | undefined): void;
	close(): Promise<void>;
}

export interface SampleWebOptions {
	/** 0 for any that is free. */
	readonly port?: number;
	/** Listens on this address alone. */
	readonly host?: string;
	/** What EDINET takes for today; the day in Tokyo by default. */
	readonly today?: Day;
}

/** Starts the newsrooms of fictional companies and the services that tell of them, each on a loopback address. */
export async function startSampleWeb({
	port = usualPort,
	host,
	today = tokyoDay(new Date()),
}: SampleWebOptions = {}): Promise<SampleWeb> {
	const state = firstState(today);
	const hosts = hostsOf(state);
	const requests: LoggedRequest[] = [];
	const closing = new AbortController();
	const listener = (request: IncomingMessage, response: ServerResponse): void => {
		const visit = visitOf(request, response, requests, closing.signal);
		if (!visit) return void response.destroy();
		const entry = logged(visit);
		requests.push(entry);
		response.on('close', () => {
			entry.endedAt = new Date();
			if (response.headersSent) entry.status = response.statusCode;
		});
		void answer(visit, state, hosts[visit.host]);
	};
	const listeningOn = host === undefined ? hostNames.map((name) => addresses[name]) : [host];
	const { servers, port: chosen } = await listenOn(listeningOn, port, listener);
	return {
		port: chosen,
		today,
		origin: (of = 'hokushin') => originOf(of, chosen),
		requests,
		state,
		rest(name, rest) {
			if (rest) state.resting.set(name, rest);
			else state.resting.delete(name);
		},
		async close() {
			closing.abort();
			await closeAll(servers);
		},
	};
}

function replyTo(visit: Visit, state: SampleState, host: Host): Reply {
	const rest = state.resting.get(visit.host);
	if (rest) {
		const { status, retryAfter } = rest;
		return plain(
			status,
			'later',
			retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
		);
	}
	const { method = 'GET' } = visit.raw.request;
	if (!['GET', 'HEAD'].includes(method))
		return plain(405, `${method} is not answered here.`, { allow: 'GET, HEAD' });
	return robotsReply(state.robots[visit.host], visit) ?? host(visit) ?? notFound();
}

/** A mistake in a host is shown and answered with 500, so that no test waits for an answer that never comes. */
async function answer(visit: Visit, state: SampleState, host: Host): Promise<void> {
	try {
		const reply = replyTo(visit, state, host);
		if (typeof reply === 'function') await reply(visit);
		else send(visit, reply);
	} catch (error) {
		console.error(`${visit.host}${visit.path} could not be answered:`, error);
		if (visit.raw.response.headersSent) visit.raw.response.destroy();
		else send(visit, plain(500, 'The sample web made a mistake.'));
	}
}

function visitOf(
	request: IncomingMessage,
	response: ServerResponse,
	earlier: readonly LoggedRequest[],
	closing: AbortSignal,
): Visit | undefined {
	const host = hostAt(request.socket.localAddress);
	const { localPort = usualPort } = request.socket;
	const target = request.url ?? '/';
	if (!host || !URL.canParse(target, originOf(host, localPort))) return undefined;
	const { pathname, searchParams } = new URL(target, originOf(host, localPort));
	const gone = new AbortController();
	response.on('close', () => gone.abort());
	request.socket.on('close', () => gone.abort());
	return {
		host,
		path: decoded(pathname),
		query: searchParams,
		headers: request.headers,
		origin: (of = host) => originOf(of, localPort),
		earlier: earlier.filter((one) => one.host === host && one.path === target).length,
		raw: { request, response },
		signal: AbortSignal.any([gone.signal, closing]),
	};
}

function logged({ host, raw: { request } }: Visit): LoggedRequest {
	return {
		host,
		method: request.method ?? 'GET',
		path: request.url ?? '/',
		headers: request.headers,
		startedAt: new Date(),
		endedAt: undefined,
		status: undefined,
	};
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

function originOf(host: string, port: number): string {
	const address = Object.hasOwn(addresses, host) ? addresses[host as HostName] : host;
	return `http://${address}:${port}`;
}

if (import.meta.main) {
	const web = await startSampleWeb();
	for (const name of hostNames) console.log(`${web.origin(name).padEnd(24)} ${name}`);
	console.log('Ctrl-C ends it.');
	process.once('SIGINT', () => void web.close());
}
