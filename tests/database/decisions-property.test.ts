import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordedStatuses } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';
import type { Store } from '#lib/server/database/database.ts';
import { returnDraft, secondDraft } from '#lib/server/register/decisions/drafts.ts';
import { correctEvent, enterEvent, withdrawEvent } from '#lib/server/register/decisions/events.ts';
import type { Outcome } from '#lib/server/register/decisions/outcome.ts';
import {
	acceptProposal,
	mergeProposal,
	parkProposal,
	rejectProposal,
	unparkProposal,
} from '#lib/server/register/decisions/proposals.ts';
import { undoDecision } from '#lib/server/register/decisions/undo.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { rebuildSearch } from '#lib/server/register/search.ts';
import { onPostgres, openTestStore } from '../support/database.ts';
import { addFictionalCompany, addProposal, by, content, source } from '../support/desk.ts';
import { dump } from '../support/register.ts';

let store: Store;
let runs = 0;
/** The log before the present run. */
const scope = { after: 0 };
beforeAll(async () => {
	store = await openTestStore();
});
afterAll(() => store.close());

const people = ['Midori', 'Haruto'] as const;
const deeds = [
	...['accept', 'merge', 'reject', 'park', 'unpark', 'second', 'return'],
	...['enter', 'correct', 'withdraw', 'undo', 'undo'],
] as const;

