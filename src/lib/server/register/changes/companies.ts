import { inArray } from 'drizzle-orm';
import { factNames, type Change, type FactChange } from '#lib/domain/changes.ts';
import type { Database } from '#lib/server/database/database.ts';
import {
	companyAliases,
	companyFacts,
	jacerMembers,
	russianEntities,
} from '#lib/server/database/schema/index.ts';
import type { ChangeRecord, Common, Subject } from './record.ts';
import { reasonOf } from './versions.ts';

type Facts = typeof companyFacts.$inferSelect;

/** A record of a company as far as its change shows it. */
interface Told {
	readonly id: number;
	readonly subject: Subject;
	readonly text: string;
	readonly facts?: Facts;
	/** Records of the same thing have the same. */
	readonly of: string;
	readonly recordedAt: Date;
	readonly retiredAt: Date | null;
	readonly retiredBecause: string | null;
	readonly retiredBy: 'edition' | 'desk' | null;
}

/** Companies that came or went, their facts, other names, entities in Russia and membership of JaCER. */
export async function companyChanges(
	db: Database,
	records: readonly ChangeRecord[],
	common: (record: ChangeRecord) => Common,
): Promise<Change[]> {
	const told = await recordsOf(db, records);
	return records.flatMap((record): Change[] => {
		const find = (id: string | null) =>
			told.find((one) => one.subject === record.subject && String(one.id) === id);
		const now = find(record.added);
		const before =
			find(record.retired) ??
			told.find(
				(one) =>
					one.subject === record.subject &&
					one.of === now?.of &&
					one.retiredAt?.getTime() === record.at.getTime(),
			);
		if (!now && !before) return [];
		return [
			{
				...common(record),
				kind: 'company',
				because: before ? reasonOf(before) : null,
				subject: subjectOf(record.subject, before, now),
				before: before?.text ?? null,
				now: now?.text ?? null,
				facts: before?.facts && now?.facts ? differences(before.facts, now.facts) : [],
			},
		];
	});
}

function subjectOf(
	subject: Subject,
	before: Told | undefined,
	now: Told | undefined,
): Extract<Change, { kind: 'company' }>['subject'] {
	if (subject === 'name' || subject === 'entity' || subject === 'jacer') return subject;
	return before && now ? 'facts' : 'register';
}

async function recordsOf(db: Database, records: readonly ChangeRecord[]): Promise<Told[]> {
	const of = (subject: Subject): string[] => [
		...new Set(
			records.flatMap(({ subject: one, company }) =>
				one === subject && company !== null ? company : [],
			),
		),
	];
	const facts = await db
		.select()
		.from(companyFacts)
		.where(inArray(companyFacts.company, of('company')));
	const names = await db
		.select()
		.from(companyAliases)
		.where(inArray(companyAliases.company, of('name')));
	const entities = await db
		.select()
		.from(russianEntities)
		.where(inArray(russianEntities.company, of('entity')));
	const members = await db
		.select()
		.from(jacerMembers)
		.where(inArray(jacerMembers.company, of('jacer')));
	return [
		...facts.map((one) => ({
			...one,
			subject: 'company' as const,
			text: one.company,
			of: one.company,
			facts: one,
		})),
		...names.map((one) => ({
			...one,
			subject: 'name' as const,
			text: one.alias,
			of: `${one.company} ${one.alias}`,
		})),
		...entities.map((one) => ({
			...one,
			subject: 'entity' as const,
			text: [one.name, one.city, one.ownershipPct === null ? '' : `${one.ownershipPct}%`]
				.filter(Boolean)
				.join(', '),
			of: `${one.company} ${one.name}`,
		})),
		...members.map((one) => ({
			...one,
			subject: 'jacer' as const,
			text: one.sourcePublisher,
			of: one.company,
		})),
	];
}

/** The facts in which two records of a company differ. */
function differences(before: Facts, now: Facts): FactChange[] {
	const text = (facts: Facts, fact: (typeof factNames)[number]): string | null => {
		const value = facts[fact];
		if (value === null) return null;
		return Array.isArray(value) ? value.join(',') : String(value);
	};
	return factNames
		.map((fact) => ({ fact, before: text(before, fact), now: text(now, fact) }))
		.filter((one) => one.before !== one.now);
}
