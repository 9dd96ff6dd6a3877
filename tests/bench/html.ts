import { sectors } from '#lib/domain/sectors.ts';
import { load } from './load.ts';
import { shown, type Measured } from './measured.ts';
import { serveTettai } from './processes.ts';

/** Filtered lists as people ask for them: ten sectors, in two groups. */
const asks = sectors.slice(0, 10).flatMap(({ code }) =>
	['staying', 'leaving'].map((group) => ({
		path: `/en/companies?group=${group}&sector=${code}`,
		headers: { 'accept-encoding': 'gzip, deflate, br' },
	})),
);

/** Filtered pages of one server process: kept, twenty of them in turn, and made anew each time. */
export async function measureHtml(database: string, seconds: number): Promise<Measured[]> {
	const kept = await serveTettai(database, { cacheMegabytes: 64 });
	const anew = await serveTettai(database, { cacheMegabytes: 0 });
	try {
		for (const { path, headers } of asks) await fetch(kept.origin + path, { headers });
		const fromMemory = await load(kept.origin, asks, { seconds });
		const made = await load(anew.origin, asks, { times: seconds * 10 });
		return [
			{
				what: `filtered HTML page, ${asks.length} of them in turn, kept, one process`,
				ours: `${shown(fromMemory.requestsPerSecond)}/s, p97.5 ${shown(fromMemory.p97_5)} ms`,
				beside: '',
				figure: fromMemory.requestsPerSecond,
				goal: { atLeast: 250 },
			},
			{
				what: 'the same, made anew each time',
				ours: `${shown(made.requestsPerSecond)}/s, p97.5 ${shown(made.p97_5)} ms`,
				beside: '',
			},
		];
	} finally {
		await Promise.all([kept.stop(), anew.stop()]);
	}
}
