import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Database, Store } from '#lib/server/database/database.ts';
import type { ImportOutcome } from '#lib/server/register/files/import.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { known, standingTables } from '#lib/server/register/standing.ts';
import { openTestStore } from '../support/database.ts';
import {
	drop,
	fictionalFolder,
	lineOf,
	removeTemporary,
	writeFictional,
	type FictionalFolder,
} from '../support/fictional-folder.ts';
import { undone } from '../support/refusal.ts';
import { dumpHash, importFolder, problemsOf } from '../support/register.ts';

let store: Store;
beforeAll(async () => {
	store = await openTestStore();
});
afterAll(() => store.close());
afterEach(removeTemporary);

const first = '2026-05-01';
const second = '2026-06-01';
const third = '2026-07-01';

/** The small folder as an edition of a day, changed. */
function edition(day: string, change: (folder: FictionalFolder) => void = () => undefined) {
	const folder = fictionalFolder(day);
	change(folder);
	return folder;
}
const reword =
	(text: string, id = 'a1') =>
	(folder: FictionalFolder): void => {
		lineOf(folder, 'events', id)['summary_en'] = text;
	};

/** Imports editions one after the other, each twice (the second time nothing may happen), then asks. */
function after<Found>(
	editions: readonly FictionalFolder[],
	ask: (db: Database, last: ImportOutcome) => Promise<Found>,
): Promise<Found> {
	return undone(store.db, async (tx) => {
		let last: ImportOutcome | undefined;
		for (const folder of editions) {
			last = await importFolder(tx, folder);
			const hash = await dumpHash(tx);
			const again = await importFolder(tx, folder);
			expect(again.files.map(({ added, retired }) => added + retired)).toEqual(
				again.files.map(() => 0),
			);
			expect(await dumpHash(tx)).toBe(hash);
		}
		if (!last) throw new Error('No edition was given.');
		return ask(tx, last);
	});
}

const wordings = (db: Database, knownAt: string) =>
	rowsOf<{ id: string; wording: string }>(
		db,
		sql`select event_id as id, summary_en as wording from events
			where ${known('events', knownAt)} order by event_id`,
	).then((rows) => Object.fromEntries(rows.map(({ id, wording }) => [id, wording])));

const eventsLike = (db: Database, pattern: string) =>
	rowsOf<Record<string, string | null>>(
		db,
		sql`select event_id as id, supersedes, retired_because as because, retired_by as by,
				(recorded_at at time zone 'Asia/Tokyo')::date::text as recorded,
				(retired_at at time zone 'Asia/Tokyo')::date::text as retired
			from events where event_id like ${pattern} order by recorded_at, event_id`,
	);

const counted = ({ files }: ImportOutcome, name: string) => {
	const { added, retired, unchanged, kept } = files.find((file) => file.name === name) ?? {};
	return { added, retired, unchanged, kept };
};

