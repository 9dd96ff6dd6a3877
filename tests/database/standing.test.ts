import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standingOf, type AsOf, type DatedEvent, type Standing } from '#lib/domain/as-of.ts';
import { addDays, startOfDay } from '#lib/domain/dates.ts';
import { recordedStatuses } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';
import type { Store } from '#lib/server/database/database.ts';
import { companies, events } from '#lib/server/database/schema/index.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { standingTables } from '#lib/server/register/standing.ts';
import { openTestStore } from '../support/database.ts';

/** A few days close together, so that ties, month ends and same-day retirements happen often. */
const day = fc.integer({ min: -30, max: 120 }).map((days) => addDays('2022-02-24', days));
const partialDate = fc
	.tuple(day, fc.constantFrom(10, 10, 10, 7, 4))
	.map(([date, length]) => date.slice(0, length));
const instant = fc
	.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom(0, 0, 1, 23 * 3_600_000 + 59 * 60_000))
	.map(([days, offset]) => new Date(startOfDay(addDays('2022-03-01', days)).getTime() + offset));

const event = fc
	.record({
		announcedOn: partialDate,
		effectiveOn: fc.option(partialDate, { nil: null }),
		status: fc.option(fc.constantFrom(...recordedStatuses), { nil: null, freq: 4 }),
		kind: fc.oneof(
			{ weight: 1, arbitrary: fc.constant('resumption' as const) },
			{ weight: 3, arbitrary: fc.constantFrom(...codesOf('kind')) },
		),
		attribution: fc.constantFrom(...codesOf('attribution')),
		confidence: fc.constantFrom('high', 'high', 'medium', 'unverified'),
		recordedAt: instant,
		retiredAfter: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
		id: fc.integer({ min: 0, max: 999_999 }),
	})
	.map(({ retiredAfter, id, ...rest }): DatedEvent => ({
		...rest,
		eventId: id.toString(36),
		retiredAt:
			retiredAfter === null
				? null
				: new Date(rest.recordedAt.getTime() + retiredAfter * 86_400_000),
	}));
const history = fc.uniqueArray(event, { maxLength: 9, selector: ({ eventId }) => eventId });
const question = fc.record({ asOf: day, knownAt: day });

const histories = 1_200;
let store: Store;
let sample: readonly (readonly [string, readonly DatedEvent[]])[];

beforeAll(async () => {
	store = await openTestStore();
	sample = fc.sample(history, { numRuns: histories, seed: 20_220_224 }).map((one, index) => {
		const slug = `company-${String(index)}`;
		// Event ids are unique over the register; the prefix keeps their order within a company.
		return [slug, one.map((item) => ({ ...item, eventId: `${slug}.${item.eventId}` }))] as const;
	});
	await store.db.insert(companies).values(sample.map(([slug]) => ({ slug })));
	const rows = sample.flatMap(([slug, one]) =>
		one.map((item) => ({
			...item,
			company: slug,
			summaryEn: 'Said so.',
			summaryJa: 'そう述べた。',
			reasons: [],
			scope: [],
			territories: [],
			origin: 'edition' as const,
			retiredBecause: item.retiredAt ? 'replaced' : null,
			retiredBy: item.retiredAt ? ('edition' as const) : null,
		})),
	);
	for (let from = 0; from < rows.length; from += 500)
		await store.db.insert(events).values(rows.slice(from, from + 500));
});
afterAll(() => store.close());

async function standingsInSql(asOf: AsOf): Promise<Map<string, Standing>> {
	const rows = await rowsOf<Standing & { company: string }>(
		store.db,
		sql`
		with ${standingTables(asOf)}
		select company, status, status_since as "statusSince", exit_announced_on as "exitAnnouncedOn",
			exited_on as "exitedOn", last_statement_on as "lastStatementOn", stale_months::int as "staleMonths"
		from standing`,
	);
	return new Map(rows.map(({ company, ...standing }) => [company, standing]));
}

const unseen: Standing = {
	status: 'undisclosed',
	statusSince: null,
	exitAnnouncedOn: null,
	exitedOn: null,
	lastStatementOn: null,
	staleMonths: null,
};

describe('where a company stands, in TypeScript and in SQL', () => {
	const questions = fc.sample(question, { numRuns: 25, seed: 3 });
	test.each(questions)('agree over 1,200 histories as of %o', async (asOf) => {
		const inSql = await standingsInSql(asOf);
		for (const [slug, one] of sample)
			expect([slug, inSql.get(slug) ?? unseen]).toEqual([slug, standingOf(one, asOf)]);
	});

	test('the sample meets every status, exits that were cleared, and retired records', () => {
		const met = new Set(
			questions.flatMap((asOf) => sample.map(([, one]) => standingOf(one, asOf).status)),
		);
		expect([...met].sort()).toEqual([...codesOf('status')].sort());
	});
});
