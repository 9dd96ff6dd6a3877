import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { changeKinds, type Change } from '#lib/domain/changes.ts';
import { allChanges, type ChangesQuestion } from '#lib/domain/question/changes-question.ts';
import { describeChange } from '#lib/messages/changes/describe.ts';
import { speechOf } from '#lib/messages/speech.ts';
import type { Database, Store } from '#lib/server/database/database.ts';
import * as tables from '#lib/server/database/schema/index.ts';
import { countChanges, listChanges } from '#lib/server/register/changes.ts';
import { answerCriterion } from '#lib/server/register/decisions/answers.ts';
import { correctEvent, withdrawEvent } from '#lib/server/register/decisions/events.ts';
import { openTestStore } from '../support/database.ts';
import { by, content, midori, source } from '../support/desk.ts';
import { atDesk, deeds, retireFacts } from '../support/desk-deeds.ts';
import { fictionalFolder, lineOf, drop, removeTemporary } from '../support/fictional-folder.ts';
import { add, eventRow, evidenceRow, factsRow, findingRow } from '../support/fictional-rows.ts';
import { undone } from '../support/refusal.ts';
import { exportFolder, importFolder, seedFolder } from '../support/register.ts';

const today = '2026-12-01';
const plain = allChanges({ today, asOf: today, knownAt: today });

let store: Store;
beforeAll(async () => {
	store = await openTestStore();
	await importFolder(store.db, fictionalFolder('2026-05-01'));
});
afterAll(() => store.close());
afterEach(removeTemporary);

const ask = (db: Database, question: Partial<ChangesQuestion> = {}) =>
	listChanges(db, { ...plain, ...question });

/** What the desk did after the edition, told by the register, in English. */
const toldAfter = (deed: string, question: Partial<ChangesQuestion> = {}) =>
	undone(store.db, async (tx) => {
		await deeds[deed]?.(tx);
		const changes = await ask(tx, question);
		return changes
			.filter(({ kind }) => kind !== 'edition')
			.map((change) => ({
				key: change.key,
				at: change.at.toISOString(),
				company: change.company?.nameEn,
				...describeChange(change, speechOf('en')),
			}));
	});
const deskTime = '2026-05-10T05:00:00.000Z';

