import { eq } from 'drizzle-orm';
import PQueue from 'p-queue';
import { documents } from '#lib/server/database/schema/index.ts';
import { ArchiveFailure } from '../archive/storage.ts';
import { captureName } from '../archive/capture-name.ts';
import { headerOf, type Exchange } from '../exchange.ts';
import { extract, extractorVersion } from '../extracting/extract.ts';
import type { ExtractedText } from '../extracting/extracted.ts';
import { asProblem, CollectProblem, type ProblemCode } from '../problem.ts';
import { isAddress } from './address.ts';
import { pendingAfter, type Pending } from './pending.ts';
import type { Run } from './run.ts';
import { saveBatch, type Batch, type NewCapture } from './save.ts';
import { sha256, visitOf, type Visit } from './visits.ts';

/** Disclosures asked for between two transactions: few enough to lose, many enough to be quick. */
const BATCH = 50;
/** A slow host's pages are saved after a minute at the latest. */
const LONGEST_BATCH_MS = 60_000;
/** Answers that are read and archived while the next is asked for. */
const KEPT_AT_ONCE = 4;
/** Answers that are not the disclosure at all are not kept as if they were. */
const notTheDisclosure: ReadonlySet<ProblemCode> = new Set([
	'soft_not_found',
	'api_error',
	'wrong_type',
]);
/** After one of these the host is asked nothing more in this run. */
const hostIsDone: ReadonlySet<ProblemCode> = new Set(['budget_spent', 'host_stopped', 'throttled']);
/** A page with less text of its own that links a PDF file is the cover of that file. */
const COVER_LENGTH = 400;
const MOST_ATTACHMENTS = 5;

/** Second stage: asks for the disclosures that were found, keeps what is new as evidence, and reads its text. */
export async function captureDocuments(run: Run): Promise<void> {
	const { source, tools, options } = run;
	const doneHosts = new Set<string>();
	let left = options.max ?? Infinity;
	let after = 0;
	while (left > 0 && !run.isStopped()) {
		const most = Math.min(BATCH, left);
		const about = { after, most, now: run.startedAt, extractor: extractorVersion };
		const pending = await pendingAfter(tools.store.db, source, about);
		if (pending.length === 0) return;
		const batch: OpenBatch = { captures: [], visits: [], attached: [] };
		const keeping = new PQueue({ concurrency: KEPT_AT_ONCE });
		const failures: unknown[] = [];
		const saveBy = performance.now() + LONGEST_BATCH_MS;
		for (const document of pending) {
			if (run.isStopped() || failures.length > 0 || performance.now() > saveBy) break;
			after = document.id;
			const { host } = new URL(document.fetchUrl);
			if (doneHosts.has(host) || source.mayAsk?.(document.url) === false) continue;
			left -= 1;
			const answer = await ask(run, document);
			if (answer instanceof CollectProblem) {
				if (hostIsDone.has(answer.code)) doneHosts.add(host);
				continue;
			}
			// One answer is read and archived while the next is asked for; more of them would only fill the memory.
			await keeping.onSizeLessThan(KEPT_AT_ONCE);
			keeping
				.add(() => keep(run, document, answer, batch))
				.catch((error: unknown) => failures.push(error));
		}
		await keeping.onIdle();
		// What lies in the archive already is indexed even if the next could not be written.
		await save(run, batch);
		if (failures.length > 0) throw failures[0];
	}
}

type Attached = typeof documents.$inferInsert;
interface OpenBatch extends Batch {
	readonly captures: NewCapture[];
	readonly visits: Visit[];
	readonly attached: Attached[];
}

async function save(run: Run, batch: Batch): Promise<void> {
	run.count('documents', await saveBatch(run.tools.store, batch, run.tools.now()));
	run.count('captures', batch.captures.length);
	for (const { exchange, text } of batch.captures) {
		if (!text) continue;
		run.count('texts');
		run.tell({ type: 'text_extracted', url: exchange.url, because: 'capture' });
	}
}

/** Asks for one disclosure; a problem is noted and answered. */
async function ask(
	run: Run,
	document: Pending,
): Promise<Exchange | 'not_modified' | CollectProblem> {
	const { source } = run;
	run.count('fetched');
	try {
		const answer = await run.session.get({
			url: document.fetchUrl,
			manners: source.manners,
			render: source.render,
			...(source.secretQuery && { secretQuery: source.secretQuery }),
			// Validators of a page whose bytes we do not have would leave us without any.
			...(document.captures > 0 && {
				etag: document.etag ?? undefined,
				lastModified: document.lastModified ?? undefined,
			}),
		});
		run.reach(document.fetchUrl);
		run.reached.add(document.url);
		return answer;
	} catch (error) {
		return meet(run, error, document);
	}
}

/** Reads and archives what came; it goes into the batch, a problem is noted. */
async function keep(
	run: Run,
	document: Pending,
	answer: Exchange | 'not_modified',
	batch: OpenBatch,
): Promise<void> {
	const { url } = document;
	try {
		const outcome = await take(run, document, answer, batch);
		run.sound.add(url);
		if (outcome === 'unchanged') run.count('unchanged');
		if (outcome === 'unchanged' && document.textSha256 === null) run.unread.add(url);
		run.tell({ type: 'document_visited', url, outcome });
	} catch (error) {
		// What cannot be recorded ends the run: going on would ask servers for pages that are lost again.
		if (error instanceof ArchiveFailure) throw error;
		meet(run, error, document);
	}
}

