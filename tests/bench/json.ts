import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { address, graphQuery, makeGraphSchema } from './graph-schema.ts';
import { load, type Ask } from './load.ts';
import { median, shown, type Measured } from './measured.ts';
import { serveBytes, servePostGraphile, serveTettai } from './processes.ts';

interface GraphAnswer {
	readonly data: Record<
		string,
		{
			readonly totalCount?: number;
			readonly nodes: { readonly facet: string; readonly value: string; readonly count: number }[];
		}
	>;
}

const graphAsk = (query: string): Ask => ({
	path: '/graphql',
	body: JSON.stringify({ query }),
	headers: { 'content-type': 'application/json' },
});

const perSecond = (value: number): string => `${shown(value)}/s`;

/** Filtered JSON with the counts of every filter, beside PostGraphile and beside a bare server. */
export async function measureJson(database: string, seconds: number): Promise<Measured[]> {
	await makeGraphSchema(database);
	const ask = [{ path: address }];
	const computed = graphQuery('allStandings', 'allStandingFacets');
	const prepared = graphQuery('allCompanies', 'allCompanyFacets');
	const graph = await servePostGraphile(database);
	const anew = await serveTettai(database, { cacheMegabytes: 0 });
	const kept = await serveTettai(database, { cacheMegabytes: 64 });
	const folder = await mkdtemp(join(tmpdir(), 'tettai-bench-'));
	try {
		const answer = await fetch(kept.origin + address);
		const text = await answer.text();
		await expectSame(text, graph.origin, [computed, prepared]);
		const file = join(folder, 'answer.json');
		await writeFile(file, text);
		const bare = await serveBytes(file, answer.headers.get('content-type') ?? '');
		try {
			const ours = await load(anew.origin, ask, { times: seconds * 3 });
			const theirs = await load(graph.origin, [graphAsk(computed)], { times: seconds * 3 });
			const theirsPrepared = await load(graph.origin, [graphAsk(prepared)], { seconds });
			// In turn, so that both meet the same machine.
			const oursInTurn: number[] = [];
			const sentInTurn: number[] = [];
			for (let round = 0; round < 4; round += 1) {
				const [ours, sent] = [kept.origin, bare.origin];
				oursInTurn.push((await load(ours, ask, { seconds: seconds / 4 })).requestsPerSecond);
				sentInTurn.push((await load(sent, ask, { seconds: seconds / 4 })).requestsPerSecond);
			}
			const oursKept = median(oursInTurn);
			const sent = median(sentInTurn);
			return [
				{
					what: 'filtered JSON with counts, made anew, beside PostGraphile over the same statement',
					ours: perSecond(ours.requestsPerSecond),
					beside: perSecond(theirs.requestsPerSecond),
					ratio: ours.requestsPerSecond / theirs.requestsPerSecond,
					goal: { atLeast: 1 },
				},
				{
					what: 'filtered JSON with counts, kept, beside PostGraphile over a table worked out beforehand',
					ours: perSecond(oursKept),
					beside: perSecond(theirsPrepared.requestsPerSecond),
					ratio: oursKept / theirsPrepared.requestsPerSecond,
					goal: { atLeast: 1 },
				},
				{
					what: 'the same, kept, beside node:http sending the same bytes',
					ours: perSecond(oursKept),
					beside: perSecond(sent),
					ratio: median(oursInTurn.map((ours, round) => ours / (sentInTurn[round] ?? NaN))),
					goal: { atLeast: 0.5 },
				},
			];
		} finally {
			await bare.stop();
		}
	} finally {
		await Promise.all([graph.stop(), anew.stop(), kept.stop()]);
		await rm(folder, { recursive: true, force: true });
	}
}

/** Both sides say the same, or there is nothing to compare. */
async function expectSame(text: string, graph: string, queries: readonly string[]): Promise<void> {
	const ours = JSON.parse(text) as {
		total: number;
		facets: Record<string, Record<string, number>>;
	};
	for (const query of queries) {
		const { path, body = '', headers = {} } = graphAsk(query);
		const answer = await fetch(graph + path, { method: 'POST', body, headers: { ...headers } });
		const said = await answer.text();
		if (!answer.ok) throw new Error(`PostGraphile refuses the query: ${said.slice(0, 500)}`);
		const { data } = JSON.parse(said) as GraphAnswer;
		const [list, facets] = Object.values(data);
		const wrong = (facets?.nodes ?? []).filter(
			({ facet, value, count }) => facet !== 'total' && ours.facets[facet]?.[value] !== count,
		);
		if (list?.totalCount !== ours.total || !facets || wrong.length > 0)
			throw new Error(
				`PostGraphile does not say what we say: ${JSON.stringify({ ours: ours.total, theirs: list?.totalCount, wrong: wrong.slice(0, 3) })}`,
			);
	}
}
