import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	isKnown,
	standingOf,
	type AsOf,
	type DatedEvent,
	type Standing,
} from '#lib/domain/as-of.ts';
import { addDays, lastDayOf, startOfDay } from '#lib/domain/dates.ts';
import { recordedStatuses, scaleOrder } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';
import type { Store } from '#lib/server/database/database.ts';
import { companies, events } from '#lib/server/database/schema/index.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { standingTables } from '#lib/server/register/standing.ts';
import { openTestStore } from '../support/database.ts';

/** Few days, so that several events of a history often fall on one, as do months, their last days and years. */
const announced = fc.constantFrom(
	...['2021', '2022-01', '2022-02-23', '2022-02-24', '2022-02-28', '2022-02', '2022-03-10'],
	...['2022-03-11', '2022-03-31', '2022-03', '2022-04-15', '2022-04-30', '2022-04', '2022-12-31'],
	...['2022-12', '2022', '2024-02-29', '2024-02'],
);
/** Instants about the ends of few days in Tokyo, so that some events are recorded or retired at the same one. */
const instant = fc
	.tuple(fc.nat(3), fc.constantFrom(0, 0, 0, 0, 1, 86_400_000 - 1))
	.map(([days, offset]) => new Date(startOfDay(addDays('2026-11-20', days)).getTime() + offset));

const event = fc
	.record({
		announcedOn: announced,
		effectiveOn: fc.option(announced, { nil: null }),
		status: fc.option(fc.constantFrom(...recordedStatuses), { nil: null, freq: 5 }),
		kind: fc.oneof(
			{ weight: 1, arbitrary: fc.constant('resumption' as const) },
			{ weight: 4, arbitrary: fc.constantFrom(...codesOf('kind')) },
		),
		attribution: fc.constantFrom(...codesOf('attribution')),
		confidence: fc.constantFrom('high', 'high', 'high', 'medium', 'unverified'),
		recordedAt: instant,
		retiredAt: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, instant),
		eventId: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,3}$/),
	})
	.map(({ retiredAt, ...rest }): DatedEvent => ({
		...rest,
		// Nothing is retired before it was recorded; some of the rest at that very instant.
		retiredAt: retiredAt && (retiredAt < rest.recordedAt ? rest.recordedAt : retiredAt),
	}));
const histories = 1_200;
/** Without bias: fast-check would otherwise try short histories most of the time. */
const history = fc.noBias(
	fc.uniqueArray(event, { maxLength: 16, size: 'max', selector: ({ eventId }) => eventId }),
);

/** Days on which something is announced, and those about them; mostly known when most is recorded. */
const questions: readonly AsOf[] = [
	...['2022-02-23', '2022-02-24', '2022-02-28', '2022-03-10', '2022-03-30', '2022-03-31'],
	...['2022-04-15', '2022-04-29', '2022-04-30', '2022-12-30', '2022-12-31', '2023-01-31'],
	...['2024-02-28', '2024-02-29', '2026-11-20'],
].flatMap((asOf, index) => [
	{ asOf, knownAt: '2026-11-23' },
	{ asOf, knownAt: addDays('2026-11-19', index % 6) },
]);

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
	test.each(questions)(
		'agree over 1,200 histories as of $asOf, known on $knownAt',
		async (asOf) => {
			const inSql = await standingsInSql(asOf);
			for (const [slug, one] of sample)
				expect([slug, inSql.get(slug) ?? unseen]).toEqual([slug, standingOf(one, asOf)]);
		},
	);
});

describe('the sample', () => {
	const asOf: AsOf = { asOf: '2024-02-29', knownAt: '2026-11-23' };
	const isMove = (one: DatedEvent) =>
		one.status !== null && one.confidence !== 'unverified' && isKnown(one, asOf.knownAt);
	/** Histories in which some pair of events that move the status is so. */
	const withPair = (fits: (a: DatedEvent, b: DatedEvent) => boolean): number =>
		sample.filter(([, one]) => {
			const moves = one.filter(isMove);
			return moves.some((a) => moves.some((b) => a !== b && fits(a, b)));
		}).length;
	const sameDay = (a: DatedEvent, b: DatedEvent) =>
		lastDayOf(a.announcedOn) === lastDayOf(b.announcedOn);

	test('meets every status', () => {
		const met = new Set(sample.map(([, one]) => standingOf(one, asOf).status));
		expect([...met].sort()).toEqual([...codesOf('status')].sort());
	});

	test('meets every kind of tie', () => {
		const byScale = withPair(
			(a, b) =>
				sameDay(a, b) &&
				scaleOrder(a.status ?? 'undisclosed') > scaleOrder(b.status ?? 'undisclosed') &&
				a.recordedAt < b.recordedAt,
		);
		const sameStatus = (a: DatedEvent, b: DatedEvent) => sameDay(a, b) && a.status === b.status;
		const byRecord = withPair(
			(a, b) => sameStatus(a, b) && a.recordedAt < b.recordedAt && a.eventId > b.eventId,
		);
		const byId = withPair(
			(a, b) => sameStatus(a, b) && a.recordedAt.getTime() === b.recordedAt.getTime(),
		);
		expect(byScale).toBeGreaterThan(200);
		expect(byRecord).toBeGreaterThan(50);
		expect(byId).toBeGreaterThan(10);
	});

	test('meets exits that stand, that were resumed from, and that followed a resumption', () => {
		const isExit = ({ status, kind }: DatedEvent) =>
			(status === 'exited' || status === 'exit_announced') && kind !== 'resumption';
		const resumed = withPair(
			(a, b) =>
				isExit(a) && b.kind === 'resumption' && lastDayOf(a.announcedOn) < lastDayOf(b.announcedOn),
		);
		const again = withPair(
			(a, b) =>
				a.kind === 'resumption' && isExit(b) && lastDayOf(a.announcedOn) < lastDayOf(b.announcedOn),
		);
		const standing = sample.filter(([, one]) => standingOf(one, asOf).exitedOn !== null).length;
		expect(Math.min(resumed, again, standing)).toBeGreaterThan(100);
	});
});
