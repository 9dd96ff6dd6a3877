import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/database/database.ts';
import {
	acceptProposal,
	mergeProposal,
	parkProposal,
	rejectProposal,
	unparkProposal,
} from '#lib/server/register/decisions/proposals.ts';
import { returnDraft, secondDraft } from '#lib/server/register/decisions/drafts.ts';
import { correctEvent, enterEvent, withdrawEvent } from '#lib/server/register/decisions/events.ts';
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

const decided = (action: string, who: string) => ({
	code: 'already_decided',
	decided: { action, by: who, at: noon },
});

/** A proposal accepted by Midori, and the event that came of it. */
async function accepted(changes = {}) {
	const { proposal, url } = await addProposal(store.db, company);
	const wanted = { proposal, content: content(changes), sources: [source(url)] };
	const outcome = done(await acceptProposal(store.db, by(midori), wanted));
	if (!('event' in outcome)) throw new Error('It waits for a second.');
	return { proposal, url, event: outcome.event, review: outcome.review };
}

describe('accepting a proposal', () => {
	test('puts the event with its source on the register, under a name, and lets searches find it', async () => {
		const { proposal, url, event } = await accepted();
		expect(event).toMatch(/^[0-9a-f]{10}$/);
		expect(await standingEvents(store.db, company)).toEqual([event]);
		expect(await stateOf(store.db, proposal)).toBe('accepted');
		expect(await logOf(store.db, company)).toEqual(['Midori accepted']);
		const [row] = await rowsOf(
			store.db,
			sql`select e.status, e.origin, v.source_url as url, v.rank, position('stopped shipments' in s.words) > 0 as found
				from events e join evidence v using (event_id) join event_search s using (event_id) where e.event_id = ${event}`,
		);
		expect(row).toEqual({ status: 'suspended', origin: 'desk', url, rank: 1, found: true });
	});

	test('takes what the person says, not what the reader read', async () => {
		const { event } = await accepted({
			status: 'exited',
			kind: 'sale_completed',
			buyer: 'A buyer',
		});
		const [row] = await rowsOf(
			store.db,
			sql`select status, kind, buyer from events where event_id = ${event}`,
		);
		expect(row).toEqual({ status: 'exited', kind: 'sale_completed', buyer: 'A buyer' });
	});

	test('refuses a proposal that is decided, and says by whom', async () => {
		const { proposal, url } = await accepted();
		const again = { proposal, content: content(), sources: [source(url)] };
		expect(refused(await acceptProposal(store.db, by(haruto, 5), again))).toEqual(
			decided('accepted', midori),
		);
	});

	test('refuses one that a newer version of the document has replaced, and one that is not there', async () => {
		const { proposal, url } = await addProposal(store.db, company, { state: 'superseded' });
		const wanted = { content: content(), sources: [source(url)] };
		expect(refused(await acceptProposal(store.db, by(midori), { ...wanted, proposal }))).toEqual({
			code: 'superseded',
		});
		expect(
			refused(await acceptProposal(store.db, by(midori), { ...wanted, proposal: 999_999 })),
		).toEqual({ code: 'unknown', what: 'proposal' });
	});

	test.each([
		['confidence', { confidence: 'unverified' as never }],
		['summary_ja', { summaryJa: '' }],
		['summary_ja', { summaryJa: `同社は「${'出荷を停止する。'.repeat(13)}」と述べた。` }],
		['rung', { rung: 'considering' as const, status: 'exit_announced' as const }],
		['announced_on', { announcedOn: '2026-12' }],
		['effective_on', { status: 'exited' as const, effectiveOn: '2027-03' }],
	])('refuses what no event may say: %s', async (field, changes) => {
		const { proposal, url } = await addProposal(store.db, company);
		const wanted = { proposal, content: content(changes), sources: [source(url)] };
		expect(refused(await acceptProposal(store.db, by(midori), wanted))).toMatchObject({
			code: 'problems',
			problems: [{ field }],
		});
		expect(await standingEvents(store.db, company)).toEqual([]);
		expect(await stateOf(store.db, proposal)).toBe('pending');
	});

	test('refuses a summary that takes over more than a hundred characters of the document', async () => {
		const text = Array.from({ length: 60 }, (_, index) => `停止${String(index)}回`).join('');
		const { proposal, url } = await addProposal(store.db, company, {}, text);
		const summaryJa = `同社によると、${text.slice(0, 110)}`;
		const wanted = { proposal, content: content({ summaryJa }), sources: [source(url)] };
		expect(refused(await acceptProposal(store.db, by(midori), wanted))).toMatchObject({
			problems: [{ field: 'summary_ja', code: 'quotation_too_long' }],
		});
	});

	test('refuses the same event a second time and names the one that stands', async () => {
		const { event, url } = await accepted();
		const other = await addProposal(store.db, company);
		const wanted = { proposal: other.proposal, content: content(), sources: [source(url)] };
		expect(refused(await acceptProposal(store.db, by(haruto), wanted))).toEqual({
			code: 'same_event',
			event,
		});
	});
});

