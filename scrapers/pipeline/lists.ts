import { eq, sql } from 'drizzle-orm';
import { lastDayOf, tokyoDay } from '#lib/domain/dates.ts';
import type { Transaction } from '#lib/server/database/database.ts';
import { documents, listings, trackerLabels } from '#lib/server/database/schema/index.ts';
import { headerOf, type Exchange } from '../exchange.ts';
import { decode } from '../extracting/encoding.ts';
import { CollectProblem } from '../problem.ts';
import type { Discovery, Item, Listing, Page, PageOptions } from '../source.ts';
import { isAddress } from './address.ts';
import { plain } from './issues.ts';
import { citedAddresses, knownCompanies } from './known.ts';
import type { Run } from './run.ts';
import { recordVisits, visitOf, visitsOf, type Visit } from './visits.ts';

type Remembered = typeof listings.$inferSelect;

/** A list may lose a fifth of its entries before somebody has to look. */
const SHRINKS_TO = 0.8;
/** First stage: reads the source's lists and records the disclosures that they name. */
export async function readLists(run: Run): Promise<void> {
	const { store } = run.tools;
	const remembered = await rememberedLists(run);
	const pages = await openPages(run);
	const discovery: Discovery = {
		today: tokyoDay(run.tools.now()),
		since: run.options.since,
		companies: await knownCompanies(store.db),
		cited: run.source.kind === 'register_evidence' ? await citedAddresses(store.db) : [],
		cursor: (name) => remembered.get(name)?.cursor,
		get: (url, wanted) => pages.get(url, wanted),
		report: (code, subject, message) =>
			run.meet(new CollectProblem(code, subject, message), subject),
	};
	try {
		for await (const listing of run.source.discover(discovery)) {
			if (run.isStopped()) return;
			await takeListing(run, listing, remembered.get(listing.name), pages.taken());
		}
		run.sound.add(run.source.url);
	} catch (error) {
		run.listsFailed = true;
		run.meet(error, run.source.url);
	}
}

async function rememberedLists({ tools, source }: Run): Promise<Map<string, Remembered>> {
	const rows = await tools.store.db.select().from(listings).where(eq(listings.source, source.id));
	return new Map(rows.map((row) => [row.name, row]));
}

/** Gets the source's pages, and remembers which were got since the last listing. */
async function openPages(run: Run) {
	const { source, tools, session, options } = run;
	const known = await visitsOf(tools.store.db, source.id);
	const rules = [source.fingerprint, options.since ?? ''].join(' ');
	let visited: Visit[] = [];
	return {
		/** The visits since this was last asked. */
		taken(): Visit[] {
			const taken = visited;
			visited = [];
			return taken;
		},
		async get(url: string, wanted: PageOptions = {}): Promise<Page | undefined> {
			const last = known.get(url);
			const usable = last?.rules === rules && !wanted.always ? last : undefined;
			const answer = await session.get({
				url,
				manners: source.manners,
				render: source.render,
				...(source.waitFor !== undefined && { waitFor: source.waitFor }),
				etag: usable?.etag ?? undefined,
				lastModified: usable?.lastModified ?? undefined,
				...(wanted.secretQuery && { secretQuery: wanted.secretQuery }),
				...(wanted.accept !== undefined && { accept: wanted.accept }),
			});
			run.reach(url);
			run.count('fetched');
			if (answer === 'not_modified') {
				run.count('unchanged');
				run.listsUnchanged += 1;
				return undefined;
			}
			const visit = visitOf(answer, {
				source: source.id,
				purpose: 'list',
				rules,
				at: tools.now(),
			});
			visited.push(visit);
			if (visit.sha256 !== usable?.sha256) return pageOf(answer);
			run.count('unchanged');
			run.listsUnchanged += 1;
			return undefined;
		},
	};
}

function pageOf(exchange: Exchange): Page {
	const contentType = headerOf(exchange, 'content-type');
	return {
		url: exchange.url,
		finalUrl: exchange.finalUrl,
		contentType,
		body: exchange.body,
		text: () => decode(exchange.body, { contentType, url: exchange.url }).text,
	};
}

