import { CollectProblem } from '../problem.ts';
import type { Discovery, Listing, Source } from '../source.ts';
import { pretend, type Pretence } from './pretend-discovery.ts';

/** For tests: how looking for disclosures went. */
export interface Discovered extends Pick<Pretence, 'asked' | 'reports'> {
	readonly listings: readonly Listing[];
	/** What ended it, if it did not end by itself. */
	readonly problem: CollectProblem | undefined;
}

/** For tests: everything that a source lists on pages in memory, until a problem ends it. */
export async function discovered(
	source: Pick<Source, 'discover'>,
	pages: Parameters<typeof pretend>[0],
	{
		get,
		cursors,
		...given
	}: Parameters<typeof pretend>[1] & {
		get?: Discovery['get'];
		cursors?: Parameters<typeof pretend>[2];
	} = {},
): Promise<Discovered> {
	const { discovery, asked, reports } = pretend(pages, given, cursors);
	const listings: Listing[] = [];
	const ended = { listings, asked, reports };
	try {
		for await (const listing of source.discover(get ? { ...discovery, get } : discovery))
			listings.push(listing);
	} catch (error) {
		if (error instanceof CollectProblem) return { ...ended, problem: error };
		throw error;
	}
	return { ...ended, problem: undefined };
}