describe('a claim that needs two people', () => {
	const stays = { status: 'operating', kind: 'statement' } as const;

	async function drafted(changes: Parameters<typeof content>[0] = stays) {
		const { proposal, url } = await addProposal(store.db, company);
		const wanted = { proposal, content: content(changes), sources: [source(url)] };
		const outcome = done(await acceptProposal(store.db, by(midori), wanted));
		if (!('draft' in outcome)) throw new Error('It is on the register.');
		return { proposal, url, ...outcome };
	}

	test.each([
		[{ status: 'operating' }, ['stays']],
		[{ status: 'holding' }, ['stays']],
		[{ status: 'scaled_back', kind: 'resumption' }, ['stays', 'resumed']],
		[{ status: null, kind: 'resumption' }, ['resumed']],
		[{ status: null, kind: 'investigation', brokeItsWord: true }, ['broke_its_word']],
	] as const)('waits for the second: %o', async (changes, needs) => {
		const { proposal, needs: found } = await drafted(changes);
		expect(found).toEqual(needs);
		expect(await standingEvents(store.db, company)).toEqual([]);
		expect(await stateOf(store.db, proposal)).toBe('waiting');
		expect(await logOf(store.db, company)).toEqual(['Midori drafted']);
	});

	test('is one that a company which had announced its exit has merely suspended', async () => {
		await accepted({ status: 'exit_announced', kind: 'sale_signed', announcedOn: '2025-01-10' });
		const later = await drafted({ status: 'suspended', announcedOn: '2026-03-01' });
		expect(later.needs).toEqual(['broke_its_word']);
		// Before the exit was announced nothing was broken.
		await accepted({ status: 'suspended', announcedOn: '2024-03-01' });
	});

	test('is published by another person, under both names', async () => {
		const { proposal, draft, url } = await drafted();
		const { event } = done(await secondDraft(store.db, by(haruto, 1), { draft }));
		expect(await standingEvents(store.db, company)).toEqual([event]);
		expect(await stateOf(store.db, proposal)).toBe('accepted');
		expect(await logOf(store.db, company)).toEqual(['Midori drafted', 'Haruto seconded']);
		const [row] = await rowsOf(
			store.db,
			sql`select source_url as url from evidence where event_id = ${event}`,
		);
		expect(row).toEqual({ url });
	});

	test.each([midori, 'MIDORI ', 'Ｍｉｄｏｒｉ'])(
		'is never seconded by its author (%s)',
		async (who) => {
			const { draft } = await drafted();
			expect(refused(await secondDraft(store.db, by(who, 1), { draft }))).toEqual({
				code: 'own_second',
			});
			expect(await standingEvents(store.db, company)).toEqual([]);
		},
	);

	test('is decided once', async () => {
		const { draft } = await drafted();
		done(await secondDraft(store.db, by(haruto), { draft }));
		expect(refused(await secondDraft(store.db, by('Sora'), { draft }))).toEqual(
			decided('seconded', haruto),
		);
		expect(refused(await returnDraft(store.db, by('Sora'), { draft, because: 'No.' }))).toEqual(
			decided('seconded', haruto),
		);
	});

	test('is sent back with a reason, and its proposal is open again', async () => {
		const { proposal, draft, url } = await drafted();
		expect(refused(await returnDraft(store.db, by(haruto), { draft, because: ' ' }))).toMatchObject(
			{ code: 'problems', problems: [{ field: 'because' }] },
		);
		done(await returnDraft(store.db, by(haruto), { draft, because: 'The page says less.' }));
		expect(await stateOf(store.db, proposal)).toBe('pending');
		const again = { proposal, content: content(stays), sources: [source(url)] };
		expect(done(await acceptProposal(store.db, by(haruto), again))).toHaveProperty('draft');
	});
});

