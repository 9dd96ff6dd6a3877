import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { allChanges } from '#lib/domain/question/changes-question.ts';
import type { EventRow } from '#lib/domain/records.ts';
import { describeChange } from '#lib/messages/changes/describe.ts';
import { speechOf } from '#lib/messages/speech.ts';
import type { Database, Store } from '#lib/server/database/database.ts';
import * as tables from '#lib/server/database/schema/index.ts';
import {
	contactDays,
	decideCorrection,
	eraseOldContacts,
	type Action,
} from '#lib/server/desk/corrections/decide.ts';
import {
	answeredRequests,
	countRequests,
	requestById,
	requestByToken,
	requestsInState,
} from '#lib/server/desk/corrections/read.ts';
import {
	addMessage,
	mostMessages,
	sendRequest,
	withdrawRequest,
} from '#lib/server/desk/corrections/send.ts';
import { hourly, mayStillSend } from '#lib/server/desk/corrections/visitors.ts';
import { listChanges } from '#lib/server/register/changes.ts';
import { eventNotes, repliesOf } from '#lib/server/register/replies.ts';
import { openTestStore } from '../support/database.ts';
import { deeds } from '../support/desk-deeds.ts';
import { fictionalFolder, removeTemporary } from '../support/fictional-folder.ts';
import { undone } from '../support/refusal.ts';
import { dump, importFolder } from '../support/register.ts';

let store: Store;
beforeAll(async () => {
	store = await openTestStore();
	await importFolder(store.db, fictionalFolder('2026-05-01'));
});
afterAll(() => store.close());
afterEach(removeTemporary);

const noon = new Date('2026-11-25T03:00:00Z');
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const knownAt = '2026-12-01';
const question = allChanges({ today: knownAt, asOf: knownAt, knownAt });

const wrong = {
	kind: 'correction',
	body: 'The second plant goes on.',
	url: 'https://kitano-steel.example/news/2',
	contact: 'reader@mail.example',
	office: null,
} as const;
const reply = {
	...wrong,
	kind: 'reply',
	body: '弊社の見解は次の通りです。',
	office: '広報部',
} as const;
const about = { company: 'kitano-steel', event: 'a1', lang: 'ja' } as const;

const send = (db: Database, request: typeof wrong | typeof reply = wrong) =>
	sendRequest(db, request, about, noon);
const lastSeen = async (db: Database, id: number) =>
	(await requestById(db, id))?.history.at(-1)?.id ?? 0;
const decide = async (db: Database, id: number, action: Action, minutes = 5, who = 'Midori') =>
	decideCorrection(db, { who, at: after(minutes) }, id, await lastSeen(db, id), action);
const texts = { textEn: 'You are right.', textJa: 'ご指摘の通りです。' };
const publication = {
	step: 'published',
	lang: 'ja',
	office: '広報部',
	repliedOn: '2026-11-25',
	verified: 'Called the switchboard.',
} as const;

