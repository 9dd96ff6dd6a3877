import { sql } from 'drizzle-orm';
import { statusSpans, type DatedEvent, type StatusSpan } from '#lib/domain/as-of.ts';
import type { Day } from '#lib/domain/dates.ts';
import type { Span } from '#lib/domain/desk/highlight.ts';
import type { ProposalState } from '#lib/domain/desk/review.ts';
import { isSameClaim } from '#lib/domain/desk/same-claim.ts';
import type { EventRow } from '#lib/domain/records.ts';
import type { RecordedStatus } from '#lib/domain/status.ts';
import type { Code, Language } from '#lib/domain/terms.ts';
import type { Database } from '#lib/server/database/database.ts';
import { companyDetail, type CompanyDetail } from '#lib/server/register/company.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { reviewsAbout, type ReviewRow } from './log.ts';

/** What a reader found in a text. */
export interface ProposalFacts {
	readonly id: number;
	readonly company: string;
	readonly reader: string;
	readonly state: ProposalState;
	readonly announcedOn: string | null;
	readonly effectiveOn: string | null;
	readonly status: RecordedStatus | null;
	readonly kind: Code<'kind'> | null;
	readonly rung: Code<'rung'> | null;
	readonly attribution: Code<'attribution'> | null;
	readonly reasons: readonly Code<'reason'>[];
	readonly scope: readonly Code<'scope'>[];
	readonly territories: readonly Code<'territory'>[];
	readonly exitDenied: boolean;
	readonly humanRightsDdMentioned: boolean;
	readonly responsibleExit: Readonly<Record<string, unknown>> | null;
	readonly confidence: Code<'confidence'>;
}

/** Where it was found: the document, and the capture that its text was read out of. */
export interface ProposalDocument {
	readonly id: number;
	readonly text: number;
	readonly url: string;
	readonly title: string | null;
	readonly lang: string | null;
	readonly publishedOn: string | null;
	readonly webArchiveUrl: string | null;
	readonly content: string;
	/** Whose change the text is. */
	readonly because: 'capture' | 'extractor';
	readonly source: string;
	readonly sourceKind: string;
	readonly sourceEn: string;
	readonly sourceJa: string;
	readonly ordinal: number;
	readonly captures: number;
	readonly capturedAt: string;
	readonly finalUrl: string;
	readonly status: number;
	readonly contentType: string | null;
	readonly bytes: number;
	readonly sha256: string;
	readonly via: 'http' | 'browser';
}

/** Everything that a person needs in order to decide one proposal. */
export interface ProposalView {
	readonly proposal: ProposalFacts;
	readonly document: ProposalDocument;
	readonly spans: readonly (Span & { readonly quote: string })[];
	/** The text of the capture before, where there is one that differs. */
	readonly before: { readonly capturedAt: string; readonly content: string } | null;
	/** What other readers took from the same text. */
	readonly others: readonly ProposalFacts[];
	readonly company: CompanyDetail;
	/** Where the company would stand through time with the proposal on the register. */
	readonly spansWith: readonly StatusSpan[];
	/** Events of the company, those that say the same first. */
	readonly events: readonly { readonly event: EventRow; readonly same: boolean }[];
	/** Other open proposals about the company that say the same. */
	readonly alike: readonly {
		readonly id: number;
		readonly sourceEn: string;
		readonly sourceJa: string;
		readonly announcedOn: string | null;
	}[];
	/** What the register says of this very address, if it is cited already. */
	readonly cited: {
		readonly publisher: string;
		readonly type: Code<'source_type'>;
		readonly standing: Code<'source_standing'>;
	} | null;
	/** The draft that waits for a second, if one does. */
	readonly draft: number | null;
	readonly log: readonly ReviewRow[];
}

const factColumns = sql`p.id::int as id, p.company, p.reader, p.state, p.announced_on as "announcedOn",
	p.effective_on as "effectiveOn", p.status, p.kind, p.rung, p.attribution, p.reasons, p.scope,
	p.territories, p.exit_denied as "exitDenied", p.human_rights_dd_mentioned as "humanRightsDdMentioned",
	p.responsible_exit as "responsibleExit", p.confidence`;