async function takeListing(
	run: Run,
	listing: Listing,
	before: Remembered | undefined,
	visited: readonly Visit[],
): Promise<void> {
	const { name, items } = listing;
	const relevant = items.filter((item) => isUsable(run, item) && item.relevant);
	run.count('listed', items.length);
	run.count('skipped', items.length - relevant.length);
	const problem = suspicion(run, listing, before);
	if (problem) {
		run.listsFailed = true;
		run.meet(problem, name);
		return;
	}
	run.sound.add(name);
	for (const { url } of visited) run.sound.add(url);
	const at = run.tools.now();
	const added = run.options.dryRun
		? 0
		: await run.tools.store.db.transaction(async (tx) => {
				const count = await addDocuments(tx, run.source.id, relevant, at);
				const row = { entries: items.length, cursor: listing.cursor ?? null, readAt: at };
				await tx
					.insert(listings)
					.values({ source: run.source.id, name, ...row })
					.onConflictDoUpdate({ target: [listings.source, listings.name], set: row });
				await keepLabels(tx, listing, at);
				await recordVisits(tx, visited);
				return count;
			});
	run.count('documents', added);
	const told = { list: name, entries: items.length, relevant: relevant.length, documents: added };
	run.tell({ type: 'list_read', ...told });
}

function isUsable(run: Run, { url, fetchUrl = url, title = '' }: Item): boolean {
	if (isAddress(url) && isAddress(fetchUrl)) return true;
	const subject = plain(url, 200);
	const message = `The address of “${plain(title, 80)}” is none that can be asked.`;
	run.meet(new CollectProblem('bad_entry', subject, message), subject);
	return false;
}

/** Why a list must not be trusted, if so: then nothing of it is recorded. */
function suspicion(
	{ source }: Run,
	{ name, items, expected, rolling }: Listing,
	before: Remembered | undefined,
): CollectProblem | undefined {
	const count = items.length;
	if (expected !== undefined && count < expected)
		return new CollectProblem(
			'incomplete',
			name,
			`The list says that it has ${String(expected)} entries, but ${String(count)} were read.`,
		);
	if (!before || (source.baselineFrom && tokyoDay(before.readAt) <= source.baselineFrom))
		return undefined;
	const was = `The list had ${String(before.entries)} entries and now has ${String(count)}.`;
	if (count === 0 && before.entries > 0) return new CollectProblem('empty_list', name, was);
	if (!rolling && count < before.entries * SHRINKS_TO)
		return new CollectProblem(
			'list_shrunk',
			name,
			`${was} Look at the page; if it is right, put “baseline_from”: today's day into the source's declaration.`,
		);
	return undefined;
}

/** Adds what is new and brings titles and dates of the source's own documents up to date; answers how many are new. */
async function addDocuments(
	tx: Transaction,
	source: string,
	items: readonly Item[],
	at: Date,
): Promise<number> {
	let added = 0;
	const rows = [...new Map(items.map((item) => [item.url, documentOf(source, item, at)])).values()];
	for (let from = 0; from < rows.length; from += 500) {
		const answered = await tx
			.insert(documents)
			.values(rows.slice(from, from + 500))
			.onConflictDoUpdate({
				target: documents.url,
				set: {
					fetchUrl: sql`excluded.fetch_url`,
					title: sql`coalesce(excluded.title, ${documents.title})`,
					lang: sql`coalesce(excluded.lang, ${documents.lang})`,
					publishedOn: sql`coalesce(excluded.published_on, ${documents.publishedOn})`,
					companies: sql`excluded.companies`,
					alternates: sql`${documents.alternates} || excluded.alternates`,
				},
				setWhere: sql`${documents.source} = excluded.source`,
			})
			.returning({ isNew: sql<boolean>`xmax = 0` });
		added += answered.filter(({ isNew }) => isNew).length;
	}
	return added;
}

/** Keeps what another tracker says, apart from everything else. */
async function keepLabels(
	tx: Transaction,
	{ trackerLabels: labels = [] }: Listing,
	readAt: Date,
): Promise<void> {
	for (let from = 0; from < labels.length; from += 500)
		await tx
			.insert(trackerLabels)
			.values(
				labels.slice(from, from + 500).map(({ tracker, name, company, label, on }) => ({
					...{ tracker, label, readAt },
					name: plain(name),
					company: company ?? null,
					labelledOn: on,
				})),
			)
			.onConflictDoUpdate({
				target: [trackerLabels.tracker, trackerLabels.name, trackerLabels.labelledOn],
				set: { label: sql`excluded.label`, company: sql`excluded.company`, readAt },
			});
}

function documentOf(source: string, item: Item, foundAt: Date): typeof documents.$inferInsert {
	return {
		source,
		url: item.url,
		fetchUrl: item.fetchUrl ?? null,
		title: item.title === undefined ? null : plain(item.title),
		lang: item.lang && /^[a-z]{2}$/.test(item.lang) ? item.lang : null,
		publishedOn: item.publishedOn && lastDayOf(item.publishedOn) ? item.publishedOn : null,
		companies: [...item.companies],
		alternates: Object.fromEntries(
			(item.alternates ?? [])
				.filter(({ url }) => isAddress(url))
				.map(({ lang, url }) => [plain(lang, 20), url]),
		),
		foundAt,
	};
}