describe('a request', () => {
	test('is found by its private link and by nothing else, and says nothing of the desk’s own notes', async () => {
		await undone(store.db, async (tx) => {
			const { id, token } = await send(tx, reply);
			expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
			expect(JSON.stringify(await dump(tx))).not.toContain(token);
			await decide(tx, id, publication);
			const own = await requestByToken(tx, token);
			expect(own?.correction).toMatchObject({ id, body: reply.body, contact: null, tokenHash: '' });
			expect(own?.history.map(({ step, who, note }) => [step, who, note])).toEqual([
				['received', null, null],
				['published', '', null],
			]);
			expect(own?.company?.nameEn).toBe('Kitano Steel');
			for (const other of ['', 'x', token.slice(1), `${token}x`, token.toUpperCase()])
				expect(await requestByToken(tx, other)).toBeUndefined();
		});
	});

	test('takes messages while it is open, and not without end', async () => {
		await undone(store.db, async (tx) => {
			const { id, token } = await send(tx);
			expect(await addMessage(tx, token, ' More:\u0000 see page 3.\r\n', after(1))).toEqual({
				done: id,
			});
			expect(await addMessage(tx, token, ' \u0007 ', after(1))).toMatchObject({ refused: 'empty' });
			expect(await addMessage(tx, token, 'x'.repeat(5_001), after(1))).toMatchObject({
				refused: 'too_long',
			});
			expect(await addMessage(tx, 'nobody', 'x', after(1))).toBeUndefined();
			for (let count = 1; count < mostMessages; count += 1)
				await addMessage(tx, token, 'x', after(2));
			expect(await addMessage(tx, token, 'x', after(3))).toMatchObject({ refused: 'too_many' });
			const { history = [] } = (await requestByToken(tx, token)) ?? {};
			expect(history[1]).toMatchObject({ step: 'message', note: 'More: see page 3.', who: null });
			expect(history).toHaveLength(1 + mostMessages);
			await decide(tx, id, { step: 'declined', ...texts });
			expect(await addMessage(tx, token, 'x', after(9))).toEqual({
				refused: 'closed',
				state: 'declined',
			});
		});
	});

	test('can be withdrawn once, and then nobody can be reached by it', async () => {
		await undone(store.db, async (tx) => {
			const { id, token } = await send(tx);
			expect(await withdrawRequest(tx, token, after(1))).toEqual({ done: id });
			expect(await withdrawRequest(tx, token, after(2))).toMatchObject({ refused: 'closed' });
			expect((await requestById(tx, id))?.correction).toMatchObject({
				state: 'withdrawn',
				contact: null,
			});
			expect(JSON.stringify(await dump(tx))).not.toContain('reader@mail.example');
			expect(await decide(tx, id, { step: 'taken_up' })).toEqual({
				refusal: { code: 'not_possible', state: 'withdrawn' },
			});
			expect(await answeredRequests(tx, { knownAt, company: null, page: 1, per: 50 })).toEqual([]);
		});
	});

	test('keeps the way to reach its sender for some time after its end, and no longer', async () => {
		await undone(store.db, async (tx) => {
			const { id } = await send(tx);
			const contact = async () => (await requestById(tx, id))?.correction.contact;
			await eraseOldContacts(tx, after(1_000_000));
			expect(await contact()).toBe('reader@mail.example');
			await decide(tx, id, { step: 'declined', ...texts }, 0);
			await eraseOldContacts(tx, after(contactDays * 1_440 - 1));
			expect(await contact()).toBe('reader@mail.example');
			await eraseOldContacts(tx, after(contactDays * 1_440 + 1));
			expect(await contact()).toBeNull();
		});
	});
});

