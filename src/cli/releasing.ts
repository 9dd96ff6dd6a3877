import type { Store } from '#lib/server/database/database.ts';
import { dueRelease } from '#lib/server/publishing/release/due.ts';
import { registerDays } from '#lib/server/register/overview.ts';
import { describeError } from '#lib/server/logging/describe.ts';
import { listReleases } from '#lib/server/register/releases.ts';
import type { Settings } from '#lib/server/settings.ts';
import { cutAlone, saidOf } from './release.ts';
import { say } from './steps.ts';

/** How often it is looked whether a release is due, in milliseconds. */
const LOOK_EVERY_MS = 3_600_000;
/** The first look waits for the site to be up: the embedded database does one thing at a time. */
const FIRST_LOOK_MS = 2_000;

async function cutIfDue(store: Store, settings: Settings): Promise<void> {
	const days = await registerDays(store.db);
	const [latest] = await listReleases(store.db);
	const due = dueRelease(new Date(), { first: days?.first, latest: latest?.day });
	if (due !== undefined) say('release', saidOf(await cutAlone(store, settings, due)));
}

/**
 * Cuts the weekly release when it is due: looks soon and then every hour, so that a machine that was off makes up for
 * it. What goes wrong is said in a line and tried again.
 * @returns ends it, after the release that is being cut
 */
export function startReleasing(store: Store, settings: Settings): () => Promise<void> {
	let running = Promise.resolve();
	const look = (): void => {
		running = running
			.then(() => cutIfDue(store, settings))
			.catch((error: unknown) => {
				say('release', describeError(error, { trace: false }));
			});
	};
	const first = setTimeout(look, FIRST_LOOK_MS);
	const timer = setInterval(look, LOOK_EVERY_MS);
	return async () => {
		clearTimeout(first);
		clearInterval(timer);
		await running;
	};
}
