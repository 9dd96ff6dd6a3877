import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Transaction } from '#lib/server/database/database.ts';
import {
	documentTexts,
	proposals,
	proposalSpans,
	readings,
} from '#lib/server/database/schema/index.ts';
import { extractorVersion } from '../extracting/extract.ts';
import { changedText } from '../reading/boilerplate.ts';
import type { Finding } from '../reading/finding.ts';
import { read, readerVersion } from '../reading/read.ts';
import { repeatedEvent } from './repeats.ts';
import type { Run } from './run.ts';
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
	const finding = findingIn(text);
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
		if (finding && outcome === 'proposed') await propose(tx, text, finding, at);
	});
	return outcome;
}

/** What the text says; undefined where it says only what the filing of the year before said. */
function findingIn(text: Unread): Finding | undefined {
	const content = text.before === null ? text.content : changedText(text.before, text.content);
	if (content === undefined) return undefined;
	return read({
		id: String(text.text),
		lang: text.lang ?? 'ja',
		company_ja: text.companyJa,
		company_en: text.companyEn,
		title: text.title ?? undefined,
		published_on: text.publishedOn?.length === 10 ? text.publishedOn : undefined,
		text: content,
	});
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

/** A finding's date as the register writes it: as far as it is known. */
function effectiveOn({ effective_on: day, date_precision: precision }: Finding): string | null {
	if (day === null) return null;
	return precision === 'year' ? day.slice(0, 4) : precision === 'month' ? day.slice(0, 7) : day;
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
				sql`not (${proposals.documentText} = ${text} and ${proposals.reader} = ${readerVersion})`,
			),
		);
}

async function propose(tx: Transaction, text: Unread, finding: Finding, at: Date): Promise<void> {
	const [proposal] = await tx
		.insert(proposals)
		.values({
			documentText: text.text,
			company: text.company,
			reader: readerVersion,
			proposedAt: at,
			announcedOn: text.publishedOn,
			effectiveOn: effectiveOn(finding),
			status: finding.status,
			kind: finding.kind,
			rung: finding.rung,
			attribution: finding.attribution,
			reasons: [...finding.reasons],
			scope: [...finding.scope],
			territories: [...finding.territories],
			exitDenied: finding.exit_denied,
			humanRightsDdMentioned: finding.hrdd_mentioned,
			responsibleExit: { ...finding.responsible_exit },
			confidence: finding.confidence,
			state: 'pending',
		})
		.returning({ id: proposals.id });
	if (!proposal || finding.evidence.length === 0) return;
	await tx.insert(proposalSpans).values(
		finding.evidence.map(({ start, end, text: quote, rule }) => ({
			proposal: proposal.id,
			...{ start, end, quote, rule },
		})),
	);
}
