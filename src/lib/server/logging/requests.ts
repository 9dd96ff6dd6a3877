import type { RequestEvent } from '@sveltejs/kit';
import { currentMetrics } from '#lib/server/metrics/current.ts';
import { describeError } from './describe.ts';
import { logLine, logsJson } from './log.ts';

/** Where something went wrong. Neither who asked nor what they searched for is anybody's business. */
const about = ({ request, route, url }: RequestEvent) => ({
	method: request.method,
	route: route.id,
	path: url.pathname,
});

/** A request that was answered, `ms` milliseconds until its answer began: counted, and a line where logs are for programs. */
export function logRequest(event: RequestEvent, status: number, ms: number): void {
	const { route, request } = event;
	currentMetrics()?.answered({
		method: request.method,
		route: route.id ?? 'none',
		status,
		seconds: ms / 1_000,
	});
	if (logsJson()) logLine('info', { request: about(event), status, ms: Math.round(ms) });
}

/** Something that nobody foresaw, always in a line of JSON. */
export function logError(error: unknown, event: RequestEvent): void {
	logLine('error', { ...about(event), what: describeError(error, { trace: true }) });
}
