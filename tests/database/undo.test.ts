import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/database/database.ts';
import {
	answerCriterion,
	withdrawAnswer,
	type AnswerContent,
} from '#lib/server/register/decisions/answers.ts';
import type { EnteredCompany } from '#lib/domain/desk/read-company.ts';
import { addCompany } from '#lib/server/register/decisions/companies.ts';
import { secondDraft } from '#lib/server/register/decisions/drafts.ts';
import { correctEvent, enterEvent, withdrawEvent } from '#lib/server/register/decisions/events.ts';
import {
	acceptProposal,
	mergeProposal,
	parkProposal,
	rejectProposal,
} from '#lib/server/register/decisions/proposals.ts';
import { undoDecision } from '#lib/server/register/decisions/undo.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { openTestStore } from '../support/database.ts';
import {
	addFictionalCompany,
	addProposal,
	by,
	content,
	done,
	haruto,
	logOf,
	midori,
	noon,
	refused,
	source,
	standingEvents,
	stateOf,
} from '../support/desk.ts';

let store: Store;
let company: string;
let companies = 0;
beforeAll(async () => {
	store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
	companies += 1;
	company = await addFictionalCompany(store.db, `kitano-${String(companies)}`);
});

const undo = (review: number, who = haruto, minutes = 9) =>
	undoDecision(store.db, by(who, minutes), { review });

async function accept(changes = {}) {
	const { proposal, url } = await addProposal(store.db, company);
	const wanted = { proposal, content: content(changes), sources: [source(url)] };
	const outcome = done(await acceptProposal(store.db, by(midori), wanted));
	return { proposal, url, ...('event' in outcome ? outcome : { event: '', ...outcome }) };
}