describe('other decisions about a proposal', () => {
	test('merging adds the document to an event as its last source, once', async () => {
		const { event, url: first } = await accepted();
		const { proposal, url } = await addProposal(store.db, company);
		done(await mergeProposal(store.db, by(haruto), { proposal, event, source: source(url) }));
		const rows = await rowsOf(
			store.db,
			sql`select source_url as url, rank from evidence where event_id = ${event} order by rank`,
		);
		expect(rows).toEqual([
			{ url: first, rank: 1 },
			{ url, rank: 2 },
		]);
		expect(await stateOf(store.db, proposal)).toBe('accepted');
		const again = await addProposal(store.db, company);
		const wanted = { proposal: again.proposal, event, source: source(url) };
		done(await mergeProposal(store.db, by(haruto), wanted));
		const [{ count } = { count: 0 }] = await rowsOf<{ count: number }>(
			store.db,
			sql`select count(*)::int as count from evidence where event_id = ${event}`,
		);
		expect(count).toBe(2);
	});

	test('merging refuses an event of another company, a retired one and one that is not there', async () => {
		const { event } = await accepted();
		const other = await addFictionalCompany(store.db, `minato-${String(companies)}`);
		const { proposal, url } = await addProposal(store.db, other);
		const merge = async (into: string) =>
			refused(
				await mergeProposal(store.db, by(haruto), { proposal, event: into, source: source(url) }),
			);
		expect(await merge(event)).toEqual({ code: 'other_company' });
		expect(await merge('nobody')).toEqual({ code: 'unknown', what: 'event' });
		done(await withdrawEvent(store.db, by(midori), { event, because: 'Wrong company.' }));
		expect(await merge(event)).toEqual({
			code: 'event_retired',
			event,
			because: 'Wrong company.',
		});
	});

	test('rejecting needs a reason and leaves the register alone', async () => {
		const { proposal } = await addProposal(store.db, company);
		expect(
			refused(await rejectProposal(store.db, by(midori), { proposal, because: '' })),
		).toMatchObject({ code: 'problems' });
		done(await rejectProposal(store.db, by(midori), { proposal, because: 'not_russia' }));
		expect(await stateOf(store.db, proposal)).toBe('rejected');
		expect(await standingEvents(store.db, company)).toEqual([]);
	});

	test('a parked proposal waits, can be decided, and comes back', async () => {
		const { proposal } = await addProposal(store.db, company);
		done(await parkProposal(store.db, by(midori), { proposal, because: 'Ask them.' }));
		expect(refused(await parkProposal(store.db, by(haruto), { proposal }))).toEqual(
			decided('parked', midori),
		);
		done(await unparkProposal(store.db, by(haruto), { proposal }));
		expect(await stateOf(store.db, proposal)).toBe('pending');
		expect(refused(await unparkProposal(store.db, by(haruto), { proposal }))).toMatchObject({
			code: 'already_decided',
		});
		done(await parkProposal(store.db, by(midori), { proposal }));
		done(await rejectProposal(store.db, by(haruto), { proposal, because: 'other' }));
	});
});

