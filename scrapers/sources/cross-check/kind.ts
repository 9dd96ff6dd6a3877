import path from 'node:path';
import { z } from 'zod';
import { isSlug } from '#lib/domain/identifiers.ts';
import { CollectProblem } from '../../problem.ts';
import type { Discovery, Listing } from '../../source.ts';
import type { SourceKind } from '../declaration.ts';
import { suppliedFiles } from '../supplied-files.ts';
import { readTrackerTable, trackerLabels, type Tracker } from './read-table.ts';

const options = z.strictObject({
	tracker: z.enum(Object.keys(trackerLabels) as [Tracker, ...Tracker[]]),
	/** Slugs of the register by the tracker's names, entered by a person. */
	aliases: z
		.record(z.string(), z.string().refine(isSlug, 'must be the slug of a company'))
		.default({}),
});

export type CrossCheckOptions = z.output<typeof options>;

/**
 * What another tracker says, from tables that a person put into the folder `cross-check` of the supplied files, each
 * named after its tracker (`yale_celi-2025.csv`). It is never evidence, proposes nothing and is published nowhere: its
 * labels are kept in a table of their own, and nothing on it is fetched.
 */
export const kind: SourceKind<CrossCheckOptions> = {
	options,
	create: (_declaration, given, { suppliedFolder }) => ({
		proposes: false,
		discover: (discovery) => discover(path.join(suppliedFolder, 'cross-check'), given, discovery),
	}),
};

async function* discover(
	folder: string,
	{ tracker, aliases }: CrossCheckOptions,
	discovery: Discovery,
): AsyncGenerator<Listing> {
	for await (const file of suppliedFiles(folder, ['.csv'])) {
		if (!file.url.startsWith(tracker)) continue;
		try {
			const { labels, faults } = readTrackerTable(file, tracker, aliases);
			const [first, ...others] = faults;
			if (first !== undefined) {
				const more = others.length > 0 ? ` So have ${others.length} more cells.` : '';
				discovery.report(
					'bad_entry',
					file.url,
					`${first} It is none of the tracker's labels.${more}`,
				);
			}
			yield { name: file.url, items: [], rolling: true, trackerLabels: labels };
		} catch (error) {
			if (!(error instanceof CollectProblem)) throw error;
			discovery.report(error.code, file.url, error.message);
		}
	}
}
