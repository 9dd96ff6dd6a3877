import { eq } from 'drizzle-orm';
import type { Database } from '#lib/server/database/database.ts';
import * as tables from '#lib/server/database/schema/index.ts';
import { drop, lineOf, type FictionalFolder } from './fictional-folder.ts';
import { add, eventRow, evidenceRow, factsRow, findingRow } from './fictional-rows.ts';

const deskTime = new Date('2026-05-10T05:00:00Z');
export const atDesk = { origin: 'desk', recordedAt: deskTime };
const retiredAtDesk = { retiredAt: deskTime, retiredBecause: 'wrong', retiredBy: 'desk' } as const;
const firstSource = 'https://news.example/a1-first';

/** What the desk does to the small register after its first edition. */
export const deeds: Record<string, (db: Database) => Promise<unknown>> = {
	'corrects an event': async (db) => {
		await retireEvent(db);
		await add(
			db,
			tables.events,
			eventRow('desk-1', 'kitano-steel', { ...atDesk, supersedes: 'a1' }),
		);
		await add(db, tables.evidence, evidenceRow('desk-1', atDesk));
	},
	'retires an event': retireEvent,
	'corrects an event twice': async (db) => {
		await deeds['corrects an event']?.(db);
		await db.update(tables.events).set(retiredAtDesk).where(eq(tables.events.eventId, 'desk-1'));
		await add(
			db,
			tables.events,
			eventRow('desk-2', 'kitano-steel', { ...atDesk, supersedes: 'desk-1' }),
		);
		await add(db, tables.evidence, evidenceRow('desk-2', atDesk));
	},
	'adds a source to an event': (db) =>
		add(db, tables.evidence, evidenceRow('a1', { ...atDesk, rank: 3 })),
	'corrects a source of an event': async (db) => {
		await retireSource(db);
		const source = evidenceRow('a1', {
			...atDesk,
			sourceUrl: firstSource,
			noteEn: 'From the desk.',
		});
		await add(db, tables.evidence, source);
	},
	'retires a source of an event': retireSource,
	'adds and retires a source of an event': (db) =>
		add(db, tables.evidence, evidenceRow('a1', { ...atDesk, ...retiredAtDesk })),
	'corrects company facts': async (db) => {
		await retireFacts(db);
		const facts = factsRow('kitano-steel', { ...atDesk, nameEn: 'Kitano at the desk' });
		await add(db, tables.companyFacts, facts);
	},
	'corrects a finding': async (db) => {
		await retireFinding(db);
		const same = { criterion: 'A1', sourceUrl: 'https://news.example/kitano-steel/A1' };
		await add(db, tables.criterionFindings, findingRow('kitano-steel', { ...atDesk, ...same }));
	},
	'retires a finding': retireFinding,
	'adds a finding': (db) => add(db, tables.criterionFindings, findingRow('kitano-steel', atDesk)),
	'adds an event': async (db) => {
		await add(db, tables.events, eventRow('desk-1', 'kitano-steel', atDesk));
		await add(db, tables.evidence, evidenceRow('desk-1', atDesk));
	},
	'adds an alias and an entity': async (db) => {
		const alias = { company: 'kitano-steel', alias: 'Kitano at the desk', kind: 'other_name' };
		await add(db, tables.companyAliases, { ...alias, ...atDesk });
		const entity = { company: 'kitano-steel', name: 'OOO Desk', ...atDesk };
		await add(db, tables.russianEntities, entity);
	},
	'retires an alias and an entity': async (db) => {
		await db
			.update(tables.companyAliases)
			.set(retiredAtDesk)
			.where(eq(tables.companyAliases.alias, 'kitano'));
		await db
			.update(tables.russianEntities)
			.set(retiredAtDesk)
			.where(eq(tables.russianEntities.name, 'OOO Kitano'));
	},
};

function retireEvent(db: Database) {
	return db.update(tables.events).set(retiredAtDesk).where(eq(tables.events.eventId, 'a1'));
}
function retireSource(db: Database) {
	return db
		.update(tables.evidence)
		.set(retiredAtDesk)
		.where(eq(tables.evidence.sourceUrl, firstSource));
}
export function retireFacts(db: Database) {
	return db
		.update(tables.companyFacts)
		.set(retiredAtDesk)
		.where(eq(tables.companyFacts.company, 'kitano-steel'));
}
function retireFinding(db: Database) {
	return db
		.update(tables.criterionFindings)
		.set(retiredAtDesk)
		.where(eq(tables.criterionFindings.criterion, 'A1'));
}

/** What later editions say of the same things; what must hold is asked after each of them. */
export const laterEditions: Record<string, ((folder: FictionalFolder) => void)[]> = {
	'the same': [() => undefined],
	'something else, twice': [changeAll('Other'), changeAll('Another')],
	'something else, then as at first': [changeAll('Other'), () => undefined],
	'nothing any more, then the same again': [dropAll, () => undefined],
	'nothing any more, then something else': [dropAll, changeAll('Other')],
};

function changeAll(text: string) {
	return (folder: FictionalFolder): void => {
		lineOf(folder, 'events', 'a1')['summary_en'] = text;
		lineOf(folder, 'evidence', 'a1')['note_en'] = text;
		lineOf(folder, 'companies', 'kitano-steel')['name_en'] = text;
		lineOf(folder, 'criteria', 'kitano-steel')['summary_en'] = text;
		lineOf(folder, 'russian_entities', 'kitano-steel')['note'] = text;
		lineOf(folder, 'aliases', 'kitano-steel')['kind'] = 'other_name';
	};
}
/** The company itself stays: something of the desk may speak of it. */
function dropAll(folder: FictionalFolder): void {
	drop(folder, 'events', 'a1');
	drop(folder, 'evidence', 'a1');
	drop(folder, 'criteria', 'kitano-steel');
	drop(folder, 'russian_entities', 'kitano-steel');
	drop(folder, 'aliases', 'kitano-steel');
}