/** One decision: what, by whom, and which of the things that are there it is about. */
const step = fc.record({
	what: fc.constantFrom(...deeds),
	who: fc.constantFrom(...people),
	which: fc.nat(20),
	status: fc.constantFrom(null, ...recordedStatuses),
	kind: fc.constantFrom(...codesOf('kind')),
	day: fc.integer({ min: 10, max: 24 }),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

interface Scene {
	readonly company: string;
	readonly proposals: readonly { readonly proposal: number; readonly url: string }[];
	/** Numbers of the log's rows so far. */
	readonly reviews: number[];
}

async function take({ company, proposals, reviews }: Scene, one: Step, minute: number) {
	const { db } = store;
	const decider = by(one.who, minute);
	const { proposal, url } = proposals[one.which % proposals.length] ?? { proposal: 0, url: '' };
	const events = await rowsOf<{ id: string }>(
		db,
		sql`select event_id as id from events where company = ${company} order by event_id`,
	);
	const drafts = await rowsOf<{ id: number }>(
		db,
		sql`select id::int as id from drafts where company = ${company} order by id`,
	);
	const event = events[one.which % Math.max(1, events.length)]?.id ?? 'none';
	const draft = drafts[one.which % Math.max(1, drafts.length)]?.id ?? 0;
	const says = content({
		...{ status: one.status, kind: one.kind, rung: null },
		announcedOn: `2026-11-${String(one.day)}`,
	});
	const because = 'Because.';
	const sources = [source(url)];
	const decisions: Record<(typeof deeds)[number], () => Promise<Outcome<{ review: number }>>> = {
		accept: () => acceptProposal(db, decider, { proposal, content: says, sources }),
		merge: () => mergeProposal(db, decider, { proposal, event, source: source(url) }),
		reject: () => rejectProposal(db, decider, { proposal, because }),
		park: () => parkProposal(db, decider, { proposal }),
		unpark: () => unparkProposal(db, decider, { proposal }),
		second: () => secondDraft(db, decider, { draft }),
		return: () => returnDraft(db, decider, { draft, because }),
		enter: () => enterEvent(db, decider, { company, content: says, sources }),
		correct: () => correctEvent(db, decider, { event, content: says, sources, because }),
		withdraw: () => withdrawEvent(db, decider, { event, because }),
		undo: () =>
			undoDecision(db, decider, { review: reviews[one.which % Math.max(1, reviews.length)] ?? 0 }),
	};
	const outcome = await decisions[one.what]();
	if ('done' in outcome) reviews.push(outcome.done.review);
	return outcome;
}

type Rows = Record<string, Record<string, unknown>[]>;

/** Everything that decisions about one company can write, by table. */
async function rowsAbout(company: string): Promise<Rows> {
	const each = {
		events: sql`select to_jsonb(e) as row from events e where company = ${company}`,
		evidence: sql`select to_jsonb(v) as row from evidence v join events e using (event_id) where e.company = ${company}`,
		drafts: sql`select to_jsonb(d) as row from drafts d where company = ${company}`,
		proposals: sql`select to_jsonb(p) as row from proposals p where company = ${company}`,
		reviews: sql`select to_jsonb(r) as row from reviews r where id > ${scope.after}`,
	};
	const found: Rows = {};
	for (const [table, statement] of Object.entries(each)) {
		const rows = await rowsOf<{ row: Record<string, unknown> }>(
			store.db,
			sql`${statement} order by 1`,
		);
		found[table] = rows.map(({ row }) => row);
	}
	return found;
}

/** Every row says what it said before, or has been retired since; none is gone. */
function expectKept(before: Rows, after: Rows): void {
	const said = (row: Record<string, unknown>): string =>
		JSON.stringify({ ...row, retired_at: null, retired_because: null, retired_by: null });
	for (const table of ['events', 'evidence', 'drafts', 'reviews']) {
		const now = new Map((after[table] ?? []).map((row) => [said(row), row]));
		for (const row of before[table] ?? []) {
			expect([...now.keys()]).toContain(said(row));
			if (row['retired_at']) expect(now.get(said(row))).toEqual(row);
		}
	}
}

/** What must never be found of a company, whatever was decided about it. */
const never: Record<string, (company: string) => ReturnType<typeof sql>> = {
	'an event of the desk that nobody signed for': (company) => sql`
		select event_id from events e where company = ${company} and not exists (
			select 1 from reviews r where r.event = e.event_id and r.reviewer <> ''
				and r.action in ('accepted', 'seconded', 'corrected', 'undone'))`,
	'a retirement that nobody signed for': (company) => sql`
		select event_id from events e where company = ${company} and retired_at is not null and not exists (
			select 1 from reviews r where r.reviewer <> '' and (
				(r.event = e.event_id and r.action in ('retired', 'undone'))
				or r.event in (select event_id from events n where n.supersedes = e.event_id)
				or r.undoes in (select id from reviews o where o.event = e.event_id)))`,
	'a claim that the company stays or resumed, with one name': (company) => sql`
		select event_id from events e where company = ${company}
			and (status in ('operating', 'holding', 'scaled_back') or kind = 'resumption')
			and not exists (
				select 1 from reviews r left join drafts d on d.id = r.draft
				where r.event = e.event_id and (r.action = 'undone' or (r.action = 'seconded' and r.reviewer <> d.drafted_by)))`,
	'two versions of an event that stand': (company) => sql`
		select split_part(event_id, '.', 1) from events where company = ${company} and retired_at is null
			group by 1 having count(*) > 1`,
	'an event that two others took the place of': (company) => sql`
		select supersedes from events where company = ${company} and supersedes is not null
			group by 1 having count(*) > 1`,
	'a published lead': (company) => sql`
		select event_id from events where company = ${company} and confidence = 'unverified'`,
	'an event without a source': (company) => sql`
		select event_id from events e where company = ${company} and retired_at is null and not exists (
			select 1 from evidence v where v.event_id = e.event_id and v.retired_at is null)`,
	'a proposal whose state the log does not explain': (company) => sql`
		select p.id, p.state, last.action from proposals p
		left join lateral (
			select action from reviews r where r.proposal = p.id and r.undoes is null
				and not exists (select 1 from reviews t where t.undoes = r.id)
			order by id desc limit 1
		) as last on true
		where p.company = ${company} and p.state <> case coalesce(last.action, 'returned')
			when 'accepted' then 'accepted' when 'merged' then 'accepted' when 'seconded' then 'accepted'
			when 'drafted' then 'waiting' when 'rejected' then 'rejected' when 'parked' then 'parked'
			else 'pending' end`,
	'a proposal accepted into an event that an undoing took off': (company) => sql`
		select p.id from proposals p join reviews r on r.proposal = p.id
		join events e on e.event_id = r.event
		where p.company = ${company} and p.state = 'accepted' and r.action in ('accepted', 'seconded')
			and e.retired_because = 'its acceptance was undone'
			and not exists (select 1 from reviews t where t.undoes = r.id)`,
};

test('whatever two people decide, nothing is lost and everything has a name', async () => {
	const done: Record<string, number> = {};
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
			runs += 1;
			const [last] = await rowsOf<{ id: number }>(
				store.db,
				sql`select coalesce(max(id), 0)::int as id from reviews`,
			);
			scope.after = last?.id ?? 0;
			const company = await addFictionalCompany(store.db, `minato-${String(runs)}`);
			const proposals = [
				await addProposal(store.db, company),
				await addProposal(store.db, company),
				await addProposal(store.db, company),
			];
			const scene: Scene = { company, proposals, reviews: [] };
			for (const [index, one] of steps.entries()) {
				const before = await rowsAbout(company);
				const outcome = await take(scene, one, index);
				const after = await rowsAbout(company);
				if ('refusal' in outcome) expect(after).toEqual(before);
				else {
					done[one.what] = (done[one.what] ?? 0) + 1;
					expect((after['reviews']?.length ?? 0) - (before['reviews']?.length ?? 0)).toBe(1);
					expectKept(before, after);
				}
			}
			for (const [what, statement] of Object.entries(never))
				expect([what, await rowsOf(store.db, statement(company))]).toEqual([what, []]);
		}),
		{ numRuns: onPostgres ? 40 : 12 },
	);
	// A property of decisions that are never taken would say nothing.
	expect(Object.keys(done).length).toBeGreaterThan(5);
	const words = await dump(store.db);
	await store.db.transaction((tx) => rebuildSearch(tx));
	expect(await dump(store.db)).toEqual(words);
});
