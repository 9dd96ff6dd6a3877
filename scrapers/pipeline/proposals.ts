import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Transaction } from '#lib/server/database/database.ts';
import { documentTexts, proposals, readings } from '#lib/server/database/schema/index.ts';
import { extractorVersion } from '../extracting/extract.ts';
import { changedText } from '../reading/boilerplate.ts';
import type { Finding, ReaderDocument } from '../reading/finding.ts';
import { read, readerVersion } from '../reading/read.ts';
import { effectiveOn, propose } from './propose.ts';
import { repeatedEvent } from './repeats.ts';
import type { Run } from './run.ts';
import { addSecondOpinion } from './second-opinion.ts';
import { unreadAfter, type Unread } from './unread.ts';

const BATCH = 20;

/**
 * Fourth stage: reads the texts that the present reader has not read, and proposes what they say. It changes nothing on
 * the register: a person decides.
 */
export async function proposeFromTexts(run: Run): Promise<void> {
	if (!run.source.proposes) return;
	let after = { text: 0, company: '' };
	for (;;) {
		const about = { after, most: BATCH, reader: readerVersion, extractor: extractorVersion };
		const texts = await unreadAfter(run.tools.store.db, run.source, about);
		if (texts.length === 0) return;
		for (const text of texts) {
			if (run.isStopped()) return;
			after = { text: text.text, company: text.company };
			await readAndTell(run, text);
		}
	}
}

/** Reads one text; a text that the reader cannot take is an issue, and the others are read. */
async function readAndTell(run: Run, text: Unread): Promise<void> {
	try {
		const outcome = await readOne(run, text);
		if (outcome === 'proposed') run.count('proposals');
		run.tell({ type: 'text_read', url: text.url, company: text.company, outcome });
	} catch (error) {
		run.meet(error, text.url);
	}
}

type ReadingOutcome = (typeof readings.$inferSelect)['outcome'];

async function readOne(run: Run, text: Unread): Promise<ReadingOutcome> {
	const { db } = run.tools.store;
	const at = run.tools.now();
	const document = documentIn(text);
	const finding = document && read(document);
	const event = finding && (await repeated(run, text, finding));
	const outcome = !finding
		? 'unchanged'
		: event
			? 'repeats'
			: saysSomething(finding)
				? 'proposed'
				: 'nothing';
	await db.transaction(async (tx) => {
		await tx.insert(readings).values({
			documentText: text.text,
			company: text.company,
			reader: readerVersion,
			readAt: at,
			outcome,
			event: event ?? null,
		});
		// A version that says nothing takes nothing back: what the earlier one said still waits for a person.
		if (outcome === 'proposed' || outcome === 'repeats') await retireOlder(tx, text);
		if (finding && outcome === 'proposed') await propose(tx, text, finding, readerVersion, at);
	});
	if (document && finding && outcome !== 'repeats')
		await addSecondOpinion(run, text, document, finding);
	return outcome;
}

/** The text as a reader takes it; undefined where it says only what the filing of the year before said. */
function documentIn(text: Unread): ReaderDocument | undefined {
	const content = text.before === null ? text.content : changedText(text.before, text.content);
	if (content === undefined) return undefined;
	return {
		id: String(text.text),
		lang: text.lang ?? 'ja',
		company_ja: text.companyJa,
		company_en: text.companyEn,
		title: text.title ?? undefined,
		published_on: text.publishedOn?.length === 10 ? text.publishedOn : undefined,
		text: content,
	};
}

const saysSomething = (finding: Finding): boolean =>
	finding.status !== null || finding.kind !== null || finding.exit_denied || finding.hrdd_mentioned;

function repeated(run: Run, text: Unread, finding: Finding): Promise<string | undefined> {
	return repeatedEvent(run.tools.store.db, {
		company: text.company,
		status: finding.status,
		addresses: [text.url, ...Object.values(text.alternates)],
		publishedOn: text.publishedOn,
		effectiveOn: effectiveOn(finding),
	});
}

/** What an older version of the document, or an older reader, proposed and nobody has decided is out of date. */
async function retireOlder(tx: Transaction, { text, document, company }: Unread): Promise<void> {
	const versions = tx
		.select({ id: documentTexts.id })
		.from(documentTexts)
		.where(and(eq(documentTexts.document, document), lt(documentTexts.id, text + 1)));
	await tx
		.update(proposals)
		.set({ state: 'superseded' })
		.where(
			and(
				eq(proposals.company, company),
				eq(proposals.state, 'pending'),
				inArray(proposals.documentText, versions),
				sql`not (
					${proposals.documentText} = ${text}
					and (${proposals.reader} = ${readerVersion} or ${proposals.reader} like 'second:%')
				)`,
			),
		);
}
