import { load } from './load.ts';
import { shown, type Measured } from './measured.ts';
import { serveTettai } from './processes.ts';
import { withClient } from './register-database.ts';

/** A page that takes longer is not waited for, in milliseconds. */
const patience = 180_000;

/** Pages of every kind; a company is named by the database. */
const pagesOf = (slug: string): Readonly<Record<string, string>> => ({
	'front page': '/en',
	'a company': `/en/companies/${slug}`,
	companies: '/en/companies',
	'companies, filtered': '/en/companies?status=suspended&exposure=operations',
	'companies, searched': '/en/companies?q=narutaki+glass+7',
	events: '/en/events',
	'events, filtered': '/en/events?status=exited&reason=sanctions',
	changes: '/en/changes',
	data: '/en/data',
});

interface Times {
	/** Milliseconds of the first answer after the register has moved; absent where nobody waited for it. */
	readonly anew: ReadonlyMap<string, number | undefined>;
	/** All pages in turn, kept. */
	readonly p97_5: number;
	readonly memory: number;
}

async function timesOf(database: string, seconds: number): Promise<Times> {
	const { rows } = await withClient(database, (client) =>
		client.query<{ slug: string }>('select slug from companies order by slug limit 1'),
	);
	const pages = pagesOf(rows[0]?.slug ?? '');
	const server = await serveTettai(database, { cacheMegabytes: 64 });
	try {
		const anew = new Map<string, number | undefined>();
		for (const [name, path] of Object.entries(pages)) {
			const began = performance.now();
			const answer = await fetch(server.origin + path, {
				signal: AbortSignal.timeout(patience),
			}).catch(() => undefined);
			await answer?.text();
			anew.set(name, answer?.ok ? performance.now() - began : undefined);
		}
		const kept = Object.entries(pages).filter(([name]) => anew.get(name) !== undefined);
		const { p97_5 } = await load(
			server.origin,
			kept.map(([, path]) => ({ path, headers: { 'accept-encoding': 'br' } })),
			{ seconds },
		);
		return { anew, p97_5, memory: await server.memory() };
	} finally {
		await server.stop();
	}
}

/** The same pages on a register and on one fifty times as large. */
export async function measureGrowth(
	database: string,
	grown: string,
	seconds: number,
): Promise<Measured[]> {
	const small = await timesOf(database, seconds);
	const large = await timesOf(grown, seconds);
	return [
		{
			what: '×50: p97.5 of all pages in turn, kept',
			ours: `${shown(large.p97_5)} ms`,
			beside: `${shown(small.p97_5)} ms`,
			ratio: large.p97_5 / small.p97_5,
			goal: { atMost: 2 },
		},
		{
			what: '×50: memory of the server after all pages',
			ours: `${shown(large.memory)} MB`,
			beside: `${shown(small.memory)} MB`,
			ratio: large.memory / small.memory,
		},
		...[...small.anew].map(([name, before]): Measured => {
			const after = large.anew.get(name);
			return {
				what: `×50: ${name}, made anew`,
				ours: after === undefined ? `none in ${patience / 1000} s` : `${shown(after)} ms`,
				beside: `${shown(before ?? NaN)} ms`,
				...(after !== undefined && before !== undefined && { ratio: after / before }),
			};
		}),
	];
}