describe('undoing is a new record', () => {
	test('of an acceptance: the event goes, the proposal is open, and accepting again makes the next version', async () => {
		const { proposal, url, event, review } = await accept();
		done(await undo(review));
		expect(await standingEvents(store.db, company)).toEqual([]);
		expect(await stateOf(store.db, proposal)).toBe('pending');
		expect(await logOf(store.db, company)).toEqual(['Midori accepted', 'Haruto undone']);
		const again = { proposal, content: content(), sources: [source(url)] };
		expect(done(await acceptProposal(store.db, by(midori), again))).toMatchObject({
			event: `${event}.2`,
		});
	});

	test('of a rejection and of parking: the proposal is open', async () => {
		const { proposal } = await addProposal(store.db, company);
		const first = done(
			await rejectProposal(store.db, by(midori), { proposal, because: 'misread' }),
		);
		done(await undo(first.review));
		const second = done(await parkProposal(store.db, by(midori), { proposal }));
		done(await undo(second.review));
		expect(await stateOf(store.db, proposal)).toBe('pending');
	});

	test('of a merge: the source goes, the event stays', async () => {
		const { event, url: first } = await accept();
		const { proposal, url } = await addProposal(store.db, company);
		const wanted = { proposal, event, source: source(url) };
		const { review } = done(await mergeProposal(store.db, by(haruto), wanted));
		done(await undo(review));
		const rows = await rowsOf(
			store.db,
			sql`select source_url as url from evidence where event_id = ${event} and retired_at is null`,
		);
		expect(rows).toEqual([{ url: first }]);
		expect(await stateOf(store.db, proposal)).toBe('pending');
	});

	test('of a draft: the proposal is open; of a second: the draft waits again', async () => {
		const first = await accept({ status: 'operating' });
		done(await undo(first.review));
		expect(await stateOf(store.db, first.proposal)).toBe('pending');
		const again = await accept({ status: 'operating' });
		if (!('draft' in again)) throw new Error('It does not wait.');
		const { review } = done(
			await secondDraft(store.db, by(haruto), { draft: again.draft as number }),
		);
		done(await undo(review, midori));
		expect(await standingEvents(store.db, company)).toEqual([]);
		expect(await stateOf(store.db, again.proposal)).toBe('waiting');
		done(await secondDraft(store.db, by('Sora', 10), { draft: again.draft as number }));
		expect(await standingEvents(store.db, company)).toHaveLength(1);
	});

	test('of a correction: the earlier wording stands again as the next version, with its sources', async () => {
		const { event, url } = await accept();
		const wanted = {
			event,
			content: content({ status: 'exited', kind: 'sale_completed' }),
			sources: [source('https://news.example/other')],
			because: 'It was sold.',
		};
		const { review } = done(await correctEvent(store.db, by(haruto), wanted));
		done(await undo(review));
		expect(await standingEvents(store.db, company)).toEqual([`${event}.3`]);
		const [row] = await rowsOf(
			store.db,
			sql`select status, source_url as url from events join evidence using (event_id) where event_id = ${`${event}.3`}`,
		);
		expect(row).toEqual({ status: 'suspended', url });
	});

	test('of a second to a correction: the earlier wording stands, and the correction waits for it', async () => {
		const { event, url } = await accept();
		const wanted = {
			event,
			content: content({ status: 'holding' }),
			sources: [source(url)],
			because: 'Only new orders.',
		};
		const first = done(await correctEvent(store.db, by(midori), wanted));
		if (!('draft' in first)) throw new Error('It does not wait.');
		const { draft } = first;
		const { review } = done(await secondDraft(store.db, by(haruto), { draft }));
		done(await undo(review));
		expect(await standingEvents(store.db, company)).toEqual([`${event}.3`]);
		done(await secondDraft(store.db, by(haruto, 10), { draft }));
		expect(await standingEvents(store.db, company)).toEqual([`${event}.4`]);
	});

	test('of a retirement: the event stands again as the next version', async () => {
		const { event, url } = await accept();
		const { review } = done(
			await withdrawEvent(store.db, by(midori), { event, because: 'A mistake.' }),
		);
		done(await undo(review));
		expect(await standingEvents(store.db, company)).toEqual([`${event}.2`]);
		const rows = await rowsOf(
			store.db,
			sql`select source_url as url from evidence where event_id = ${`${event}.2`} and retired_at is null`,
		);
		expect(rows).toEqual([{ url }]);
	});

	test('happens once, and not to itself', async () => {
		const { review } = await accept();
		const { review: undoing } = done(await undo(review));
		expect(refused(await undo(review, midori))).toEqual({
			code: 'already_decided',
			decided: { action: 'undone', by: haruto, at: new Date(noon.getTime() + 9 * 60_000) },
		});
		expect(refused(await undo(undoing))).toEqual({ code: 'not_undoable', later: null });
		expect(refused(await undo(999_999))).toEqual({ code: 'unknown', what: 'review' });
	});

	test('waits until what rests on the decision is undone', async () => {
		const { event, review } = await accept();
		const other = await addProposal(store.db, company);
		const wanted = { proposal: other.proposal, event, source: source(other.url) };
		const merged = done(await mergeProposal(store.db, by(haruto), wanted));
		expect(refused(await undo(review))).toMatchObject({
			code: 'not_undoable',
			later: { action: 'merged', by: haruto },
		});
		done(await undo(merged.review));
		done(await undo(review));
		expect(await standingEvents(store.db, company)).toEqual([]);
	});
});

