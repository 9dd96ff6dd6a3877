import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/database/database.ts';
import { addCompany } from '#lib/server/register/decisions/companies.ts';
import { secondDraft } from '#lib/server/register/decisions/drafts.ts';
import { correctEvent, enterEvent, withdrawEvent } from '#lib/server/register/decisions/events.ts';
import type { Outcome } from '#lib/server/register/decisions/outcome.ts';
import {
	acceptProposal,
	parkProposal,
	rejectProposal,
} from '#lib/server/register/decisions/proposals.ts';
import { undoDecision } from '#lib/server/register/decisions/undo.ts';
import { openTestStore } from '../support/database.ts';
import {
	addFictionalCompany,
	addProposal,
	by,
	content,
	done,
	logOf,
	midori,
	refused,
	source,
	standingEvents,
	stateOf,
} from '../support/desk.ts';
import { fictionalFolder, removeTemporary } from '../support/fictional-folder.ts';
import { importFolder } from '../support/register.ts';

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
afterEach(removeTemporary);

const people = ['Aoi', 'Haruto', 'Itsuki', 'Midori', 'Ren', 'Sora', 'Yui', 'Yuki'];

/** Takes decisions at the same moment: one is done; the others are told who was quicker. */
async function oneWins<Done>(attempts: Promise<Outcome<Done>>[]) {
	const outcomes = await Promise.all(attempts);
	const winners = outcomes.filter((outcome) => 'done' in outcome);
	expect(winners).toHaveLength(1);
	const refusals = outcomes.filter((outcome) => !('done' in outcome)).map(refused);
	return { winner: people[outcomes.findIndex((outcome) => 'done' in outcome)], refusals };
}

describe('of decisions at the same moment one wins, and the others are told', () => {
	test('about a proposal', async () => {
		const { proposal, url } = await addProposal(store.db, company);
		const wanted = { proposal, content: content(), sources: [source(url)] };
		const { winner, refusals } = await oneWins<unknown>(
			people.map((who, index) =>
				index % 2 === 0
					? acceptProposal(store.db, by(who), wanted)
					: rejectProposal(store.db, by(who), { proposal, because: 'misread' }),
			),
		);
		for (const refusal of refusals)
			expect(refusal).toMatchObject({ code: 'already_decided', decided: { by: winner } });
		const isAccepted = (await stateOf(store.db, proposal)) === 'accepted';
		expect(await standingEvents(store.db, company)).toHaveLength(isAccepted ? 1 : 0);
		expect(await logOf(store.db, company)).toEqual([
			`${String(winner)} ${isAccepted ? 'accepted' : 'rejected'}`,
		]);
	});

	test('about parking it', async () => {
		const { proposal } = await addProposal(store.db, company);
		await oneWins(people.map((who) => parkProposal(store.db, by(who), { proposal })));
	});

	test('about a draft', async () => {
		const sources = [source('https://news.example/1')];
		const wanted = { company, content: content({ status: 'operating' }), sources };
		const outcome = done(await enterEvent(store.db, by('Somebody'), wanted));
		if (!('draft' in outcome)) throw new Error('It does not wait.');
		const { draft } = outcome;
		await oneWins(people.map((who) => secondDraft(store.db, by(who), { draft })));
		expect(await standingEvents(store.db, company)).toHaveLength(1);
	});

	test('about an event, and its lineage never forks', async () => {
		const sources = [source('https://news.example/1')];
		const entered = done(
			await enterEvent(store.db, by(midori), { company, content: content(), sources }),
		);
		if (!('event' in entered)) throw new Error('It waits.');
		const wanted = { event: entered.event, content: content(), sources, because: 'Better.' };
		const { refusals } = await oneWins<unknown>(
			people.map((who, index) =>
				index % 2 === 0
					? correctEvent(store.db, by(who), wanted)
					: withdrawEvent(store.db, by(who), { event: entered.event, because: 'Wrong.' }),
			),
		);
		for (const refusal of refusals) expect(refusal.code).toBe('event_retired');
	});

	test('about entering the same event, and about undoing it', async () => {
		const sources = [source('https://news.example/2')];
		const wanted = { company, content: content(), sources };
		const outcomes = await Promise.all(people.map((who) => enterEvent(store.db, by(who), wanted)));
		const [event] = await standingEvents(store.db, company);
		for (const outcome of outcomes.filter((one) => 'refusal' in one))
			expect(refused(outcome)).toEqual({ code: 'same_event', event });
		const first = outcomes.find((one) => 'done' in one);
		if (!first) throw new Error('Nobody entered it.');
		const { review } = done(first);
		await oneWins(people.map((who) => undoDecision(store.db, by(who), { review })));
	});

	test('about a new company', async () => {
		const facts = {
			...{ slug: `minato-${String(companies)}`, nameEn: 'Minato', nameJa: '港' },
			...{ shortNameJa: null, nameKana: null, edinetCode: null, lei: null, parent: null },
			...{ securitiesCode: '2002', corporateNumber: null, sectorCode: '3050', listed: true },
			...{ presence: ['sales'] as const, presenceNoteEn: null, presenceNoteJa: null },
			factsSourceUrls: [],
		};
		const { refusals } = await oneWins(
			people.map((who, index) =>
				addCompany(store.db, by(who), {
					...facts,
					// Half of them choose another slug for the company with the same code.
					slug: index % 2 === 0 ? facts.slug : `${facts.slug}-other`,
				}),
			),
		);
		for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'problems' });
	});
});

test('many decisions about many things at once are all done', async () => {
	const proposals = await Promise.all(people.map(() => addProposal(store.db, company)));
	const outcomes = await Promise.all(
		proposals.map(({ proposal, url }, index) =>
			acceptProposal(store.db, by(people[index] ?? midori), {
				...{ proposal, sources: [source(url)] },
				content: content({ announcedOn: `2026-11-${String(10 + index)}` }),
			}),
		),
	);
	for (const outcome of outcomes) done(outcome);
	expect(await standingEvents(store.db, company)).toHaveLength(people.length);
});

test('an import and decisions at the same moment do not get into each other’s way', async () => {
	const own = await openTestStore();
	const { db } = own;
	// An edition retires what an earlier one brought, but not what the desk did.
	const slug = await addFictionalCompany(db, 'kitano', { origin: 'desk' });
	const proposals = await Promise.all(people.map(() => addProposal(db, slug)));
	const decisions = proposals.map(({ proposal, url }, index) =>
		acceptProposal(db, by(people[index] ?? midori), {
			...{ proposal, sources: [source(url)] },
			content: content({ announcedOn: `2026-11-${String(10 + index)}` }),
		}),
	);
	const imports = async () => {
		for (const edition of ['2026-05-01', '2026-05-02'])
			await importFolder(db, fictionalFolder(edition));
	};
	const [outcomes] = await Promise.all([Promise.all(decisions), imports()]);
	for (const outcome of outcomes) done(outcome);
	expect(await standingEvents(db, slug)).toHaveLength(people.length);
	await own.close();
});
