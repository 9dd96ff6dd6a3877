import type { RequestEvent } from '@sveltejs/kit';
import { readSettings } from '#lib/server/settings.ts';
import { createAllowance, type Allowance } from './allowance.ts';
import { costOf } from './costs.ts';
import { notNow } from './refusal.ts';
import { visitorOf } from './visitor.ts';

/** Visitors that one process remembers: some megabytes. */
const REMEMBERED = 20_000;

let allowance: Allowance | null | undefined;

/** The allowance of the settings; null where there is none. Read once: the settings of a process do not change. */
function current(): Allowance | null {
	if (allowance !== undefined) return allowance;
	const { allowancePerMinute: perMinute } = readSettings(process.env);
	allowance = perMinute === undefined ? null : createAllowance({ perMinute, visitors: REMEMBERED });
	return allowance;
}

/** The answer to a visitor who has asked for too much within a minute; undefined to everybody else. */
export function overAllowance(event: RequestEvent): Response | undefined {
	const { request, url, params, route, locals } = event;
	const cost = costOf({ method: request.method, route: route.id, params, url });
	const limits = cost > 0 ? current() : null;
	const visitor = limits && visitorOf(() => event.getClientAddress());
	const seconds = limits && visitor ? limits.spend(visitor, cost, new Date()) : 0;
	if (seconds === 0) return undefined;
	return notNow({ status: 429, seconds }, { request, language: locals.language });
}
