import type { Store } from '#lib/server/database/database.ts';
import type { Day } from '#lib/domain/dates.ts';
import type { CaptureArchive } from '../archive/captures.ts';
import type { Fetcher } from '../exchange.ts';
import type { SecondReaderSettings } from '../reading/second-reader/settings.ts';
import type { RunListener } from './run-event.ts';

/** What runs of this process share. */
export interface PipelineTools {
	readonly store: Store;
	readonly fetcher: Fetcher;
	readonly archive: CaptureArchive;
	readonly listener: RunListener;
	/** Values of the settings that sources may need, by name; an unset one is undefined. */
	readonly configured: Readonly<Record<string, string | undefined>>;
	/** Address to which an address is appended to ask a public web archive for a copy; absent: nobody is asked. */
	readonly webArchive: string | undefined;
	/** While this file is there, nothing is fetched; absent: there is no such file. */
	readonly stopFile?: string | undefined;
	/** A language model that reads beside the rules; absent: nobody is asked. */
	readonly secondReader?: SecondReaderSettings | undefined;
	/** The clock; tests set it. */
	readonly now: () => Date;
	readonly signal: AbortSignal;
}

/** What the person who started a run asked for. */
export interface RunOptions {
	/** Go back to this day. */
	readonly since?: Day | undefined;
	/** Disclosures to ask for, at most. */
	readonly max?: number | undefined;
	/** Read the lists, record nothing, fetch no disclosure. */
	readonly dryRun?: boolean | undefined;
}