describe('the checklist', () => {
	const answer = (changes: Partial<AnswerContent> = {}): AnswerContent => ({
		answer: 'partly',
		summaryEn: 'Mentions it.',
		summaryJa: '触れている。',
		sourceUrl: 'https://kitano.example/policy',
		sourcePublisher: 'Kitano Steel',
		sourceLang: 'ja',
		checkedOn: '2026-11-25',
		confidence: 'high',
		...changes,
	});
	const standing = async () =>
		rowsOf<{ answer: string }>(
			store.db,
			sql`select answer from criterion_findings where company = ${company} and retired_at is null order by id`,
		);

	test('takes an answer, a better one from the same source, and takes both back', async () => {
		const wanted = { company, criterion: 'B2', content: answer() };
		const first = done(await answerCriterion(store.db, by(midori), wanted));
		const better = { ...wanted, content: answer({ answer: 'yes' }) };
		const second = done(await answerCriterion(store.db, by(haruto, 1), better));
		expect(await standing()).toEqual([{ answer: 'yes' }]);
		done(await undo(second.review));
		expect(await standing()).toEqual([{ answer: 'partly' }]);
		expect(refused(await undo(first.review))).toMatchObject({ code: 'not_undoable' });
		expect(await logOf(store.db, company)).toEqual([
			'Midori answered',
			'Haruto answered',
			'Haruto undone',
		]);
	});

	test('loses an answer with a reason, and gets it back', async () => {
		const wanted = { company, criterion: 'B2', content: answer() };
		const { finding } = done(await answerCriterion(store.db, by(midori), wanted));
		expect(
			refused(await withdrawAnswer(store.db, by(midori), { finding, because: '' })),
		).toMatchObject({ code: 'problems' });
		const because = 'Another company’s policy.';
		const { review } = done(await withdrawAnswer(store.db, by(midori), { finding, because }));
		expect(await standing()).toEqual([]);
		done(await undo(review));
		expect(await standing()).toEqual([{ answer: 'partly' }]);
	});

	test('refuses a question and a company that are not there', async () => {
		const attempt = (changes: object) =>
			answerCriterion(store.db, by(midori), {
				...{ company, criterion: 'B2', content: answer() },
				...changes,
			});
		expect(refused(await attempt({ criterion: 'B8' }))).toMatchObject({ what: 'criterion' });
		expect(refused(await attempt({ company: 'nobody' }))).toMatchObject({ what: 'company' });
	});
});

describe('a new company', () => {
	const facts = (changes: Partial<EnteredCompany> = {}): EnteredCompany => ({
		slug: `minato-${String(companies)}`,
		nameEn: 'Minato Foods',
		nameJa: '港食品',
		shortNameJa: null,
		nameKana: null,
		securitiesCode: null,
		edinetCode: null,
		corporateNumber: null,
		lei: null,
		sectorCode: '3050',
		listed: true,
		parent: null,
		presence: ['sales'],
		presenceNoteEn: null,
		presenceNoteJa: null,
		factsSourceUrls: ['https://minato.example'],
		...changes,
	});

	test('is on the register and found by its name', async () => {
		const { slug } = done(await addCompany(store.db, by(midori), facts()));
		const [row] = await rowsOf(
			store.db,
			sql`select origin, position('minato foods' in words) > 0 as found
				from company_facts join company_search using (company) where company = ${slug}`,
		);
		expect(row).toEqual({ origin: 'desk', found: true });
		expect(await logOf(store.db, slug)).toEqual(['Midori added']);
	});

	test('is refused where its slug or a code is taken, or its parent is unknown', async () => {
		const first = facts({ securitiesCode: '2001', corporateNumber: '9000000000000' });
		done(await addCompany(store.db, by(midori), first));
		const problems = async (changes: Partial<EnteredCompany>) =>
			refused(await addCompany(store.db, by(haruto), facts({ slug: 'other', ...changes })));
		expect(await problems({ slug: first.slug })).toMatchObject({
			problems: [{ field: 'slug', code: 'taken' }],
		});
		expect(await problems({ securitiesCode: '2001' })).toMatchObject({
			problems: [{ field: 'securities_code', code: 'taken' }],
		});
		expect(await problems({ corporateNumber: '9000000000000' })).toMatchObject({
			problems: [{ field: 'corporate_number', code: 'taken' }],
		});
		expect(await problems({ parent: 'nobody' })).toMatchObject({
			problems: [{ field: 'parent', code: 'unknown_company' }],
		});
	});

	test('goes again, unless something on the register speaks of it', async () => {
		const used = done(await addCompany(store.db, by(midori), facts()));
		const sources = [source('https://minato.example/news')];
		const wanted = { company: used.slug, content: content(), sources };
		const { review } = done(await enterEvent(store.db, by(midori), wanted));
		expect(refused(await undo(used.review))).toEqual({ code: 'company_in_use' });
		done(await undo(review));
		done(await undo(used.review));
		expect(
			await rowsOf(
				store.db,
				sql`select 1 from company_facts where company = ${used.slug} and retired_at is null`,
			),
		).toEqual([]);
		expect(done(await addCompany(store.db, by(midori), facts()))).toHaveProperty('slug');
	});
});