/** One proposal with everything around it; undefined if there is none of that number, or its company has left the register. */
export async function proposalView(
	db: Database,
	id: number,
	today: Day,
	language: Language,
): Promise<ProposalView | undefined> {
	const [proposal] = await rowsOf<ProposalFacts>(
		db,
		sql`select ${factColumns} from proposals p where p.id = ${id}`,
	);
	if (!proposal) return undefined;
	const dates = { asOf: today, knownAt: today, today };
	const company = await companyDetail(db, proposal.company, dates, language);
	const document = company && (await documentOf(db, id));
	if (!document) return undefined;
	const claim = { ...proposal, announcedOn: proposal.announcedOn ?? document.publishedOn };
	const events = company.events
		.map((event) => ({ event, same: isSameClaim(event, claim) }))
		.sort((a, b) => Number(b.same) - Number(a.same));
	return {
		proposal,
		document,
		company,
		events,
		spans: await rowsOf(
			db,
			sql`select start, "end", quote, rule from proposal_spans where proposal = ${id} order by start, "end"`,
		),
		before: await versionBefore(db, document),
		others: await rowsOf<ProposalFacts>(
			db,
			sql`select ${factColumns} from proposals p
				where p.document_text = ${document.text} and p.company = ${proposal.company}
					and p.reader <> ${proposal.reader} order by p.id`,
		),
		spansWith: spansWith(company, claim, today),
		alike: (await openAbout(db, proposal)).filter((other) => isSameClaim(other, claim)),
		cited: await citation(db, document.url),
		draft: await waitingDraft(db, id),
		log: await reviewsAbout(db, sql`r.proposal = ${id}`),
	};
}

async function documentOf(db: Database, proposal: number): Promise<ProposalDocument | undefined> {
	const [document] = await rowsOf<ProposalDocument>(
		db,
		sql`
		select d.id::int as id, t.id::int as text, d.url, coalesce(d.title, t.title) as title,
			coalesce(t.lang, d.lang) as lang, coalesce(d.published_on, t.published_on) as "publishedOn",
			d.web_archive_url as "webArchiveUrl", t.content, t.because,
			s.id as source, s.kind as "sourceKind", s.name_en as "sourceEn", s.name_ja as "sourceJa",
			c.ordinal, (select count(*)::int from captures o where o.document = d.id) as captures,
			to_char(c.captured_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "capturedAt",
			c.final_url as "finalUrl", c.status, c.content_type as "contentType", c.bytes, c.sha256, c.via
		from proposals p
		join document_texts t on t.id = p.document_text
		join documents d on d.id = t.document
		join captures c on c.id = t.capture
		join sources s on s.id = d.source
		where p.id = ${proposal}`,
	);
	return document;
}

/** The text of the last earlier capture that differs. */
async function versionBefore(db: Database, { id, ordinal, content }: ProposalDocument) {
	const [before] = await rowsOf<{ capturedAt: string; content: string }>(
		db,
		sql`
		select to_char(c.captured_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "capturedAt", t.content
		from document_texts t join captures c on c.id = t.capture
		where t.document = ${id} and c.ordinal < ${ordinal}
		order by c.ordinal desc, t.id desc limit 1`,
	);
	return before && before.content !== content ? before : null;
}

/** The ribbon with the proposal in its place, as if it were recorded now. */
function spansWith(
	{ events }: CompanyDetail,
	claim: Pick<ProposalFacts, 'announcedOn' | 'effectiveOn' | 'status' | 'kind' | 'attribution'>,
	today: Day,
): StatusSpan[] {
	const history = events.map((event) => ({ ...event, retiredAt: null }));
	const { announcedOn, effectiveOn, status, kind, attribution } = claim;
	if (announcedOn === null || status === null) return [];
	const proposed: DatedEvent = {
		eventId: '~',
		announcedOn,
		effectiveOn,
		status,
		kind: kind ?? 'statement',
		attribution: attribution ?? 'company',
		confidence: 'high',
		recordedAt: new Date(`${today}T00:00:00+09:00`),
		retiredAt: null,
	};
	return statusSpans([...history, proposed], { asOf: today, knownAt: today });
}

async function openAbout(db: Database, { id, company }: ProposalFacts) {
	return rowsOf<
		ProposalView['alike'][number] & Pick<ProposalFacts, 'effectiveOn' | 'status' | 'kind'>
	>(
		db,
		sql`
		select p.id::int as id, s.name_en as "sourceEn", s.name_ja as "sourceJa", p.status, p.kind,
			coalesce(p.announced_on, d.published_on) as "announcedOn", p.effective_on as "effectiveOn"
		from proposals p join document_texts t on t.id = p.document_text
		join documents d on d.id = t.document join sources s on s.id = d.source
		where p.company = ${company} and p.id <> ${id} and p.state in ('pending', 'parked')
		order by p.id`,
	);
}

async function citation(db: Database, url: string): Promise<ProposalView['cited']> {
	const [cited] = await rowsOf<NonNullable<ProposalView['cited']>>(
		db,
		sql`select source_publisher as publisher, source_type as type, source_standing as standing
			from evidence where source_url = ${url} order by retired_at is not null, id desc limit 1`,
	);
	return cited ?? null;
}

async function waitingDraft(db: Database, proposal: number): Promise<number | null> {
	const [draft] = await rowsOf<{ id: number }>(
		db,
		sql`select d.id::int as id from drafts d join proposals p on p.id = d.proposal
			where d.proposal = ${proposal} and p.state = 'waiting' order by d.id desc limit 1`,
	);
	return draft?.id ?? null;
}
