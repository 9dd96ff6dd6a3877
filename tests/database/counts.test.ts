import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tokyoDay } from '#lib/domain/dates.ts';
import { operationalPresence } from '#lib/domain/status.ts';
import type { Store } from '#lib/server/database/database.ts';
import { overviewAsOf } from '#lib/server/register/overview.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { known, standingTables } from '#lib/server/register/standing.ts';
import { openTestStore } from '../support/database.ts';
import { countsFromCsv, type CountOptions } from '../support/independent-counts.ts';
import { importFolder, seedFolder } from '../support/register.ts';

/** The counts of the register are those of an independent query over the CSV files of its seed. */
let store: Store;
/** The seed is known from its day on; the machine's clock may stand before it. */
const today = [tokyoDay(new Date()), '2026-11-20'].sort().at(-1) ?? '';
beforeAll(async () => {
	store = await openTestStore();
	await importFolder(store.db, seedFolder);
});
afterAll(() => store.close());

const days = [
	...['2022-01-31', '2022-02-23', '2022-02-24', '2022-02-28', '2022-03-07', '2022-03-30'],
	...['2022-03-31', '2022-04-30', '2022-06-30', '2022-09-30', '2022-12-30', '2022-12-31'],
	...['2023-02-28', '2023-08-31', '2023-12-31', '2024-02-28', '2024-02-29', '2025-06-30'],
	...['2026-11-20', today],
];

async function countsInSql(asOf: string, { exposure, level }: CountOptions) {
	const rows = await rowsOf<{ status: string; companies: number }>(
		store.db,
		sql`with ${standingTables({ asOf, knownAt: today })},
			facts as (select * from company_facts where ${known('company_facts', today)})
			select coalesce(status, 'undisclosed') as status, count(*)::int as companies
			from facts left join standing using (company)
			where (${level === 'all'} or parent is null)
				and (${exposure === 'any'} or ${exposure === 'operations'} = (presence && array[${sql.join(
					operationalPresence.map((kind) => sql`${kind}::text`),
					sql`, `,
				)}]))
			group by 1`,
	);
	return Object.fromEntries(rows.map(({ status, companies }) => [status, companies]));
}

const withoutZeros = (counts: Record<string, number>) =>
	Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

describe.each([
	{ exposure: 'operations', level: 'groups' },
	{ exposure: 'ties', level: 'groups' },
	{ exposure: 'operations', level: 'all' },
	{ exposure: 'any', level: 'all' },
] as const)('companies by status, $exposure and $level,', (options) => {
	test.each(days)('as of %s', async (asOf) => {
		expect(await countsInSql(asOf, options)).toEqual(
			withoutZeros(countsFromCsv(seedFolder, asOf, options)),
		);
	});
});

test.each(days)('the front page counts the same as of %s', async (asOf) => {
	const { byStatus, tiesByStatus, groups, ties } = await overviewAsOf(store.db, {
		asOf,
		knownAt: today,
	});
	const expected = (exposure: CountOptions['exposure']) =>
		countsFromCsv(seedFolder, asOf, { exposure, level: 'groups' });
	expect(byStatus).toEqual(expected('operations'));
	expect(tiesByStatus).toEqual(expected('ties'));
	const sum = (counts: Record<string, number>) =>
		Object.values(counts).reduce((all, count) => all + count, 0);
	expect([groups, ties]).toEqual([sum(expected('operations')), sum(expected('ties'))]);
});

describe('the independent count', () => {
	const counts = (asOf: string, exposure: CountOptions['exposure'], level: CountOptions['level']) =>
		countsFromCsv(seedFolder, asOf, { exposure, level });
	const total = (of: Record<string, number>) =>
		Object.values(of).reduce((all, one) => all + one, 0);

	test('leaves nobody out, and finds nobody to have disclosed anything before the invasion', () => {
		for (const day of days) expect(total(counts(day, 'any', 'all'))).toBe(169);
		expect(counts('2022-02-23', 'any', 'all')).toMatchObject({ undisclosed: 169 });
	});

	test('moves from day to day over the days that are compared, so that they differ', () => {
		const different = new Set(
			days.map((day) => JSON.stringify(counts(day, 'operations', 'groups'))),
		);
		expect(different.size).toBeGreaterThan(12);
		expect(counts(today, 'operations', 'groups')['exited']).toBeGreaterThan(0);
		expect(counts(today, 'operations', 'groups')).not.toEqual(counts(today, 'operations', 'all'));
	});
});