describe('an edition', () => {
	test('is one entry with counts', async () => {
		expect(await ask(store.db)).toEqual([
			{
				key: 'edition/2026-05-01',
				kind: 'edition',
				at: new Date('2026-04-30T15:00:00Z'),
				updated: new Date('2026-04-30T15:00:00Z'),
				edition: '2026-05-01',
				company: null,
				because: null,
				labels: ['2026-05-01'],
				counts: { added: 5, answer: 2, company: 4 },
			},
		]);
		expect(await countChanges(store.db, plain)).toEqual({
			total: 1,
			byKind: {
				added: 5,
				corrected: 0,
				retired: 0,
				source: 0,
				answer: 2,
				company: 4,
				reply: 0,
				edition: 1,
			},
		});
	});

	test('opens into its own rows, paged, by kind and company', async () => {
		const edition = { edition: '2026-05-01' };
		const all = await ask(store.db, edition);
		expect(all.map(({ key }) => key.replace(/\/[0-9a-f]{10}$/, ''))).toEqual([
			'event/b1',
			'event/b2',
			'event/a1',
			'event/a2',
			'event/c1',
			'answer/kitano-steel/A1',
			'answer/minato-foods/B2',
			'company/fukagawa-kiln',
			'company/hoshino-optics',
			'company/kitano-steel',
			'company/minato-foods',
		]);
		const pages = await Promise.all(
			[1, 2, 3, 4].map((page) => ask(store.db, { ...edition, page, per: 5 })),
		);
		expect(pages.map(({ length }) => length)).toEqual([5, 5, 1, 0]);
		expect(pages.flat()).toEqual(all);
		expect((await countChanges(store.db, { ...plain, ...edition })).total).toBe(11);
	});

	test('is told one by one to whoever asks about a company, a kind or a name', async () => {
		const keys = async (question: Partial<ChangesQuestion>) =>
			(await ask(store.db, question)).map(({ key }) => key.split('/').slice(0, 2).join('/'));
		expect(await keys({ company: 'minato-foods' })).toEqual([
			'event/c1',
			'answer/minato-foods',
			'company/minato-foods',
		]);
		expect(await keys({ kinds: ['answer'] })).toEqual([
			'answer/kitano-steel',
			'answer/minato-foods',
		]);
		expect(await keys({ q: '港食品', kinds: ['added'] })).toEqual(['event/c1']);
		expect(await keys({ kinds: ['added', 'edition'], company: 'minato-foods' })).toEqual([
			'event/c1',
			'edition/2026-05-01',
		]);
		expect(await keys({ company: 'nobody' })).toEqual([]);
		expect(await keys({ q: "'; drop table events; --" })).toEqual([]);
	});

	test('that words an event differently corrects it, and one without it withdraws it', async () => {
		const told = await undone(store.db, async (tx) => {
			const next = fictionalFolder('2026-06-01');
			lineOf(next, 'events', 'a1')['summary_en'] = 'Better.';
			drop(next, 'events', 'c1');
			drop(next, 'evidence', 'c1');
			lineOf(next, 'companies', 'kitano-steel')['name_en'] = 'Kitano Metals';
			await importFolder(tx, next);
			return {
				collapsed: await ask(tx),
				opened: await ask(tx, { edition: '2026-06-01' }),
			};
		});
		expect(told.collapsed.map(({ key }) => key)).toEqual([
			'edition/2026-06-01',
			'edition/2026-05-01',
		]);
		expect(told.collapsed[0]).toMatchObject({ counts: { corrected: 1, retired: 1, company: 1 } });
		expect(told.opened.map((change) => describeChange(change, speechOf('en')))).toEqual([
			{
				title: 'Event corrected',
				about: null,
				before: '10 Mar 2022, Suspended: Wording of a1.',
				now: '10 Mar 2022, Suspended: Better.',
				why: 'Changed with the edition of 1 Jun 2026.',
			},
			{
				title: 'Event withdrawn',
				about: null,
				before: '2022, Scaled back: The text is not repeated here: the claim has been withdrawn.',
				now: null,
				why: 'Changed with the edition of 1 Jun 2026.',
			},
			{
				title: 'Company facts changed',
				about: null,
				before: 'English name: Kitano Steel',
				now: 'English name: Kitano Metals',
				why: 'Changed with the edition of 1 Jun 2026.',
			},
		]);
	});
});

