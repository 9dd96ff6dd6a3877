import { asc, inArray } from 'drizzle-orm';
import type { Change } from '#lib/domain/changes.ts';
import { endOfDay, tokyoDay, type Day } from '#lib/domain/dates.ts';
import type { CompanyName } from '#lib/domain/records.ts';
import type { Database } from '#lib/server/database/database.ts';
import { companyFacts, editions } from '#lib/server/database/schema/index.ts';
import { companyChanges } from './companies.ts';
import { answerChanges } from './answers.ts';
import { replyChanges } from './replies.ts';
import type { ChangeRecord, Common, Subject } from './record.ts';
import {
	eventVersion,
	eventVersions,
	reasonOf,
	sourceVersion,
	type EventVersions,
} from './versions.ts';

/** What the records of changes say, in the same order. */
export async function describedChanges(
	db: Database,
	records: readonly ChangeRecord[],
	knownAt: Day,
): Promise<Change[]> {
	const names = await companyNames(db, records, knownAt);
	const about = (...subjects: Subject[]): ChangeRecord[] =>
		records.filter(({ subject }) => subjects.includes(subject));
	const common = (record: ChangeRecord): Common => ({
		key: record.key,
		at: record.at,
		updated: record.at,
		edition: record.edition,
		company: names.get(record.company ?? '') ?? null,
	});
	const described = new Map<string, Change>();
	for (const change of [
		...(await eventAndSourceChanges(db, about('event', 'source'), knownAt, common)),
		...(await answerChanges(db, about('answer'), common)),
		...(await companyChanges(db, about('company', 'name', 'entity', 'jacer'), common)),
		...(await replyChanges(db, about('reply'), knownAt, common)),
		...(await editionChanges(db, about('edition'), common)),
	])
		described.set(change.key, change);
	return records.flatMap(({ key }) => described.get(key) ?? []);
}

/** The companies by slug, as they were called on the known date, or when first recorded. */
async function companyNames(
	db: Database,
	records: readonly ChangeRecord[],
	knownAt: Day,
): Promise<ReadonlyMap<string, CompanyName>> {
	const slugs = [...new Set(records.flatMap(({ company }) => company ?? []))];
	if (slugs.length === 0) return new Map();
	const facts = await db
		.select()
		.from(companyFacts)
		.where(inArray(companyFacts.company, slugs))
		.orderBy(asc(companyFacts.recordedAt));
	const end = endOfDay(knownAt);
	const names = new Map<string, CompanyName>();
	for (const { company, nameEn, nameJa, recordedAt } of facts)
		if (!names.has(company) || recordedAt < end)
			names.set(company, { slug: company, nameEn, nameJa });
	return names;
}

async function eventAndSourceChanges(
	db: Database,
	records: readonly ChangeRecord[],
	knownAt: Day,
	common: (record: ChangeRecord) => Common,
): Promise<Change[]> {
	const ids = records.flatMap(({ key, subject, added, retired }) =>
		subject === 'event' ? [added, retired].filter((id) => id !== null) : (key.split('/')[1] ?? []),
	);
	const versions = await eventVersions(db, [...new Set(ids)], knownAt);
	return records.flatMap((record) =>
		record.subject === 'event'
			? eventChange(record, versions, common(record))
			: sourceChange(record, versions, common(record)),
	);
}

function eventChange(record: ChangeRecord, versions: EventVersions, common: Common): Change[] {
	const added = versions.records.get(record.added ?? '');
	const retired = versions.records.get(record.retired ?? '');
	const because = retired ? reasonOf(retired) : null;
	// What was shown of the event has changed once more when its claim went for good.
	const gone = added && versions.goneAt.get(added.eventId);
	const updated = gone && gone > common.at ? gone : common.updated;
	if (added && retired)
		return [
			{
				...common,
				updated,
				kind: 'corrected',
				because,
				before: eventVersion(retired, versions),
				now: eventVersion(added, versions),
			},
		];
	if (added)
		return [{ ...common, updated, kind: 'added', because, now: eventVersion(added, versions) }];
	return retired
		? [{ ...common, kind: 'retired', because, before: eventVersion(retired, versions) }]
		: [];
}

function sourceChange(record: ChangeRecord, versions: EventVersions, common: Common): Change[] {
	const find = (id: string | null) => versions.sources.find((source) => String(source.id) === id);
	const added = find(record.added);
	const retired =
		find(record.retired) ??
		versions.sources.find(
			(source) =>
				source.eventId === added?.eventId &&
				source.sourceUrl === added.sourceUrl &&
				source.retiredAt?.getTime() === record.at.getTime(),
		);
	const event = versions.records.get((added ?? retired)?.eventId ?? '');
	if (!event) return [];
	return [
		{
			...common,
			kind: 'source',
			because: retired ? reasonOf(retired) : null,
			event: eventVersion(event, versions),
			before: retired ? sourceVersion(retired) : null,
			now: added ? sourceVersion(added) : null,
		},
	];
}

/** Which editions were recorded on a day; a row that was recorded on a day of its own belongs to the next edition. */
async function editionChanges(
	db: Database,
	records: readonly ChangeRecord[],
	common: (record: ChangeRecord) => Common,
): Promise<Change[]> {
	if (records.length === 0) return [];
	const known = await db
		.select()
		.from(editions)
		.orderBy(asc(editions.recordedOn), asc(editions.importedAt));
	return records.map((record) => {
		const day = record.edition ?? tokyoDay(record.at);
		const first = known.find(({ recordedOn }) => recordedOn >= day);
		return {
			...common(record),
			kind: 'edition',
			because: null,
			labels: known
				.filter(({ recordedOn }) => recordedOn === first?.recordedOn)
				.map(({ edition }) => edition),
			counts: record.counts ?? {},
		};
	});
}
