import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, type Day } from '#lib/domain/dates.ts';
import type { Store } from '#lib/server/database/database.ts';
import { answerCriterion } from '#lib/server/register/decisions/answers.ts';
import { correctEvent, enterEvent, withdrawEvent } from '#lib/server/register/decisions/events.ts';
import { acceptProposal } from '#lib/server/register/decisions/proposals.ts';
import { openTestStore } from '../support/database.ts';
import {
	addFictionalCompany,
	addProposal,
	content,
	done,
	midori,
	source,
} from '../support/desk.ts';
import { whatTheSiteSays } from '../support/said.ts';

/*
 * "What this site said on K" is what it says today as known at K. Day after day something is decided at the desk, and
 * at the end of each day everything that the site says is kept; later it must say the very same about that day.
 */

const first: Day = '2026-11-25';
const company = 'kitano-proof';
const exit = {
	announcedOn: '2026-11-24',
	status: 'exit_announced',
	kind: 'statement',
	summaryEn: 'According to the company’s notice of 24 November 2026, it decided to leave.',
	summaryJa: '同社の2026年11月24日付発表によると、撤退を決定した。',
} as const;

let store: Store;
let event = '';
const page = (name: string) => source(`https://${company}.example/${name}`);
const at = (day: number, hours = 3) => ({
	who: midori,
	at: new Date(`${addDays(first, day)}T0${String(hours)}:00:00Z`),
});

/** What is decided on each day, in the words of the desk. */
const days: readonly (readonly [deed: string, act: (day: number) => Promise<unknown>])[] = [
	[
		'a proposal is accepted',
		async (day) => {
			const { proposal, url } = await addProposal(store.db, company);
			const wanted = { proposal, content: content(), sources: [source(url)] };
			const published = done(await acceptProposal(store.db, at(day), wanted));
			if (!('event' in published)) throw new Error('It waits for a second person.');
			({ event } = published);
		},
	],
	[
		'a correction is accepted: it never suspended, it left',
		async (day) => {
			const published = done(
				await correctEvent(store.db, at(day), {
					...{ event, content: content(exit), sources: [page('corrected')] },
					because: 'The page says that it leaves.',
				}),
			);
			if (!('event' in published)) throw new Error('It waits for a second person.');
			({ event } = published);
		},
	],
	[
		'the correction is itself corrected, and a question answered',
		async (day) => {
			const published = done(
				await correctEvent(store.db, at(day), {
					event,
					content: content({ ...exit, announcedOn: '2026-11-23', buyer: 'Severny Kirpich LLC' }),
					...{ sources: [page('corrected'), page('again')], because: 'It was a day earlier.' },
				}),
			);
			if (!('event' in published)) throw new Error('It waits for a second person.');
			({ event } = published);
			done(
				await answerCriterion(store.db, at(day, 4), {
					...{ company, criterion: 'D4' },
					content: {
						...{ answer: 'partly', summaryEn: 'The buyer is named.', summaryJa: '譲渡先を明示。' },
						...{ sourceUrl: page('again').sourceUrl, sourcePublisher: 'Kitano Steel' },
						...{ sourceLang: 'ja', checkedOn: '2026-11-25', confidence: 'high' },
					},
				}),
			);
		},
	],
	[
		'an older event is entered late',
		async (day) => {
			const older = content({ announcedOn: '2022-03-10' });
			const wanted = { company, content: older, sources: [page('older')] };
			done(await enterEvent(store.db, at(day), wanted));
		},
	],
	[
		'the event is withdrawn, and the answer changed',
		async (day) => {
			done(await withdrawEvent(store.db, at(day), { event, because: 'Another company.' }));
			done(
				await answerCriterion(store.db, at(day, 4), {
					...{ company, criterion: 'D4' },
					content: {
						...{ answer: 'no', summaryEn: 'Another company’s.', summaryJa: '別の企業の譲渡先。' },
						...{ sourceUrl: page('again').sourceUrl, sourcePublisher: 'Kitano Steel' },
						...{ sourceLang: 'ja', checkedOn: '2026-11-25', confidence: 'high' },
					},
				}),
			);
		},
	],
];

const kept: Map<string, string>[] = [];
const on = (day: number) => {
	const date = addDays(first, day);
	return { today: date, asOf: date, knownAt: date };
};

beforeAll(async () => {
	store = await openTestStore();
	await addFictionalCompany(store.db, company, { presence: ['manufacturing'] });
	await addFictionalCompany(store.db, 'kitano-bystander');
	for (const [day, [, act]] of days.entries()) {
		await act(day);
		kept.push(await whatTheSiteSays(store.db, on(day)));
	}
});
afterAll(() => store.close());

describe('what the site said on a day is what it says later as known on that day', () => {
	for (const [day, [deed]] of days.entries())
		test(`on the day on which ${deed}`, async () => {
			const later = await whatTheSiteSays(store.db, { ...on(day), today: addDays(first, 30) });
			const then = kept[day] ?? new Map<string, string>();
			expect(then.size).toBeGreaterThan(50);
			expect([...later.keys()]).toEqual([...then.keys()]);
			const different = [...later].filter(([name, said]) => said !== then.get(name));
			expect(different.map(([name]) => name)).toEqual([]);
		});

	test('though each of these days said something else', () => {
		const about = `company ${company}`;
		expect(new Set(kept.map((said) => said.get(about))).size).toBe(days.length);
		expect(kept[0]?.get(about)).toContain('"status":"suspended"');
		expect(kept[1]?.get(about)).toContain('"status":"exit_announced"');
		expect(kept[1]?.get('overview')).not.toBe(kept[0]?.get('overview'));
	});

	test('and the correction is seen to have been one, from its own day on', () => {
		const corrected = kept[1]?.get('changes') ?? '';
		expect(corrected).toContain('The page says that it leaves.');
		expect(kept[0]?.get('changes')).not.toContain('The page says that it leaves.');
	});

	test('and nothing of it shows on the day before', async () => {
		const before = await whatTheSiteSays(store.db, {
			...{ today: addDays(first, 30), asOf: addDays(first, 30), knownAt: addDays(first, -1) },
		});
		expect(before.get(`company ${company}`)).not.toMatch(/"eventId"/);
	});
});