describe('what the desk did', () => {
	test('an event added', async () => {
		expect(await toldAfter('adds an event')).toEqual([
			{
				key: 'event/desk-1',
				at: deskTime,
				company: 'Kitano Steel',
				title: 'Event added',
				about: null,
				before: null,
				now: '10 Mar 2022, Suspended: Said that it stops deliveries.',
				why: 'Source: Kitano Steel, undated, seen on 20 Nov 2026.',
			},
		]);
	});

	test('an event corrected: before, now, why', async () => {
		expect(await toldAfter('corrects an event')).toMatchObject([
			{
				key: 'event/desk-1',
				title: 'Event corrected',
				before: '10 Mar 2022, Suspended: Wording of a1.',
				now: '10 Mar 2022, Suspended: Said that it stops deliveries.',
				why: 'wrong',
			},
		]);
	});

	test('an event withdrawn leaves a tombstone that does not repeat the claim, here nor where it was added', async () => {
		expect(await toldAfter('retires an event')).toMatchObject([
			{
				key: 'retired/a1',
				title: 'Event withdrawn',
				before: expect.not.stringContaining('Wording of a1') as string,
				now: null,
				why: 'wrong',
			},
		]);
		const changes = await undone(store.db, async (tx) => {
			await deeds['retires an event']?.(tx);
			return {
				now: await ask(tx, { entry: 'event/a1' }),
				then: await ask(tx, { entry: 'event/a1', knownAt: '2026-05-09' }),
			};
		});
		expect(changes.now).toMatchObject([
			{ now: { summary: null }, updated: new Date(deskTime), at: new Date('2026-04-30T15:00:00Z') },
		]);
		expect(changes.then).toMatchObject([{ now: { summary: { en: 'Wording of a1.' } } }]);
	});

	test('an event withdrawn after its correction: none of its versions is repeated', async () => {
		const summaries = await undone(store.db, async (tx) => {
			await deeds['corrects an event']?.(tx);
			await tx
				.update(tables.events)
				.set({
					retiredAt: new Date('2026-05-12T05:00:00Z'),
					retiredBecause: 'personal data',
					retiredBy: 'desk',
				})
				.where(eq(tables.events.eventId, 'desk-1'));
			return JSON.stringify(await ask(tx, { company: 'kitano-steel', kinds: [] }));
		});
		expect(summaries).toContain('personal data');
		expect(summaries).toContain('Wording of a2.');
		expect(summaries).not.toContain('Wording of a1.');
		expect(summaries).not.toContain('stops deliveries');
	});

	test('sources added, corrected, withdrawn', async () => {
		expect(await toldAfter('adds a source to an event')).toMatchObject([
			{
				title: 'Source added',
				about: '10 Mar 2022, Suspended: Wording of a1.',
				before: null,
				now: 'Kitano Steel, undated, seen on 20 Nov 2026, https://kitano-steel.example/news/1',
			},
		]);
		expect(await toldAfter('corrects a source of an event')).toMatchObject([
			{
				title: 'Source corrected',
				before: 'The Example News, Mar 2022, https://news.example/a1-first',
				now: expect.stringMatching(/news.example\/a1-first, From the desk\.$/) as string,
				why: 'wrong',
			},
		]);
		expect(await toldAfter('retires a source of an event')).toMatchObject([
			{ title: 'Source withdrawn', now: null, why: 'wrong' },
		]);
	});

	test('answers added, changed, withdrawn', async () => {
		expect(await toldAfter('adds a finding')).toMatchObject([
			{
				title: 'Checklist answered',
				about: expect.stringMatching(/^B2 /) as string,
				before: null,
				now: 'Partly: Mentions due diligence.',
			},
		]);
		expect(await toldAfter('corrects a finding')).toMatchObject([
			{ title: 'Checklist answer changed', before: 'Yes: It says so.', why: 'wrong' },
		]);
		expect(await toldAfter('retires a finding')).toMatchObject([
			{ title: 'Checklist answer withdrawn', before: 'Yes: It says so.', now: null, why: 'wrong' },
		]);
		const other = await undone(store.db, async (tx) => {
			await add(tx, tables.criterionFindings, findingRow('minato-foods', atDesk));
			return ask(tx, { company: 'minato-foods', kinds: ['answer'] });
		});
		// From another source: what was answered until then is still what it was before.
		expect(other[0]).toMatchObject({
			before: { answer: 'not_disclosed' },
			now: { answer: 'partly' },
		});
	});

	test('a company added, its facts, names and entities changed', async () => {
		expect(await toldAfter('corrects company facts')).toMatchObject([
			{ title: 'Company facts changed', why: 'wrong' },
		]);
		expect(await toldAfter('adds an alias and an entity')).toMatchObject([
			{ title: 'Entity in Russia added', now: 'OOO Desk' },
			{ title: 'Other name added', now: 'Kitano at the desk' },
		]);
		expect(await toldAfter('retires an alias and an entity')).toMatchObject([
			{ title: 'Entity in Russia removed', before: 'OOO Kitano, Tver, Tver Oblast, 51%' },
			{ title: 'Other name removed', before: 'kitano', why: 'wrong' },
		]);
		const told = await undone(store.db, async (tx) => {
			await add(tx, tables.companies, { slug: 'aoi-paper' });
			await add(tx, tables.companyFacts, factsRow('aoi-paper', { ...atDesk, nameEn: 'Aoi Paper' }));
			const name = { company: 'aoi-paper', alias: 'Old Aoi', kind: 'former_name', ...atDesk };
			await add(tx, tables.companyAliases, name);
			await retireFacts(tx);
			return (await ask(tx)).map((change) => describeChange(change, speechOf('en')).title);
		});
		expect(told).toEqual(['Company added', 'Company taken off the register', 'Edition 2026-05-01']);
	});

	test('what is not published is no public change', async () => {
		const found = await undone(store.db, async (tx) => {
			const lead = { ...atDesk, confidence: 'unverified' };
			await add(tx, tables.events, eventRow('lead', 'kitano-steel', lead));
			await add(tx, tables.evidence, evidenceRow('lead', atDesk));
			return ask(tx);
		});
		expect(found.map(({ key }) => key)).toEqual(['edition/2026-05-01']);
	});
});