describe('the desk', () => {
	test('takes up, answers, declines: each step in the history with its name', async () => {
		await undone(store.db, async (tx) => {
			const { id } = await send(tx);
			expect(await decide(tx, id, { step: 'taken_up' }, 1)).toEqual({ done: 'in_review' });
			expect(await decide(tx, id, { step: 'taken_up' }, 2)).toMatchObject({
				refusal: { code: 'not_possible' },
			});
			expect(await decide(tx, id, { step: 'answered', ...texts }, 3, 'Haruto')).toEqual({
				done: 'in_review',
			});
			expect(await decide(tx, id, { step: 'declined', ...texts }, 4)).toEqual({ done: 'declined' });
			const found = await requestById(tx, id);
			expect(found?.history.map(({ step, who }) => [step, who])).toEqual([
				['received', null],
				['taken_up', 'Midori'],
				['answered', 'Haruto'],
				['declined', 'Midori'],
			]);
			expect(found?.correction).toMatchObject({
				outcomeEn: texts.textEn,
				outcomeJa: texts.textJa,
				closedAt: after(4),
			});
		});
	});

	test('of two at once the second is told what the first did, and a sender’s word counts as well', async () => {
		await undone(store.db, async (tx) => {
			const { id, token } = await send(tx);
			const seen = await lastSeen(tx, id);
			const by = (who: string) => ({ who, at: after(1) });
			await decideCorrection(tx, by('Midori'), id, seen, { step: 'answered', ...texts });
			expect(
				await decideCorrection(tx, by('Haruto'), id, seen, { step: 'declined', ...texts }),
			).toEqual({
				refusal: { code: 'changed', step: 'answered', who: 'Midori', at: after(1) },
			});
			const now = await lastSeen(tx, id);
			await addMessage(tx, token, 'Wait.', after(2));
			expect(
				await decideCorrection(tx, by('Haruto'), id, now, { step: 'declined', ...texts }),
			).toMatchObject({ refusal: { code: 'changed', step: 'message', who: null } });
			expect((await requestById(tx, id))?.correction.state).toBe('in_review');
		});
	});

	test('is refused what is empty, too long, unknown or not possible, and nothing is written', async () => {
		await undone(store.db, async (tx) => {
			const { id } = await send(tx);
			const before = JSON.stringify(await dump(tx));
			const fields = async (action: Action) => {
				const outcome = await decide(tx, id, action);
				return 'refusal' in outcome && outcome.refusal.code === 'problems'
					? outcome.refusal.problems.map(({ field, code }) => `${field} ${code}`)
					: outcome;
			};
			expect(await fields({ step: 'declined', textEn: ' \u0000 ', textJa: '' })).toEqual([
				'textEn required',
				'textJa required',
			]);
			expect(await fields({ step: 'answered', textEn: 'x'.repeat(5_001), textJa: 'あ' })).toEqual([
				'textEn too_long',
			]);
			for (const successor of ['never-was', 'b1', "'; drop table events; --"])
				expect(await fields({ step: 'corrected', ...texts, successor })).toEqual([
					'successor unknown',
				]);
			expect(await decide(tx, id, publication)).toMatchObject({
				refusal: { code: 'not_possible' },
			});
			expect(await decide(tx, id + 1_000, { step: 'taken_up' })).toEqual({
				refusal: { code: 'unknown' },
			});
			expect(JSON.stringify(await dump(tx))).toBe(before);
		});
	});

	test('sees open requests oldest first, and others by their end', async () => {
		await undone(store.db, async (tx) => {
			const first = await send(tx);
			const second = await sendRequest(
				tx,
				wrong,
				{ ...about, company: null, event: null },
				after(9),
			);
			expect((await requestsInState(tx, 'open')).map(({ id }) => id)).toEqual([
				first.id,
				second.id,
			]);
			await decide(tx, first.id, { step: 'corrected', ...texts, successor: 'a2' });
			expect((await requestsInState(tx, 'open')).map(({ id, company }) => [id, company])).toEqual([
				[second.id, null],
			]);
			expect(await requestsInState(tx, 'corrected')).toMatchObject([
				{ id: first.id, successor: 'a2', company: { nameEn: 'Kitano Steel' } },
			]);
		});
	});
});

describe('in public', () => {
	test('stand outcomes and counts, and never what was sent nor by whom', async () => {
		await undone(store.db, async (tx) => {
			const { id } = await send(tx);
			await sendRequest(tx, wrong, about, after(1));
			await decide(tx, id, { step: 'corrected', ...texts, successor: '' });
			const answered = await answeredRequests(tx, { knownAt, company: null, page: 1, per: 50 });
			expect(answered).toMatchObject([
				{ id, state: 'corrected', outcome: { en: texts.textEn, ja: texts.textJa } },
			]);
			for (const secret of [wrong.body, wrong.contact, wrong.url])
				expect(JSON.stringify(answered)).not.toContain(secret);
			const counts = { received: 1, in_review: 0, corrected: 1, declined: 0 };
			expect(await countRequests(tx, knownAt)).toMatchObject(counts);
			expect(await countRequests(tx, knownAt, 'minato-foods')).toMatchObject({ received: 0 });
			// As known the day before, nothing had been sent.
			expect(await countRequests(tx, '2026-11-24')).toMatchObject({ received: 0, corrected: 0 });
			expect(
				await answeredRequests(tx, { knownAt: '2026-11-24', company: null, page: 1, per: 9 }),
			).toEqual([]);
		});
	});

	test('a reply stands word for word beside its event and beside what takes its place, until it is taken down', async () => {
		await undone(store.db, async (tx) => {
			const { id } = await send(tx, reply);
			expect(await decide(tx, id, publication)).toEqual({ done: 'replied' });
			const shown = {
				correction: id,
				company: 'kitano-steel',
				event: 'a1',
				lang: 'ja',
				body: reply.body,
				office: '広報部',
				repliedOn: '2026-11-25',
			};
			expect(await repliesOf(tx, 'kitano-steel', knownAt)).toEqual([shown]);
			expect(await repliesOf(tx, 'kitano-steel', '2026-11-24')).toEqual([]);
			expect(await repliesOf(tx, 'minato-foods', knownAt)).toEqual([]);

			const standing = (eventId: string, supersedes: string | null) =>
				({ eventId, supersedes, company: 'kitano-steel' }) as EventRow;
			await deeds['corrects an event']?.(tx);
			const notes = await eventNotes(tx, [standing('desk-1', 'a1'), standing('a2', null)], knownAt);
			expect(notes['desk-1']).toMatchObject({
				before: { eventId: 'a1', summary: { en: 'Wording of a1.' } },
				replies: [shown],
			});
			expect(notes['a2']).toEqual({ before: null, replies: [] });

			const told = async () =>
				(await listChanges(tx, { ...question, kinds: ['reply'] })).map((change) =>
					describeChange(change, speechOf('en')),
				);
			expect(await told()).toMatchObject([
				{ title: 'Reply published', now: `広報部: ${reply.body}` },
			]);
			const down = { step: 'unpublished', because: 'The company asked.' } as const;
			expect(await decide(tx, id, down, 20)).toEqual({ done: 'replied' });
			expect(await repliesOf(tx, 'kitano-steel', knownAt)).toEqual([]);
			expect(await told()).toMatchObject([
				{ title: 'Reply taken down', why: 'The company asked.' },
				{ title: 'Reply published', now: '広報部: no longer shown' },
			]);
		});
	});
});

