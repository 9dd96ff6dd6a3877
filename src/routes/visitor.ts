import type { RequestEvent } from '@sveltejs/kit';
import { mayStillSend } from '#lib/server/desk/corrections/visitors.ts';
import type { Postal } from '#lib/server/desk/corrections/notify.ts';
import { readSettings } from '#lib/server/settings.ts';
import { register } from './asking.ts';

/** Whether whoever sends this may send more; where the address cannot be told, all of those count as one. */
export async function maySend({ getClientAddress }: RequestEvent): Promise<boolean> {
	let address = 'unknown';
	try {
		address = getClientAddress();
	} catch {
		// A proxy that should name the visitor did not.
	}
	return mayStillSend(register(), address, new Date());
}

/** How this site sends mail. */
export function postal(origin: string): Postal {
	const { mail, contact } = readSettings(process.env);
	return { mail, origin, contact };
}

/**
 * What is private is kept by nobody and told to nobody: no cache, no search engine, and no referrer for any other site.
 * (Without a referrer for our own, browsers call the origin of the page's forms “null”, and they are refused as forged.)
 */
export const privately = {
	'cache-control': 'private, no-store',
	'x-robots-tag': 'noindex, nofollow',
	'referrer-policy': 'same-origin',
} as const;