test('what the desk decides is told with the reason that a person gave', async () => {
	const told = await undone(store.db, async (tx) => {
		const person = by(midori);
		const corrected = await correctEvent(tx, person, {
			event: 'a1',
			content: content({ announcedOn: '2022-03-10', summaryEn: 'It stopped one line.' }),
			sources: [source('https://kitano-steel.example/news/9')],
			because: 'The notice names one line.',
		});
		expect(corrected).toMatchObject({ done: { event: 'a1.2' } });
		await withdrawEvent(tx, person, { event: 'c1', because: 'No source holds it.' });
		await answerCriterion(tx, person, {
			company: 'kitano-steel',
			criterion: 'A1',
			content: {
				answer: 'partly',
				summaryEn: 'It says part of it.',
				summaryJa: '一部を述べている。',
				sourceUrl: 'https://news.example/kitano-steel/A1',
				sourcePublisher: 'The Example News',
				sourceLang: 'ja',
				checkedOn: '2026-11-24',
				confidence: 'high',
			},
		});
		const changes = await ask(tx);
		return changes.map((change) => describeChange(change, speechOf('en')));
	});
	expect(told.map(({ title, why }) => [title, why])).toEqual([
		['Event corrected', 'The notice names one line.'],
		['Event withdrawn', 'No source holds it.'],
		['Checklist answer changed', null],
		['Edition 2026-05-01', null],
	]);
});

test('asked as known on a day, later changes are not there', async () => {
	const found = await undone(store.db, async (tx) => {
		await deeds['corrects an event']?.(tx);
		const keys = async (knownAt: string) => (await ask(tx, { knownAt })).map(({ key }) => key);
		return [await keys('2026-04-30'), await keys('2026-05-09'), await keys('2026-05-10')];
	});
	expect(found).toEqual([[], ['edition/2026-05-01'], ['event/desk-1', 'edition/2026-05-01']]);
});

test('keys stay through an export and an import, and none is given twice', async () => {
	const kinds = changeKinds.filter((kind) => kind !== 'edition');
	const keysIn = async (db: Database) =>
		(await ask(db, { kinds, per: 10_000 })).map(({ key }: Change) => key);
	await undone(store.db, async (tx) => {
		await deeds['corrects an event twice']?.(tx);
		await deeds['adds a finding']?.(tx);
		await deeds['retires a source of an event']?.(tx);
		await deeds['adds an alias and an entity']?.(tx);
		const keys = await keysIn(tx);
		expect(new Set(keys).size).toBe(keys.length);
		const folder = await exportFolder(tx);
		const other = await openTestStore();
		try {
			await importFolder(other.db, folder);
			expect(await keysIn(other.db)).toEqual(keys);
		} finally {
			await other.close();
		}
	});
});

test('the register that ships: as many changes as rows, each described in both languages', async () => {
	const other = await openTestStore();
	try {
		await importFolder(other.db, seedFolder);
		const changes = await ask(other.db, { edition: '2026-11-20', per: 10_000 });
		const { total, byKind } = await countChanges(other.db, { ...plain, edition: '2026-11-20' });
		expect(changes.length).toBe(total);
		expect([byKind.added, byKind.answer, byKind.company]).toEqual([459, 121, 169]);
		for (const change of changes)
			for (const language of ['en', 'ja'] as const) {
				const text = describeChange(change, speechOf(language));
				expect(text.title).not.toBe('');
				expect(JSON.stringify(text)).not.toMatch(/undefined|NaN|\[object/);
			}
		// One by one they are found again by their keys.
		for (const key of ['event/' + String(changes[0]?.key.slice(6)), changes.at(-1)?.key ?? ''])
			expect((await ask(other.db, { entry: key })).map((change) => change.key)).toEqual([key]);
	} finally {
		await other.close();
	}
});
