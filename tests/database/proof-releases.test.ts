import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type Day } from '#lib/domain/dates.ts';
import type { Store } from '#lib/server/database/database.ts';
import { companyColumns } from '#lib/server/publishing/company-columns.ts';
import { csvOf } from '#lib/server/publishing/csv.ts';
import { eventColumns } from '#lib/server/publishing/event-columns.ts';
import { cutRelease } from '#lib/server/publishing/release/cut.ts';
import { releaseQuestion } from '#lib/server/publishing/release/dataset.ts';
import { releasesFolder } from '#lib/server/publishing/release/folder.ts';
import { listCompanies } from '#lib/server/register/companies.ts';
import { correctEvent, enterEvent } from '#lib/server/register/decisions/events.ts';
import { listEvents } from '#lib/server/register/events.ts';
import { openTestStore } from '../support/database.ts';
import { addFictionalCompany, content, done, midori, source } from '../support/desk.ts';
import { temporaryFolder } from '../support/fictional-folder.ts';
import { filesIn } from '../support/register.ts';
import { whatTheSiteSays } from '../support/said.ts';

/*
 * "What this site said on K", across an accepted correction and two releases: R1 is of the day before the correction, R2
 * of the day after. What the site says as known at K is what the release of K holds, and neither ever changes.
 */

const before: Day = '2026-11-26';
const corrected = addDays(before, 1);
const after = addDays(before, 2);
const company = 'kitano-proof';
const origin = 'https://tettai.example';
const page = (name: string) => source(`https://${company}.example/${name}`);
const on = (day: Day) => ({ who: midori, at: new Date(`${day}T03:00:00Z`) });

let store: Store;
let dataFolder: string;
let event = '';
/** The bytes of R1 when it was cut, and what the site said of its day. */
let first: Record<string, string>;
let said: Map<string, string>;

const folderOf = (day: Day): string => join(releasesFolder(dataFolder), day);
const fileOf = (day: Day, name: string): Promise<string> =>
	readFile(join(folderOf(day), name), 'utf8');
const cut = (day: Day) =>
	cutRelease(
		{ db: store.db, dataFolder, origin, now: new Date(`${addDays(day, 1)}T03:00:00Z`) },
		day,
	);
const asKnownOn = (day: Day, today: Day) =>
	whatTheSiteSays(store.db, { today, asOf: day, knownAt: day });

/** The CSV files that the site offers for a day, in the order of a release: by line. */
async function downloadsOf(day: Day): Promise<Record<string, string[]>> {
	const question = { ...releaseQuestion(day), today: addDays(day, 30) };
	const circumstances = { question, language: 'en', origin } as const;
	const all = { paged: false };
	const sorted = (csv: string): string[] => csv.split('\r\n').toSorted();
	const companies = await listCompanies(store.db, question, 'en', all);
	const events = await listEvents(store.db, question, 'en', all);
	return {
		'companies.csv': sorted(csvOf(companies, companyColumns, circumstances)),
		'events.csv': sorted(csvOf(events, eventColumns, circumstances)),
	};
}

beforeAll(async () => {
	store = await openTestStore();
	dataFolder = await temporaryFolder();
	await addFictionalCompany(store.db, company, { presence: ['manufacturing'] });
	await addFictionalCompany(store.db, 'kitano-bystander');
	const entered = done(
		await enterEvent(store.db, on(before), {
			...{ company, content: content(), sources: [page('first')] },
		}),
	);
	if (!('event' in entered)) throw new Error('It waits for a second person.');
	await cut(before);
	first = await filesIn(folderOf(before));
	said = await asKnownOn(before, before);
	const correction = done(
		await correctEvent(store.db, on(corrected), {
			event: entered.event,
			content: content({ announcedOn: '2026-11-24', status: 'exit_announced', kind: 'statement' }),
			sources: [page('corrected')],
			because: 'The page says that it leaves.',
		}),
	);
	if (!('event' in correction)) throw new Error('It waits for a second person.');
	({ event } = correction);
	await cut(after);
});
afterAll(() => store.close());

test('as known on its day, the site says after the correction what the first release holds', async () => {
	for (const day of [before, after])
		for (const [name, lines] of Object.entries(await downloadsOf(day)))
			expect([day, name, lines]).toEqual([
				...[day, name],
				(await fileOf(day, name)).split('\r\n').toSorted(),
			]);
	const later = await asKnownOn(before, addDays(before, 30));
	expect(
		[...later].filter(([name, what]) => said.get(name) !== what).map(([name]) => name),
	).toEqual([]);
	expect(await fileOf(before, 'companies.csv')).toMatch(/kitano-proof.*,suspended,/);
});

test('the correction shows: from its own day on, and in the second release', async () => {
	const now = await asKnownOn(after, after);
	expect(now.get(`company ${company}`)).toContain('"status":"exit_announced"');
	expect(now.get(`company ${company}`)).not.toBe(said.get(`company ${company}`));
	expect(now.get('changes')).toContain('The page says that it leaves.');
	expect(await fileOf(after, 'companies.csv')).toMatch(/kitano-proof.*,exit_announced,/);
	expect(await fileOf(after, 'events.csv')).toContain(event);
	// What is said of the day before, as known after the correction: another thing of this company, the same of others.
	const hindsight = await whatTheSiteSays(store.db, { today: after, asOf: before, knownAt: after });
	const differing = [...hindsight].filter(([name, what]) => said.get(name) !== what);
	expect(differing.map(([name]) => name)).toContain(`company ${company}`);
	expect(differing.map(([name]) => name)).not.toContain('company kitano-bystander');
});

test('the files of the first release are the same to the byte, also where they are made again', async () => {
	expect(await filesIn(folderOf(before))).toEqual(first);
	await rm(folderOf(before), { recursive: true });
	expect((await cut(before)).outcome).toBe('restored');
	expect(await filesIn(folderOf(before))).toEqual(first);
});

test('the changelog of the second release names what the correction changed', async () => {
	for (const name of ['CHANGELOG.md', 'CHANGELOG.ja.md']) {
		const changelog = await fileOf(after, name);
		expect(changelog).toContain(company);
		expect(changelog).toContain(event);
		expect(changelog).not.toContain('kitano-bystander');
	}
});