function meet(run: Run, error: unknown, document: Pending): CollectProblem {
	const problem = run.meet(named(run, error, document), document.url);
	run.tell({ type: 'document_visited', url: document.url, outcome: 'problem' });
	return problem;
}

/** A problem under the document's own address; for the register's evidence a missing page has a name of its own. */
function named({ source }: Run, error: unknown, { url, fetchUrl }: Pending): CollectProblem {
	const problem = asProblem(error, url);
	if (hostIsDone.has(problem.code)) {
		const { host } = new URL(fetchUrl);
		return new CollectProblem(problem.code, host, problem.message, { cause: problem });
	}
	const gone = problem.code === 'not_found' || problem.code === 'soft_not_found';
	const code = source.kind === 'register_evidence' && gone ? 'evidence_gone' : problem.code;
	return new CollectProblem(code, url, problem.message, { cause: problem });
}

async function take(
	run: Run,
	document: Pending,
	answer: Exchange | 'not_modified',
	batch: OpenBatch,
): Promise<'captured' | 'unchanged'> {
	const { source, tools } = run;
	const at = tools.now();
	if (answer === 'not_modified') {
		batch.visits.push(notModified(document, source.id, at));
		return 'unchanged';
	}
	const of = { source: source.id, purpose: 'document', rules: '', at } as const;
	const visited = { ...visitOf(answer, of), url: document.url };
	if (visited.sha256 === document.captureSha256) {
		batch.visits.push(visited);
		return 'unchanged';
	}
	const text = await readText(run, answer, document);
	if (text && document.textSha256 === sha256(text.text)) {
		batch.visits.push(visited);
		return 'unchanged';
	}
	const ordinal = document.captures + 1;
	const name = captureName(document.url, ordinal, visited.sha256);
	const written = await tools.archive.write(name, answer);
	// The bytes are in the archive: a batch of large files must not pile up in memory.
	const exchange = { ...answer, body: new Uint8Array() };
	batch.captures.push({ document: document.id, ordinal, exchange, written, text });
	batch.visits.push(visited);
	batch.attached.push(...attachedTo(run, document, text));
	if (ordinal > 1 && source.kind === 'register_evidence')
		run.meet(
			new CollectProblem(
				'evidence_changed',
				document.url,
				`The page reads differently since ${at.toISOString().slice(0, 10)}; both versions are kept. See whether the events that cite it still say what it says.`,
			),
			document.url,
		);
	if (
		tools.webArchive !== undefined &&
		document.webArchiveUrl === null &&
		source.kind === 'register_evidence'
	)
		await askWebArchive(run, document, tools.webArchive);
	return 'captured';
}

function notModified(document: Pending, source: string, at: Date): Visit {
	return {
		source,
		url: document.url,
		purpose: 'document',
		etag: document.etag,
		lastModified: document.lastModified,
		sha256: document.captureSha256 ?? sha256(''),
		rules: '',
		visitedAt: at,
	};
}

/** The text of an answer; undefined, with an issue, where it is the disclosure and cannot be read. */
async function readText(
	run: Run,
	exchange: Exchange,
	{ url }: Pending,
): Promise<ExtractedText | undefined> {
	try {
		const contentType = headerOf(exchange, 'content-type');
		return await extract(exchange.body, {
			url: exchange.finalUrl,
			contentType,
			rules: run.source.text,
		});
	} catch (error) {
		const problem = asProblem(error, url);
		if (notTheDisclosure.has(problem.code)) throw problem;
		run.meet(new CollectProblem(problem.code, url, problem.message, { cause: problem }), url);
		return undefined;
	}
}

/** The files of which a page is only the cover. */
function attachedTo(run: Run, document: Pending, text: ExtractedText | undefined): Attached[] {
	if (!text || !run.source.proposes || text.text.length >= COVER_LENGTH) return [];
	const { host } = new URL(document.fetchUrl);
	// Of other hosts nobody has read the terms.
	const own = text.attachments.filter((url) => isAddress(url) && new URL(url).host === host);
	return own.slice(0, MOST_ATTACHMENTS).map((url) => ({
		source: run.source.id,
		url,
		title: document.title,
		lang: text.lang ?? null,
		publishedOn: document.publishedOn ?? text.publishedOn ?? null,
		companies: document.companies,
		alternates: {},
		foundAt: run.tools.now(),
	}));
}

/** Asks a public web archive for a copy and keeps its address. Our own copy is what counts: a refusal is only noted. */
async function askWebArchive(run: Run, { id, url }: Pending, webArchive: string): Promise<void> {
	const address = `${webArchive}${url}`;
	try {
		const answer = await run.session.get({ url: address, manners: run.source.manners });
		run.reach(address);
		if (answer === 'not_modified' || !isAddress(answer.finalUrl)) return;
		const { db } = run.tools.store;
		await db.update(documents).set({ webArchiveUrl: answer.finalUrl }).where(eq(documents.id, id));
	} catch (error) {
		run.meet(error, address);
	}
}