describe('a visitor', () => {
	test('may send so often within an hour, and no address is kept', async () => {
		await undone(store.db, async (tx) => {
			const from = '203.0.113.77';
			for (let count = 0; count < hourly.visitor; count += 1)
				expect(await mayStillSend(tx, from, noon)).toBe(true);
			expect(await mayStillSend(tx, from, noon)).toBe(false);
			expect(await mayStillSend(tx, '203.0.113.78', noon)).toBe(true);
			expect(await mayStillSend(tx, from, after(61))).toBe(true);
			expect(JSON.stringify(await dump(tx))).not.toContain('203.0.113');
		});
	});

	test('has one home: addresses of one IPv6 network count together', async () => {
		await undone(store.db, async (tx) => {
			for (let count = 0; count < hourly.visitor; count += 1)
				await mayStillSend(tx, `2001:db8:1:2::${String(count)}`, noon);
			expect(await mayStillSend(tx, '2001:db8:1:2:ffff::1', noon)).toBe(false);
			expect(await mayStillSend(tx, '2001:db8:1:3::1', noon)).toBe(true);
			expect(await mayStillSend(tx, 'no address', noon)).toBe(true);
		});
	});

	test('is forgotten: counts after two hours, the salt after its day', async () => {
		await undone(store.db, async (tx) => {
			await mayStillSend(tx, '203.0.113.77', noon);
			await mayStillSend(tx, '203.0.113.77', after(26 * 60));
			expect(await tx.select().from(tables.sentCounts)).toHaveLength(2);
			const salts = await tx.select().from(tables.secrets);
			expect(salts.map(({ name }) => name)).toEqual(['visitors of 2026-11-26']);
		});
	});

	test('is one of many: all together may send so much', async () => {
		await undone(store.db, async (tx) => {
			await mayStillSend(tx, '203.0.113.1', noon);
			await tx
				.update(tables.sentCounts)
				.set({ count: hourly.everybody })
				.where(eq(tables.sentCounts.visitor, 'everybody'));
			expect(await mayStillSend(tx, '203.0.113.2', noon)).toBe(false);
		});
	});

	test('who sends too much uses up nothing of what the others may send', async () => {
		await undone(store.db, async (tx) => {
			for (let count = 0; count < hourly.visitor + 5; count += 1)
				await mayStillSend(tx, '203.0.113.1', noon);
			const [all] = await tx
				.select()
				.from(tables.sentCounts)
				.where(eq(tables.sentCounts.visitor, 'everybody'));
			expect(all?.count).toBe(hourly.visitor);
		});
	});
});