describe('events', () => {
	test('entered by hand come onto the register, or wait for a second', async () => {
		const wanted = { company, content: content(), sources: [source('https://news.example/1')] };
		expect(done(await enterEvent(store.db, by(midori), wanted))).toHaveProperty('event');
		const stays = { ...wanted, content: content({ status: 'operating' }) };
		expect(done(await enterEvent(store.db, by(midori), stays))).toHaveProperty('draft');
		expect(
			refused(await enterEvent(store.db, by(midori), { ...wanted, company: 'nobody' })),
		).toEqual({ code: 'unknown', what: 'company' });
		expect(
			refused(await enterEvent(store.db, by(midori), { ...wanted, sources: [] })),
		).toMatchObject({ problems: [{ field: 'source_url', code: 'required' }] });
	});

	test('a correction takes the place of the event, under the next version of its id', async () => {
		const { event, url } = await accepted();
		const wanted = {
			event,
			content: content({ effectiveOn: '2026-12-01' }),
			sources: [source(url)],
			because: 'The page names a day.',
		};
		const corrected = done(await correctEvent(store.db, by(haruto, 1), wanted));
		expect(corrected).toMatchObject({ event: `${event}.2` });
		expect(await standingEvents(store.db, company)).toEqual([`${event}.2`]);
		const twice = { ...wanted, event: `${event}.2`, content: content() };
		expect(done(await correctEvent(store.db, by(midori, 2), twice))).toMatchObject({
			event: `${event}.3`,
		});
		expect(refused(await correctEvent(store.db, by(midori, 3), wanted))).toMatchObject({
			code: 'event_retired',
			because: `corrected by ${event}.2: The page names a day.`,
		});
		const rows = await rowsOf(
			store.db,
			sql`select event_id as id, supersedes, retired_by as by from events where company = ${company} order by 1`,
		);
		expect(rows).toEqual([
			{ id: event, supersedes: null, by: 'desk' },
			{ id: `${event}.2`, supersedes: event, by: 'desk' },
			{ id: `${event}.3`, supersedes: `${event}.2`, by: null },
		]);
	});

	test('a correction that says that the company stays waits, and the old event stands until then', async () => {
		const { event, url } = await accepted();
		const wanted = {
			event,
			content: content({ status: 'holding' }),
			sources: [source(url)],
			because: 'Only new orders stopped.',
		};
		const first = done(await correctEvent(store.db, by(midori), wanted));
		expect(await standingEvents(store.db, company)).toEqual([event]);
		expect(refused(await correctEvent(store.db, by(haruto), wanted))).toMatchObject({
			code: 'correction_waits',
			decided: { by: midori },
		});
		if (!('draft' in first)) throw new Error('It does not wait.');
		done(await secondDraft(store.db, by(haruto, 1), { draft: first.draft }));
		expect(await standingEvents(store.db, company)).toEqual([`${event}.2`]);
	});

	test('a retired event leaves a tombstone and takes its sources along', async () => {
		const { event } = await accepted();
		done(await withdrawEvent(store.db, by(midori, 1), { event, because: 'Another company.' }));
		expect(await standingEvents(store.db, company)).toEqual([]);
		const [row] = await rowsOf(
			store.db,
			sql`select e.retired_because as because, v.retired_at = e.retired_at as along
				from events e join evidence v using (event_id) where event_id = ${event}`,
		);
		expect(row).toEqual({ because: 'Another company.', along: true });
	});

	test('are recorded in order although the clocks of two machines differ', async () => {
		const { event } = await accepted();
		done(await withdrawEvent(store.db, by(haruto, -60), { event, because: 'Wrong.' }));
		const [row] = await rowsOf(
			store.db,
			sql`select retired_at >= recorded_at as later from events where event_id = ${event}`,
		);
		expect(row).toEqual({ later: true });
	});
});
