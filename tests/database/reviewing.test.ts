import { afterAll, beforeAll, expect, test } from 'vitest';
import { valueIn } from '#lib/domain/desk/form-values.ts';
import type { Store } from '#lib/server/database/database.ts';
import {
	documentTexts,
	captures,
	proposals,
	proposalSpans,
} from '#lib/server/database/schema/index.ts';
import { companyAtDesk } from '#lib/server/desk/reviewing/company.ts';
import { waitingDrafts } from '#lib/server/desk/reviewing/drafts.ts';
import { prefilled } from '#lib/server/desk/reviewing/prefill.ts';
import { proposalView } from '#lib/server/desk/reviewing/proposal.ts';
import { queueRows, stateCounts } from '#lib/server/desk/reviewing/queue.ts';
import { teamView } from '#lib/server/desk/reviewing/team.ts';
import { secondDraft } from '#lib/server/register/decisions/drafts.ts';
import { acceptProposal, rejectProposal } from '#lib/server/register/decisions/proposals.ts';
import { openTestStore } from '../support/database.ts';
import {
	addFictionalCompany,
	addProposal,
	by,
	content,
	done,
	haruto,
	midori,
	noon,
	source,
} from '../support/desk.ts';
import { add, oneOfEach } from '../support/fictional-rows.ts';

const today = '2026-11-25';
let store: Store;
beforeAll(async () => {
	store = await openTestStore();
});
afterAll(() => store.close());

test('the queue has open proposals with where their company stands', async () => {
	const { db } = store;
	const company = await addFictionalCompany(db, 'queue-steel');
	const first = await addProposal(db, company, { announcedOn: '2026-10-01' });
	const second = await addProposal(db, company, { status: 'exited', kind: 'sale_completed' });
	const wanted = {
		proposal: first.proposal,
		content: content({ announcedOn: '2026-10-01' }),
		sources: [source(first.url)],
	};
	done(await acceptProposal(db, by(midori), wanted));
	const rows = (await queueRows(db, 'pending', today)).filter((row) => row.company === company);
	expect(rows).toMatchObject([
		{ id: second.proposal, from: 'suspended', to: 'exited', staleMonths: 1, source: 'kitano' },
	]);
	expect((await stateCounts(db)).get('accepted')).toBe(1);
});

test('a proposal comes with its evidence, its versions, its readers and what says the same', async () => {
	const { db } = store;
	const company = await addFictionalCompany(db, 'view-steel');
	const known = await addProposal(db, company, { announcedOn: '2026-11-18' });
	const wanted = {
		proposal: known.proposal,
		content: content({ announcedOn: '2026-11-18' }),
		sources: [source(known.url)],
	};
	done(await acceptProposal(db, by(midori), wanted));
	const { proposal, document, url } = await addProposal(db, company, { confidence: 'low' }, '旧');
	const [capture] = await add(db, captures, {
		...oneOfEach.captures,
		...{ document, url, finalUrl: url, ordinal: 2, warcFile: 'second.warc.gz' },
	});
	const [text] = await add(db, documentTexts, {
		...oneOfEach.documentTexts,
		...{ document, capture: capture?.['id'], content: '出荷を止める。', lang: 'ja' },
	});
	const own = { documentText: text?.['id'], company, announcedOn: '2026-11-20' };
	const [newer, other] = await add(
		db,
		proposals,
		{ ...oneOfEach.proposals, ...own, confidence: 'low' },
		{ ...oneOfEach.proposals, ...own, reader: 'model-1', status: 'operating' },
	);
	const id = Number(newer?.['id']);
	await add(db, proposalSpans, { proposal: id, start: 0, end: 3, quote: '出荷を', rule: 'halt' });
	const view = await proposalView(db, id, today, 'en');
	if (!view) throw new Error('There is no view.');
	expect(view.document).toMatchObject({ ordinal: 2, captures: 2, url });
	expect(view.before?.content).toBe('旧');
	expect(view.spans).toEqual([{ start: 0, end: 3, quote: '出荷を', rule: 'halt' }]);
	expect(view.others.map((one) => one.id)).toEqual([Number(other?.['id'])]);
	expect(view.events.map(({ same }) => same)).toEqual([true]);
	expect(view.alike.map((one) => one.id)).toContain(proposal);
	expect(view.spansWith.at(-1)?.status).toBe('suspended');

	const values = prefilled(view);
	expect(valueIn(values, 'confidence')).toBe('');
	expect(valueIn(values, 'source_url')).toBe(url);
	expect(valueIn(values, 'summary_ja')).toMatch(/^同社の2022年3月10日付発表によると、/);
	expect(await proposalView(db, 999_999, today, 'en')).toBeUndefined();
});

test('a draft waits with everything that the public would see, until it is seconded', async () => {
	const { db } = store;
	const company = await addFictionalCompany(db, 'draft-steel');
	const { proposal, url } = await addProposal(db, company);
	const wanted = { proposal, content: content({ status: 'holding' }), sources: [source(url)] };
	const outcome = done(await acceptProposal(db, by(midori), wanted));
	const [draft] = await waitingDrafts(db);
	expect(draft).toMatchObject({ draftedBy: midori, needs: ['stays'], proposal });
	expect(draft?.event).toMatchObject({ company, status: 'holding', sources: [{ sourceUrl: url }] });
	if (!('draft' in outcome)) throw new Error('It does not wait.');
	expect((await proposalView(db, proposal, today, 'en'))?.draft).toBe(outcome.draft);
	done(await secondDraft(db, by(haruto), { draft: outcome.draft }));
	expect(await waitingDrafts(db)).toEqual([]);
	const page = await companyAtDesk(db, company, today, 'ja');
	expect(page?.log.map(({ action }) => action)).toEqual(['drafted', 'seconded']);
});

test('the team sees which rules the reviewers follow', async () => {
	const { db } = store;
	const company = await addFictionalCompany(db, 'team-steel');
	const decide = async (rule: string, as: 'read' | 'changed' | 'rejected', day: number) => {
		const { proposal, url } = await addProposal(db, company, { kind: 'shipment_halt' });
		for (const quote of ['出荷', '停止'])
			await add(db, proposalSpans, { proposal, start: 0, end: 2, quote, rule });
		const changes = { announcedOn: `2026-10-${String(day)}` };
		const status = as === 'changed' ? 'exited' : 'suspended';
		const wanted = { proposal, content: content({ ...changes, status }), sources: [source(url)] };
		if (as === 'rejected')
			done(await rejectProposal(db, by(midori), { proposal, because: 'misread' }));
		else done(await acceptProposal(db, by(midori), wanted));
	};
	await decide('good', 'read', 10);
	await decide('good', 'read', 11);
	await decide('bad', 'rejected', 12);
	await decide('bad', 'read', 13);
	await decide('middling', 'read', 14);
	await decide('middling', 'read', 15);
	await decide('middling', 'changed', 20);
	const team = await teamView(db, today, new Date(noon.getTime() + 86_400_000));
	expect(team.rules).toEqual([
		{ rule: 'bad', asRead: 1, changed: 0, rejected: 1 },
		{ rule: 'middling', asRead: 2, changed: 1, rejected: 0 },
		{ rule: 'good', asRead: 2, changed: 0, rejected: 0 },
	]);
	expect(team.people.map(({ reviewer }) => reviewer)).toContain(midori);
	expect(team.ages.reduce((sum, count) => sum + count, 0)).toBe(
		(await stateCounts(db)).get('pending'),
	);
	expect(team.stale.length).toBeGreaterThan(0);
});
