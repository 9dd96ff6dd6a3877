import { and, desc, eq, sql } from 'drizzle-orm';
import type { ProblemCode } from '#lib/domain/collecting.ts';
import type { Database } from '#lib/server/database/database.ts';
import {
	captures,
	companyFacts,
	documents,
	documentTexts,
	proposals,
	readings,
	sources,
} from '#lib/server/database/schema/index.ts';
import { captureName } from '../archive/warc.ts';
import { headerOf, type Exchange } from '../exchange.ts';
import { extract, extractorVersion } from '../extracting/extract.ts';
import { read, readerVersion } from '../reading/read.ts';
import { asProblem, CollectProblem } from '../problem.ts';
import { propose } from './propose.ts';
import { saveBatch } from './save.ts';
import { byHandSource, isStopped } from './sources.ts';
import type { PipelineTools } from './tools.ts';
import { sha256 } from './visits.ts';

/** One page at a time: what a person asks for does not hurry. */
const manners = { spacingMs: 3_000, maxRequests: 5 };

/** What came of it: the proposal to decide, or why there is none, by the code and the sentence of the problem. */
export type CapturedByHand =
	{ readonly proposal: number } | { readonly problem: ProblemCode; readonly message: string };

/**
 * Captures a page that a person names, as evidence about a company, and reads it: as politely and as carefully as any
 * other; `site` is our own address, under which the source of such pages is listed. There is always a proposal at the end, an empty one where the reader found nothing, for the person to fill.
 */
export async function captureByHand(
	tools: PipelineTools,
	wanted: { readonly address: string; readonly company: string; readonly site: string },
): Promise<CapturedByHand> {
	const { company } = wanted;
	const { store, stopFile } = tools;
	const url = plainAddress(wanted.address);
	if (await isStopped(store.db, byHandSource.id, stopFile))
		return {
			problem: 'host_stopped',
			message: 'Fetching is switched off (tettai stop). Switch it on again first.',
		};
	const letGo = await store.hold(`capture ${url}`);
	if (!letGo)
		return {
			problem: 'throttled',
			message: 'Somebody else is capturing this page right now. Try again in a moment.',
		};
	try {
		await store.db
			.insert(sources)
			.values({ ...byHandSource, url: wanted.site })
			.onConflictDoNothing();
		const exchange = await tools.fetcher.session(tools.signal).get({ url, manners });
		if (exchange === 'not_modified')
			throw new CollectProblem(
				'unexpected',
				url,
				`${url} was answered as unchanged, although nothing was known of it.`,
			);
		const text = await textOf(tools, url, exchange, company);
		return { proposal: await proposalFor(tools, text, company) };
	} catch (error) {
		const { code, message } = asProblem(error, url);
		return { problem: code, message };
	} finally {
		await letGo();
	}
}

function plainAddress(address: string): string {
	const url = new URL(address);
	url.hash = '';
	return url.href;
}

/** The number of the page's text; a page that is the same as when it was last captured is not kept twice. */
async function textOf(
	tools: PipelineTools,
	url: string,
	exchange: Exchange,
	company: string,
): Promise<number> {
	const { db } = tools.store;
	const contentType = headerOf(exchange, 'content-type');
	const text = await extract(exchange.body, { url: exchange.finalUrl, contentType, rules: {} });
	const document = await documentAt(db, url, company, tools.now());
	const hash = sha256(exchange.body);
	const last = await lastCapture(db, document);
	if (last?.sha256 === hash && last.text !== null) return last.text;
	const ordinal = (last?.ordinal ?? 0) + 1;
	const written = await tools.archive.write(captureName(url, ordinal, hash), exchange);
	const kept = { ...exchange, body: new Uint8Array() };
	const capture = { document, ordinal, exchange: kept, written, text };
	await saveBatch(tools.store, { captures: [capture], visits: [], attached: [] }, tools.now());
	const added = await lastCapture(db, document);
	if (added?.text === null || added === undefined)
		throw new Error(`The text of ${url} was not kept.`);
	return added.text;
}

/** The document of an address, whichever source found it first; from now on it is about the company as well. */
async function documentAt(
	db: Database,
	url: string,
	company: string,
	foundAt: Date,
): Promise<number> {
	const [document] = await db
		.insert(documents)
		.values({ source: byHandSource.id, url, companies: [company], alternates: {}, foundAt })
		.onConflictDoUpdate({
			target: documents.url,
			set: {
				companies: sql`case when ${company} = any(${documents.companies}) then ${documents.companies}
					else array_append(${documents.companies}, ${company}) end`,
			},
		})
		.returning({ id: documents.id });
	if (!document) throw new Error(`The document ${url} was not recorded.`);
	return document.id;
}

async function lastCapture(db: Database, document: number) {
	const [last] = await db
		.select({ ordinal: captures.ordinal, sha256: captures.sha256, text: documentTexts.id })
		.from(captures)
		.leftJoin(
			documentTexts,
			and(eq(documentTexts.capture, captures.id), eq(documentTexts.extractor, extractorVersion)),
		)
		.where(eq(captures.document, document))
		.orderBy(desc(captures.ordinal))
		.limit(1);
	return last;
}

/** The proposal that the present reader makes of a text about a company; the one that is there, if it was read before. */
async function proposalFor(tools: PipelineTools, text: number, company: string): Promise<number> {
	const { db } = tools.store;
	const about = and(
		eq(proposals.documentText, text),
		eq(proposals.company, company),
		eq(proposals.reader, readerVersion),
	);
	const [known] = await db.select({ id: proposals.id }).from(proposals).where(about);
	if (known) return known.id;
	const [found] = await db
		.select()
		.from(documentTexts)
		.innerJoin(documents, eq(documents.id, documentTexts.document))
		.innerJoin(
			companyFacts,
			and(eq(companyFacts.company, company), sql`${companyFacts.retiredAt} is null`),
		)
		.where(eq(documentTexts.id, text));
	if (!found) throw new Error(`“${company}” is not on the register.`);
	const { document_texts: own, documents: document, company_facts: facts } = found;
	const title = document.title ?? own.title;
	const lang = own.lang ?? document.lang;
	const publishedOn = document.publishedOn ?? own.publishedOn;
	const finding = read({
		id: String(text),
		lang: lang ?? 'ja',
		company_ja: facts.nameJa,
		company_en: facts.nameEn,
		title: title ?? undefined,
		published_on: publishedOn?.length === 10 ? publishedOn : undefined,
		text: own.content,
	});
	const at = tools.now();
	await db.transaction(async (tx) => {
		await tx
			.insert(readings)
			.values({
				documentText: text,
				company,
				reader: readerVersion,
				readAt: at,
				outcome: 'proposed',
			})
			.onConflictDoNothing();
		await propose(tx, { text, company, publishedOn }, finding, readerVersion, at);
	});
	const [made] = await db.select({ id: proposals.id }).from(proposals).where(about);
	if (!made) throw new Error(`Nothing was proposed of text ${String(text)}.`);
	return made.id;
}
