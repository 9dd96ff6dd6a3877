import { sql, type SQL } from 'drizzle-orm';
import { changeKinds, type Change, type ChangeKind } from '#lib/domain/changes.ts';
import type { Day } from '#lib/domain/dates.ts';
import {
	allChanges,
	isNarrowed,
	type ChangesQuestion,
} from '#lib/domain/question/changes-question.ts';
import { searchTerms } from '#lib/domain/search-text.ts';
import type { Database } from '#lib/server/database/database.ts';
import { describedChanges } from './changes/described.ts';
import type { ChangeRecord } from './changes/record.ts';
import { changeTable } from './changes/tables.ts';
import { literals } from './company-tables.ts';
import { rowsOf, utcText } from './rows.ts';

/** SQL: `change` as far as it fits the question, apart from its kinds. */
function fittingTable({ company, edition, q }: ChangesQuestion): SQL {
	const conditions = [
		...(company === null ? [] : [sql`change.company = ${company}`]),
		...(edition === null ? [] : [sql`change.edition = ${edition}`]),
		...searchTerms(q).map((term) => sql`position(${term} in company_search.words) > 0`),
	];
	return sql`fitting as materialized (
		select change.* from change left join company_search using (company)
		where ${conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)}
	)`;
}

/**
 * SQL: common table expressions up to `entry`: the changes one by one, and each edition as one entry. An edition is
 * one entry unless only some changes are asked for: those of a company, of a kind, of that edition.
 */
function entryTables(question: ChangesQuestion): SQL {
	const { kinds, entry } = question;
	const oneByOne = kinds.filter((kind) => kind !== 'edition');
	const each =
		entry !== null || (kinds.length === 0 && isNarrowed(question))
			? sql`true`
			: kinds.length === 0
				? sql`edition is null`
				: sql`kind = any(${literals(oneByOne)})`;
	const editions =
		entry !== null || kinds.includes('edition') || (kinds.length === 0 && !isNarrowed(question));
	return sql`${changeTable(question.knownAt)}, ${fittingTable(question)},
	by_edition as (
		select edition, kind, count(*)::int as changes, max(at) as at
		from fitting where edition is not null group by edition, kind
	),
	entry as (
		select * from (
			select key, kind, subject, at, company, edition, added, retired, null::json as counts
			from fitting where ${each}
			union all
			select 'edition/' || edition, 'edition', 'edition', max(at), null, edition, null, null,
				json_object_agg(kind, changes)
			from by_edition where ${editions ? sql`true` : sql`false`} group by edition
		) as entries
		where ${entry === null ? sql`true` : sql`key = ${entry}`}
	)`;
}

/** The changes that a question asks for, the latest recorded first; one page of them. */
export async function listChanges(db: Database, question: ChangesQuestion): Promise<Change[]> {
	const { page, per, knownAt } = question;
	const records = await rowsOf<Omit<ChangeRecord, 'at'> & { at: string }>(
		db,
		sql`with ${entryTables(question)}
		select key, kind, subject, ${utcText(sql`at`)} as at, company, edition, added, retired, counts
		from entry
		order by entry.at desc, array_position(${literals(changeKinds)}, kind),
			company collate "C", key collate "C"
		limit ${per} offset ${(page - 1) * per}`,
	);
	return describedChanges(
		db,
		records.map((record) => ({ ...record, at: new Date(record.at) })),
		knownAt,
	);
}

/** How many entries a question asks for, and how many changes there are of each kind, whatever kinds it names. */
export async function countChanges(
	db: Database,
	question: ChangesQuestion,
): Promise<{ total: number; byKind: Readonly<Record<ChangeKind, number>> }> {
	const rows = await rowsOf<{ kind: ChangeKind | null; count: number }>(
		db,
		sql`with ${entryTables(question)}
		select null as kind, count(*)::int as count from entry
		union all select kind, count(*)::int from fitting group by kind
		union all select 'edition', count(distinct edition)::int from fitting`,
	);
	const count = (kind: ChangeKind | null): number =>
		rows.find((row) => row.kind === kind)?.count ?? 0;
	return {
		total: count(null),
		byKind: Object.fromEntries(changeKinds.map((kind) => [kind, count(kind)])) as Record<
			ChangeKind,
			number
		>,
	};
}

/** The five latest entries, an edition being one, as known on a day: what a front page shows. */
export const latestChanges = (
	db: Database,
	dates: Pick<ChangesQuestion, 'today' | 'asOf' | 'knownAt'>,
): Promise<Change[]> => listChanges(db, { ...allChanges(dates), per: 5 });

/** When the record of a company first and last changed. */
export interface ChangeDays {
	readonly first: Date;
	readonly last: Date;
}

/** When the record of each company first and last changed, as known on a day. */
export async function changeDays(
	db: Database,
	knownAt: Day,
): Promise<ReadonlyMap<string, ChangeDays>> {
	const rows = await rowsOf<{ company: string; first: string; last: string }>(
		db,
		sql`with ${changeTable(knownAt)}
		select company, ${utcText(sql`min(at)`)} as first, ${utcText(sql`max(at)`)} as last
		from change group by company`,
	);
	return new Map(
		rows.map(({ company, first, last }) => [
			company,
			{ first: new Date(first), last: new Date(last) },
		]),
	);
}
