import { join } from 'node:path';
import type { Store } from '#lib/server/database/database.ts';
import { stopFileIn, type Settings } from '#lib/server/settings.ts';
import { openCaptures } from '../../scrapers/archive/captures.ts';
import { createAddressGuard } from '../../scrapers/fetching/address-guard.ts';
import { createBrowser } from '../../scrapers/fetching/browser.ts';
import { createFetcher } from '../../scrapers/fetching/fetcher.ts';
import { tellAll, type RunListener } from '../../scrapers/pipeline/run-event.ts';
import type { PipelineTools } from '../../scrapers/pipeline/tools.ts';
import type { Source } from '../../scrapers/source.ts';
import { loadSources } from '../../scrapers/sources/load.ts';
import { projectVersion } from './command.ts';
import { CommandFailure } from './failure.ts';
import { openRequestLog } from './request-log.ts';

/** The sources of a folder, or those that ship with the project. */
export async function declaredSources(settings: Settings, folder?: string): Promise<Source[]> {
	const sourceSettings = {
		edinetApiKey: settings.edinetApiKey,
		suppliedFolder: join(settings.dataFolder, 'supplied'),
	};
	try {
		return await loadSources({
			folders: folder === undefined ? [] : [folder],
			shipped: folder === undefined,
			settings: sourceSettings,
		});
	} catch (error) {
		throw new CommandFailure(error instanceof Error ? error.message : String(error), {
			cause: error,
		});
	}
}

/** The tools that runs of this process share, without the signal that ends them; `close` when done. */
export function openTools(
	store: Store,
	settings: Settings,
	contact: string,
	listeners: readonly RunListener[],
): { tools: Omit<PipelineTools, 'signal'>; close: () => Promise<void> } {
	const { allowAddresses, minDelayMs } = settings;
	const log = openRequestLog(settings.dataFolder);
	const fetcher = createFetcher({
		...{ store, contact, allowAddresses, minDelayMs },
		version: projectVersion(),
		renderer: createBrowser({ guard: createAddressGuard(allowAddresses) }),
		onRequest: log.write,
		onEvent: log.write,
	});
	return {
		tools: {
			store,
			fetcher,
			archive: openCaptures(settings.archive),
			listener: tellAll(listeners),
			configured: { EDINET_API_KEY: settings.edinetApiKey },
			webArchive: settings.webArchive,
			secondReader: settings.secondReader,
			stopFile: stopFileIn(settings),
			now: () => new Date(),
		},
		async close() {
			await fetcher.close();
			await log.close();
		},
	};
}
