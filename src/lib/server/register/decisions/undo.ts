import { and, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { ProposalState } from '#lib/domain/desk/review.ts';
import type { Database, Transaction } from '#lib/server/database/database.ts';
import {
	companyFacts,
	criterionFindings,
	events,
	evidence,
	reviews,
} from '#lib/server/database/schema/index.ts';
import { rowsOf } from '../rows.ts';
import { recordFinding, retireFinding } from './answers.ts';
import { decide } from './decide.ts';
import { nextVersion } from './event-id.ts';
import { lockCompany, lockEvent, lockProposal, setState } from './locks.ts';
import {
	aboutDraft,
	aboutEvent,
	aboutProposal,
	decidedBy,
	lastStanding,
	log,
	type Review,
} from './log.ts';
import { refuse, type Decider, type Outcome } from './outcome.ts';
import type { Logged } from './proposals.ts';
import { contentOf, notBefore, recordEvent, retireEvent, sourceOf } from './record.ts';

/**
 * Takes a decision back by a new record; what was decided stays in the log and in the history. Only the last decision
 * about something can be taken back: first those that rest on it.
 */
export async function undoDecision(
	db: Database,
	decider: Decider,
	wanted: { readonly review: number; readonly because?: string | null },
): Promise<Outcome<Logged>> {
	return decide(db, async (tx) => {
		const [named] = await tx
			.select()
			.from(reviews)
			.where(eq(reviews.id, wanted.review))
			.for('update');
		if (!named) return refuse({ code: 'unknown', what: 'review' });
		if (named.proposal !== null) await lockProposal(tx, named.proposal);
		const [taken] = await tx.select().from(reviews).where(eq(reviews.undoes, named.id));
		if (taken) refuse({ code: 'already_decided', decided: decidedBy(taken) });
		const event = await (undoing[named.action] ?? refuseUndo)(tx, decider, named);
		const { proposal, draft, finding, company } = named;
		const review = await log(tx, decider, 'undone', {
			...{ proposal, draft, finding, company, undoes: named.id },
			event: event ?? named.event,
			because: wanted.because ?? null,
		});
		return { review };
	});
}

/** Takes one kind of decision back; answers the event that stands again, if one does. */
type Undoing = (tx: Transaction, decider: Decider, review: Review) => Promise<string | undefined>;

const refuseUndo = (): never => refuse({ code: 'not_undoable', later: null });

/** Refuses if something that happened after a decision, and was not itself taken back, rests on it. */
async function refuseLater(tx: Transaction, about: SQL, after: number): Promise<void> {
	const later = await lastStanding(tx, about, { after });
	if (later) refuse({ code: 'not_undoable', later });
}

/** Puts the proposal of a decision back to where it stood before. */
async function reopen(tx: Transaction, { proposal, id }: Review): Promise<void> {
	if (proposal === null) return;
	await refuseLater(tx, aboutProposal(proposal), id);
	const before = await lastStanding(tx, aboutProposal(proposal), { before: id });
	await setState(tx, proposal, (before && stateAfter[before.action]) ?? 'pending');
}

/** Where a decision that leaves a proposal undecided puts it. */
const stateAfter: Partial<Record<Review['action'], ProposalState>> = {
	parked: 'parked',
	drafted: 'waiting',
};

/** Takes the event of a decision off the register, unless later decisions rest on it. */
async function takeOff(tx: Transaction, decider: Decider, review: Review): Promise<string> {
	const event = await lockEvent(tx, review.event ?? '');
	await refuseLater(tx, aboutEvent(event.eventId), review.id);
	await retireEvent(tx, decider, event, 'its acceptance was undone');
	return event.eventId;
}

/** Puts what a retired event said on the register again, as its next version with the sources that it had. */
async function restore(
	tx: Transaction,
	{ at }: Decider,
	eventId: string,
	supersedes: string,
): Promise<string> {
	const [event] = await tx.select().from(events).where(eq(events.eventId, eventId));
	const [last] = await tx.select().from(events).where(eq(events.eventId, supersedes));
	if (!event?.retiredAt || !last) return refuse({ code: 'not_undoable', later: null });
	await lockCompany(tx, event.company);
	const sources = await tx
		.select()
		.from(evidence)
		.where(and(eq(evidence.eventId, eventId), eq(evidence.retiredAt, event.retiredAt)))
		.orderBy(evidence.rank, evidence.id);
	const next = await nextVersion(tx, supersedes);
	await recordEvent(
		tx,
		{ at: notBefore(at, last.retiredAt) },
		{
			...{ eventId: next, company: event.company, supersedes },
			sources: sources.map(sourceOf),
			content: contentOf(event),
		},
	);
	return next;
}

async function reopenOnly(tx: Transaction, _: Decider, review: Review): Promise<undefined> {
	await reopen(tx, review);
}

const undoing: Partial<Record<Review['action'], Undoing>> = {
	async accepted(tx, decider, review) {
		await reopen(tx, review);
		await takeOff(tx, decider, review);
		return undefined;
	},
	async drafted(tx, _, review) {
		await refuseLater(tx, aboutDraft(review.draft ?? 0), review.id);
		await reopen(tx, review);
		return undefined;
	},
	async seconded(tx, decider, review) {
		await reopen(tx, review);
		return takeBack(tx, decider, review);
	},
	corrected: (tx, decider, review) => takeBack(tx, decider, review),
	async merged(tx, decider, review) {
		await reopen(tx, review);
		const event = await lockEvent(tx, review.event ?? '');
		const added = and(
			eq(evidence.eventId, event.eventId),
			eq(evidence.origin, 'desk'),
			sql`${evidence.retiredAt} is null`,
			sql`${evidence.sourceUrl} = (
				select d.url from proposals p join document_texts t on t.id = p.document_text
				join documents d on d.id = t.document where p.id = ${review.proposal}
			)`,
		);
		const [source] = await tx.select().from(evidence).where(added);
		if (source && source.recordedAt.getTime() >= review.at.getTime())
			await tx
				.update(evidence)
				.set({
					retiredAt: notBefore(decider.at, source.recordedAt),
					retiredBecause: 'its addition was undone',
					retiredBy: 'desk',
				})
				.where(eq(evidence.id, source.id));
		return undefined;
	},
	rejected: reopenOnly,
	parked: reopenOnly,
	unparked: reopenOnly,
	async returned(tx, _, review) {
		await refuseLater(tx, aboutDraft(review.draft ?? 0), review.id);
		return reopenOnly(tx, _, review);
	},
	async retired(tx, decider, review) {
		if (review.finding !== null) return restoreFinding(tx, decider, review.finding);
		const id = review.event ?? '';
		await refuseLater(tx, aboutEvent(id), review.id);
		return restore(tx, decider, id, id);
	},
	async answered(tx, decider, review) {
		const finding = await findingOf(tx, review.finding ?? 0);
		if (finding.retiredAt) refuse({ code: 'not_undoable', later: null });
		await lockCompany(tx, finding.company);
		const at = await retireFinding(tx, decider, finding, 'its answer was undone');
		const [before] = await tx
			.select()
			.from(criterionFindings)
			.where(
				and(
					eq(criterionFindings.company, finding.company),
					eq(criterionFindings.criterion, finding.criterion),
					eq(criterionFindings.sourceUrl, finding.sourceUrl),
					eq(criterionFindings.retiredAt, finding.recordedAt),
				),
			)
			.orderBy(desc(criterionFindings.id))
			.limit(1);
		if (before) await recordFinding(tx, { at }, answerIn(before));
		return undefined;
	},
	async added(tx, decider, review) {
		const slug = review.company ?? '';
		await lockCompany(tx, slug);
		await refuseInUse(tx, slug);
		await tx
			.update(companyFacts)
			.set({
				retiredAt: sql`greatest(${decider.at.toISOString()}::timestamptz, ${companyFacts.recordedAt})`,
				retiredBecause: 'its addition was undone',
				retiredBy: 'desk',
			})
			.where(and(eq(companyFacts.company, slug), sql`${companyFacts.retiredAt} is null`));
		return undefined;
	},
};

/** Takes the new version of an event off the register and puts what it replaced in its place. */
async function takeBack(tx: Transaction, decider: Decider, review: Review) {
	const eventId = await takeOff(tx, decider, review);
	const [event] = await tx.select().from(events).where(eq(events.eventId, eventId));
	const [before] = event?.supersedes
		? await tx.select().from(events).where(eq(events.eventId, event.supersedes))
		: [];
	const wasReplaced = before?.retiredBecause?.startsWith(`corrected by ${eventId}`) === true;
	return before && wasReplaced ? restore(tx, decider, before.eventId, eventId) : undefined;
}

async function findingOf(tx: Transaction, id: number) {
	const [finding] = await tx
		.select()
		.from(criterionFindings)
		.where(eq(criterionFindings.id, id))
		.for('update');
	return finding ?? refuse({ code: 'unknown', what: 'criterion' });
}

async function restoreFinding(tx: Transaction, { at }: Decider, id: number): Promise<undefined> {
	const finding = await findingOf(tx, id);
	await lockCompany(tx, finding.company);
	const [standing] = await rowsOf(
		tx,
		sql`select 1 from criterion_findings where company = ${finding.company}
			and criterion = ${finding.criterion} and source_url = ${finding.sourceUrl} and retired_at is null`,
	);
	if (standing) refuse({ code: 'not_undoable', later: null });
	await recordFinding(tx, { at: notBefore(at, finding.retiredAt) }, answerIn(finding));
	return undefined;
}

function answerIn(finding: typeof criterionFindings.$inferSelect) {
	const { company, criterion, answer, summaryEn, summaryJa } = finding;
	const { sourceUrl, sourcePublisher, sourceLang, checkedOn, confidence } = finding;
	return {
		...{ company, criterion, answer, summaryEn, summaryJa },
		...{ sourceUrl, sourcePublisher, sourceLang, checkedOn, confidence },
	};
}

/** A company may not leave the register while something that stands or waits speaks of it. */
async function refuseInUse(tx: Transaction, slug: string): Promise<void> {
	const [use] = await rowsOf(
		tx,
		sql`
		select 1 from events where company = ${slug} and retired_at is null
		union all select 1 from criterion_findings where company = ${slug} and retired_at is null
		union all select 1 from russian_entities where company = ${slug} and retired_at is null
		union all select 1 from company_aliases where company = ${slug} and retired_at is null
		union all select 1 from company_facts where parent = ${slug} and retired_at is null
		union all select 1 from proposals where company = ${slug} and state in ('pending', 'parked', 'waiting')
		limit 1`,
	);
	if (use) refuse({ code: 'company_in_use' });
}