describe('an event that a newer edition words differently', () => {
	test('is retired, and its next version added in its place', async () => {
		await after([edition(first), edition(second, reword('New.'))], async (db, last) => {
			expect(counted(last, 'events')).toEqual({ added: 1, retired: 1, unchanged: 4, kept: 0 });
			expect(await eventsLike(db, 'a1%')).toEqual([
				{
					id: 'a1',
					supersedes: null,
					because: 'replaced by a1.2 of edition 2026-06-01',
					by: 'edition',
					recorded: first,
					retired: second,
				},
				{ id: 'a1.2', supersedes: 'a1', because: null, by: null, recorded: second, retired: null },
			]);
		});
	});

	test('shows its old wording as known before, and the new one as known since', async () => {
		await after([edition(first), edition(second, reword('New.'))], async (db) => {
			for (const day of [first, '2026-05-31'])
				expect(await wordings(db, day)).toMatchObject({ a1: 'Wording of a1.' });
			for (const day of [second, '2026-12-01']) {
				const words = await wordings(db, day);
				expect(words).toMatchObject({ 'a1.2': 'New.' });
				expect(words).not.toHaveProperty('a1');
			}
			expect(await wordings(db, '2026-04-30')).toEqual({});
		});
	});

	test('takes the company to another status as known since', async () => {
		const changed = edition(second, (folder) => {
			lineOf(folder, 'events', 'b1')['status'] = 'exited';
		});
		await after([edition(first), changed], async (db) => {
			const statusOn = async (knownAt: string) => {
				const [row] = await rowsOf<{ status: string }>(
					db,
					sql`with ${standingTables({ asOf: '2026-04-01', knownAt })}
						select status from standing where company = 'fukagawa-kiln'`,
				);
				return row?.status;
			};
			expect(await statusOn('2026-05-31')).toBe('operating');
			expect(await statusOn('2026-06-01')).toBe('exited');
		});
	});

	test('and once more, gets a third version; worded as at first, a fourth', async () => {
		const editions = [
			edition(first),
			edition(second, reword('New.')),
			edition(third, reword('Newer.')),
			edition('2026-08-01'),
		];
		await after(editions, async (db) => {
			const rows = await eventsLike(db, 'a1%');
			expect(rows.map(({ id, supersedes, retired }) => [id, supersedes, retired])).toEqual([
				['a1', null, second],
				['a1.2', 'a1', third],
				['a1.3', 'a1.2', '2026-08-01'],
				['a1.4', 'a1.3', null],
			]);
			expect(await wordings(db, '2026-08-01')).toMatchObject({ 'a1.4': 'Wording of a1.' });
		});
	});

	test('keeps its version while later editions say the same', async () => {
		const editions = [
			edition(first),
			edition(second, reword('New.')),
			edition(third, reword('New.')),
		];
		await after(editions, async (db, last) => {
			expect(counted(last, 'events')).toEqual({ added: 0, retired: 0, unchanged: 5, kept: 0 });
			expect(counted(last, 'evidence')).toEqual({ added: 0, retired: 0, unchanged: 6, kept: 0 });
			expect(await eventsLike(db, 'a1%')).toHaveLength(2);
		});
	});

	test('takes an id that the edition itself does not use', async () => {
		const changed = edition(second, (folder) => {
			reword('New.')(folder);
			const other = { ...lineOf(folder, 'events', 'a1'), event_id: 'a1.2', summary_en: 'Other.' };
			folder.files.events.push(other);
			folder.files.evidence.push({ ...lineOf(folder, 'evidence', 'a1'), event_id: 'a1.2' });
		});
		await after([edition(first), changed], async (db) => {
			expect(await wordings(db, second)).toMatchObject({ 'a1.3': 'New.', 'a1.2': 'Other.' });
		});
	});

	test('is followed by its evidence', async () => {
		await after([edition(first), edition(second, reword('New.'))], async (db) => {
			const standing = (knownAt: string) =>
				rowsOf(
					db,
					sql`select event_id as id, rank, source_url as url from evidence
						where ${known('evidence', knownAt)} and event_id like 'a1%' order by rank`,
				);
			const pages = ['https://news.example/a1-first', 'https://news.example/a1-second'];
			const under = (id: string) => pages.map((url, index) => ({ id, rank: index + 1, url }));
			expect(await standing('2026-05-31')).toEqual(under('a1'));
			expect(await standing(second)).toEqual(under('a1.2'));
		});
	});
});

