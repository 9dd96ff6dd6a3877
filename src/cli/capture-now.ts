import type { Store } from '#lib/server/database/database.ts';
import { provideCapture } from '#lib/server/desk/capturing.ts';
import type { Settings } from '#lib/server/settings.ts';
import { captureByHand } from '../../scrapers/pipeline/by-hand.ts';
import { openTools } from './collecting.ts';

/**
 * Lets the desk of this process capture pages on the spot, where a contact is set; answers how to end it. The web server
 * may not know the collectors, so it is handed the one thing that it needs (decision 0013).
 */
export function provideCaptureNow(store: Store, settings: Settings): () => Promise<void> {
	const { contact, origin } = settings;
	if (contact === undefined) return () => Promise.resolve();
	const stopped = new AbortController();
	const { tools, close } = openTools(store, settings, contact, []);
	provideCapture((address, company) =>
		captureByHand(
			{ ...tools, signal: stopped.signal },
			{ address, company, site: `${origin}/en/sources` },
		),
	);
	return async () => {
		stopped.abort();
		await close();
	};
}
