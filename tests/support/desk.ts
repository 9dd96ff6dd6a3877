import { sql } from 'drizzle-orm';
import type { EventContent, SourceContent } from '#lib/domain/desk/content.ts';
import type { Database } from '#lib/server/database/database.ts';
import * as tables from '#lib/server/database/schema/index.ts';
import type { Outcome, Refusal } from '#lib/server/register/decisions/outcome.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { rebuildSearch } from '#lib/server/register/search.ts';
import { add, factsRow, oneOfEach, seedDay, type FictionalRow } from './fictional-rows.ts';

/** Two people at the desk, and a moment after the seed. */
export const midori = 'Midori';
export const haruto = 'Haruto';
export const noon = new Date('2026-11-25T03:00:00Z');
export const by = (who: string, minutes = 0) => ({
	who,
	at: new Date(noon.getTime() + minutes * 60_000),
});

/** What a reviewer would say of a suspension, which one person may publish. */
export function content(changes: Partial<EventContent> = {}): EventContent {
	return {
		announcedOn: '2026-11-20',
		effectiveOn: null,
		status: 'suspended',
		kind: 'shipment_halt',
		rung: 'decided',
		attribution: 'company',
		summaryEn: 'According to the company’s notice of 20 November 2026, it stopped shipments.',
		summaryJa: '同社の2026年11月20日付発表によると、出荷を停止した。',
		reasons: ['logistics'],
		scope: ['export'],
		territories: ['RU'],
		buyer: null,
		buyerType: null,
		price: null,
		buybackOptionYears: null,
		employeeSupport: null,
		lossJpyBillion: null,
		donation: null,
		humanRightsDdMentioned: null,
		confidence: 'high',
		brokeItsWord: false,
		...changes,
	};
}

export function source(sourceUrl: string, changes: Partial<SourceContent> = {}): SourceContent {
	return {
		sourceUrl,
		sourcePublisher: 'Kitano Steel',
		sourceType: 'company',
		sourceStanding: 'original',
		sourceLang: 'ja',
		sourcePublishedOn: '2026-11-20',
		seenOn: '2026-11-20',
		noteEn: null,
		noteJa: null,
		...changes,
	};
}

let pages = 0;

/** A company of its own, so that tests on one database do not meet. */
export async function addFictionalCompany(
	db: Database,
	slug: string,
	changes: FictionalRow = {},
): Promise<string> {
	await add(db, tables.companies, { slug });
	await add(db, tables.companyFacts, factsRow(slug, changes));
	await db.transaction((tx) => rebuildSearch(tx, slug));
	return slug;
}

/** A proposal about a company, read out of a page of its own; answers its number and the page's address. */
export async function addProposal(
	db: Database,
	company: string,
	changes: FictionalRow = {},
	text = '当社は、ロシア向けの出荷を停止いたしました。',
): Promise<{ proposal: number; url: string; text: number; document: number }> {
	pages += 1;
	const page = String(pages);
	const url = `https://${company}.example/news/${page}`;
	await db
		.insert(tables.sources)
		.values(oneOfEach.sources as typeof tables.sources.$inferInsert)
		.onConflictDoNothing();
	const document = await idOf(db, tables.documents, {
		...oneOfEach.documents,
		...{ url, companies: [company] },
	});
	const capture = await idOf(db, tables.captures, {
		...oneOfEach.captures,
		...{ document, url, finalUrl: url, warcFile: `${page}.warc.gz` },
	});
	const documentText = await idOf(db, tables.documentTexts, {
		...oneOfEach.documentTexts,
		...{ document, capture, content: text, lang: 'ja', extractedAt: seedDay },
	});
	const proposal = await idOf(db, tables.proposals, {
		...oneOfEach.proposals,
		...{ documentText, company, announcedOn: '2026-11-20', confidence: 'high' },
		...changes,
	});
	return { proposal, url, text: documentText, document };
}

async function idOf(
	db: Database,
	table: Parameters<typeof add>[1],
	row: FictionalRow,
): Promise<number> {
	const [added] = await add(db, table, row);
	return Number(added?.['id']);
}

/** What was done; a refusal is a failure of the test. */
export function done<Done>(outcome: Outcome<Done>): Done {
	if ('done' in outcome) return outcome.done;
	throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`);
}

/** Why it was refused; anything else is a failure of the test. */
export function refused(outcome: Outcome<unknown>): Refusal {
	if ('refusal' in outcome) return outcome.refusal;
	throw new Error(`Not refused: ${JSON.stringify(outcome.done)}`);
}

/** The events of a company that stand, by id. */
export async function standingEvents(db: Database, company: string): Promise<string[]> {
	const rows = await rowsOf<{ id: string }>(
		db,
		sql`select event_id as id from events where company = ${company} and retired_at is null order by event_id collate "C"`,
	);
	return rows.map(({ id }) => id);
}

export async function stateOf(db: Database, proposal: number): Promise<string | undefined> {
	const [row] = await rowsOf<{ state: string }>(
		db,
		sql`select state from proposals where id = ${proposal}`,
	);
	return row?.state;
}

/** The log about a company, oldest first: who did what. */
export async function logOf(db: Database, company: string): Promise<string[]> {
	const rows = await rowsOf<{ said: string }>(
		db,
		sql`select r.reviewer || ' ' || r.action as said from reviews r
			left join proposals p on p.id = r.proposal left join events e on e.event_id = r.event
			left join drafts d on d.id = r.draft
			where coalesce(r.company, p.company, e.company, d.company) = ${company} order by r.id`,
	);
	return rows.map(({ said }) => said);
}