describe('an event that a newer edition leaves out', () => {
	const without = (folder: FictionalFolder): void => {
		drop(folder, 'events', 'c1');
		drop(folder, 'evidence', 'c1');
	};

	test('is retired with its evidence, and stays known for the days before', async () => {
		await after([edition(first), edition(second, without)], async (db, last) => {
			expect(counted(last, 'events')).toEqual({ added: 0, retired: 1, unchanged: 4, kept: 0 });
			expect(await eventsLike(db, 'c1%')).toMatchObject([
				{ id: 'c1', because: 'not in edition 2026-06-01', by: 'edition', retired: second },
			]);
			expect(await wordings(db, '2026-05-31')).toHaveProperty('c1');
			expect(await wordings(db, second)).not.toHaveProperty('c1');
			const standing = await rowsOf(
				db,
				sql`select 1 from evidence where event_id = 'c1' and retired_at is null`,
			);
			expect(standing).toEqual([]);
		});
	});

	test('and that a later one has again comes back as its next version, with evidence', async () => {
		const editions = [edition(first), edition(second, without), edition(third)];
		await after(editions, async (db, last) => {
			expect(counted(last, 'events')).toEqual({ added: 1, retired: 0, unchanged: 4, kept: 0 });
			expect(await eventsLike(db, 'c1%')).toMatchObject([
				{ id: 'c1', retired: second },
				{ id: 'c1.2', supersedes: 'c1', recorded: third, retired: null },
			]);
			expect(await wordings(db, '2026-06-30')).not.toHaveProperty('c1');
			expect(await wordings(db, third)).toMatchObject({ 'c1.2': 'Wording of c1.' });
			const evidence = await rowsOf<{ id: string }>(
				db,
				sql`select event_id as id from evidence where source_url = 'https://news.example/c1'
					and retired_at is null`,
			);
			expect(evidence).toEqual([{ id: 'c1.2' }]);
		});
	});
});

describe('an edition that names what an event supersedes', () => {
	/** The edition in which others take the place of a1. */
	const replacedBy = (...ids: string[]) =>
		edition(second, (folder) => {
			const old = lineOf(folder, 'events', 'a1');
			const source = lineOf(folder, 'evidence', 'a1');
			drop(folder, 'events', 'a1');
			drop(folder, 'evidence', 'a1');
			for (const id of ids) {
				folder.files.events.push({ ...old, event_id: id, summary_en: id, supersedes: 'a1' });
				folder.files.evidence.push({ ...source, event_id: id });
			}
		});

	test('retires that event for this reason', async () => {
		await after([edition(first), replacedBy('x1')], async (db) => {
			expect(await eventsLike(db, '%1')).toMatchObject([
				{ id: 'a1', because: 'superseded by x1 of edition 2026-06-01', retired: second },
				{ id: 'b1' },
				{ id: 'c1' },
				{ id: 'x1', supersedes: 'a1', retired: null },
			]);
		});
	});

	test('may put two events in the place of one, each with versions of its own', async () => {
		const later = replacedBy('x1', 'x2');
		later.edition['edition'] = third;
		later.edition['recorded_on'] = third;
		reword('Second, reworded.', 'x2')(later);
		await after([edition(first), replacedBy('x1', 'x2'), later], async (db, last) => {
			expect(counted(last, 'events')).toEqual({ added: 1, retired: 1, unchanged: 5, kept: 0 });
			expect(await eventsLike(db, 'x%')).toMatchObject([
				{ id: 'x1', supersedes: 'a1', retired: null },
				{ id: 'x2', supersedes: 'a1', retired: third },
				{ id: 'x2.2', supersedes: 'x2', retired: null },
			]);
		});
	});

	test('is refused where that event is nowhere to be found', async () => {
		const folder = edition(first, (changed) => {
			lineOf(changed, 'events', 'a2')['supersedes'] = 'z9';
			lineOf(changed, 'events', 'b1')['supersedes'] = 'z8';
		});
		expect(await problemsOf(importFolder(store.db, folder))).toEqual([
			'events.csv, line 3, supersedes: “z9” is an event neither of this file nor of the register.',
			'events.csv, line 4, supersedes: “z8” is an event neither of this file nor of the register.',
		]);
	});

	test('is refused where it has two versions of one event at once', async () => {
		const both = edition(third, (folder) => {
			folder.files.events.push({ ...lineOf(folder, 'events', 'a1'), event_id: 'a1.2' });
			folder.files.evidence.push({ ...lineOf(folder, 'evidence', 'a1'), event_id: 'a1.2' });
		});
		await after([edition(first), edition(second, reword('New.'))], async (db) => {
			expect(await problemsOf(importFolder(db, both))).toEqual([
				'events.csv, line 7, event_id: “a1.2” and line 2 are versions of the same event (a1.2). Keep one of them.',
			]);
		});
	});
});

describe('company facts that a newer edition changes', () => {
	test('are a new record; the old one stays known for the days before', async () => {
		const changed = edition(second, (folder) => {
			Object.assign(lineOf(folder, 'companies', 'hoshino-optics'), {
				name_en: 'Hoshino Imaging',
				presence: 'export',
			});
		});
		await after([edition(first), changed], async (db, last) => {
			expect(counted(last, 'companies')).toEqual({ added: 1, retired: 1, unchanged: 3, kept: 0 });
			const names = (knownAt: string) =>
				rowsOf(
					db,
					sql`select name_en as name, presence from company_facts
						where company = 'hoshino-optics' and ${known('company_facts', knownAt)}`,
				);
			expect(await names('2026-05-31')).toEqual([
				{ name: 'Hoshino “Optics”, Inc.', presence: ['manufacturing'] },
			]);
			expect(await names(second)).toEqual([{ name: 'Hoshino Imaging', presence: ['export'] }]);
			const [search] = await rowsOf<{ words: string }>(
				db,
				sql`select words from company_search where company = 'hoshino-optics'`,
			);
			expect(search?.words.split('\n')).toEqual(
				expect.arrayContaining(['hoshino imaging', 'hoshino optics inc']),
			);
		});
	});

	test('may give one company’s code to another', async () => {
		const swapped = edition(second, (folder) => {
			lineOf(folder, 'companies', 'kitano-steel')['securities_code'] = '9997';
			lineOf(folder, 'companies', 'minato-foods')['securities_code'] = '130A';
		});
		await after([edition(first), swapped], async (db) => {
			const codes = await rowsOf(
				db,
				sql`select company, securities_code as code from company_facts
					where retired_at is null and securities_code is not null order by company`,
			);
			expect(codes).toEqual([
				{ company: 'kitano-steel', code: '9997' },
				{ company: 'minato-foods', code: '130A' },
			]);
		});
	});

	test('may take a company off the register with all that was said of it', async () => {
		const gone = edition(second, (folder) => {
			drop(folder, 'companies', 'minato-foods');
			drop(folder, 'events', 'c1');
			drop(folder, 'evidence', 'c1');
			drop(folder, 'criteria', 'minato-foods');
		});
		await after([edition(first), gone], async (db) => {
			const [count] = await rowsOf(
				db,
				sql`select count(*)::int as all, count(*) filter (where retired_at is null)::int as standing
					from company_facts where company = 'minato-foods'`,
			);
			expect(count).toEqual({ all: 1, standing: 0 });
		});
	});
});

describe('what else a newer edition changes', () => {
	test('a source: the event stays, the source is a new record', async () => {
		const changed = edition(second, (folder) => {
			lineOf(folder, 'evidence', 'a2')['note_en'] = 'It adds a date.';
		});
		await after([edition(first), changed], async (db, last) => {
			expect(counted(last, 'events')).toEqual({ added: 0, retired: 0, unchanged: 5, kept: 0 });
			expect(counted(last, 'evidence')).toEqual({ added: 1, retired: 1, unchanged: 5, kept: 0 });
			expect(await eventsLike(db, 'a2%')).toHaveLength(1);
		});
	});

	test('the order of sources: the best is the first of the file', async () => {
		const turned = edition(second, (folder) => {
			folder.files.evidence.reverse();
		});
		await after([edition(first), turned], async (db) => {
			const rows = await rowsOf(
				db,
				sql`select rank, source_url as url from evidence
					where event_id = 'a1' and retired_at is null order by rank`,
			);
			expect(rows).toEqual([
				{ rank: 1, url: 'https://news.example/a1-second' },
				{ rank: 2, url: 'https://news.example/a1-first' },
			]);
		});
	});

	test('a file that it leaves out altogether says nothing, and its rows stay', async () => {
		await after([edition(first)], async (db) => {
			await importFolder(db, await writeFictional(edition(second), { 'aliases.csv': null }));
			const rows = await rowsOf(db, sql`select 1 from company_aliases where retired_at is null`);
			expect(rows).toHaveLength(2);
		});
	});

	test('findings, entities, aliases, members, surveys and context alike', async () => {
		const changed = edition(second, (folder) => {
			lineOf(folder, 'criteria', 'kitano-steel')['answer'] = 'partly';
			lineOf(folder, 'russian_entities', 'kitano-steel')['employees'] = '10';
			drop(folder, 'aliases', 'kitano-steel');
			drop(folder, 'jacer_members', 'unknown-maker');
			lineOf(folder, 'surveys', 'Kaku Research')['value'] = '11';
			lineOf(folder, 'context', 'letter')['summary_en'] = 'Another letter.';
		});
		await after([edition(first), changed], (_, last) => {
			const changes = last.files.map(({ name, added, retired }) => [name, added, retired]);
			expect(changes).toEqual([
				['companies', 0, 0],
				['aliases', 0, 2],
				['russian_entities', 1, 1],
				['events', 0, 0],
				['evidence', 0, 0],
				['criteria', 1, 1],
				['jacer_members', 0, 1],
				['surveys', 1, 1],
				['context', 1, 1],
			]);
			return Promise.resolve();
		});
	});
});

describe('rows that say themselves when they were recorded or retired', () => {
	const stated = (id: string, columns: Record<string, string>) => (folder: FictionalFolder) => {
		for (const line of folder.files.events)
			Object.assign(line, { recorded_at: '', retired_at: '', retired_because: '' });
		Object.assign(lineOf(folder, 'events', id), columns);
	};

	test('are recorded then, and the same again changes nothing', async () => {
		const folder = edition(first, stated('a1', { recorded_at: '2026-04-10' }));
		await after([folder], async (db) => {
			expect(await eventsLike(db, 'a1%')).toMatchObject([
				{ recorded: '2026-04-10', retired: null },
			]);
			expect(await wordings(db, '2026-04-10')).toEqual({ a1: 'Wording of a1.' });
		});
	});

	test('are retired then, also without saying when they were recorded', async () => {
		const columns = { retired_at: '2026-05-01T12:00:00.000Z', retired_because: 'wrong date' };
		await after([edition(first, stated('a1', columns))], async (db) => {
			expect(await eventsLike(db, 'a1%')).toMatchObject([
				{ recorded: first, retired: first, because: 'wrong date', by: 'edition' },
			]);
		});
	});

	test('retire what an earlier edition recorded', async () => {
		const columns = { retired_at: second, retired_because: 'wrong date' };
		await after([edition(first), edition(second, stated('a1', columns))], async (db, last) => {
			expect(counted(last, 'events')).toEqual({ added: 0, retired: 1, unchanged: 4, kept: 0 });
			expect(await eventsLike(db, 'a1%')).toMatchObject([
				{ recorded: first, retired: second, because: 'wrong date', by: 'edition' },
			]);
		});
	});

	test.each([
		['another wording', { recorded_at: first, summary_en: 'Other.' }],
		['another day', { recorded_at: '2026-05-02' }],
	])('are refused with %s than the record has', async (_, columns) => {
		const folder = edition(second, stated('a1', columns));
		await after([edition(first)], async (db) => {
			expect(await problemsOf(importFolder(db, folder))).toEqual([
				expect.stringMatching(/^events\.csv, line 2: The register holds this record with other/),
			]);
		});
	});

	test('are refused where they stand in the file and were retired by an edition', async () => {
		const without = edition(second, (folder) => {
			drop(folder, 'events', 'c1');
			drop(folder, 'evidence', 'c1');
		});
		const again = edition(third, stated('c1', { recorded_at: first }));
		await after([edition(first), without], async (db) => {
			expect(await problemsOf(importFolder(db, again))).toEqual([
				expect.stringMatching(/^events\.csv, line 6: The register holds this record as retired/),
			]);
		});
	});

	test('later on the day of their edition can be replaced by a second edition of that day', async () => {
		const late = '2026-05-01T09:00:00.000Z';
		const one = edition(first, stated('a1', { recorded_at: late }));
		const other = edition(`${first}-b`, reword('New.'));
		await after([one, other], async (db) => {
			expect(await eventsLike(db, 'a1%')).toMatchObject([{ id: 'a1' }, { id: 'a1.2' }]);
			expect(await wordings(db, first)).toMatchObject({ 'a1.2': 'New.' });
		});
	});
});
