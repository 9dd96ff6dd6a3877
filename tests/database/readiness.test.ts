import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '#lib/server/database/database.ts';
import { people } from '#lib/server/database/schema/index.ts';
import { describeError } from '#lib/server/logging/describe.ts';
import { openMetrics } from '#lib/server/metrics/prometheus.ts';
import { reasonNotReady } from '#lib/server/readiness.ts';
import { openTestStore } from '../support/database.ts';
import { importFolder } from '../support/register.ts';

let store: Store;
beforeAll(async () => {
	store = await openTestStore();
});
afterAll(() => store.close());

test('a server is ready when its register is there and its schema is whole', async () => {
	expect(await reasonNotReady(store)).toBe('The register is empty.');
	await importFolder(store.db, 'tests/sample-web/companies', new Date());
	expect(await reasonNotReady(store)).toBeUndefined();

	const migrations = sql`drizzle.__drizzle_migrations`;
	await store.db.execute(sql`create temporary table kept as select * from ${migrations}`);
	const newest = sql`(select max(id) from ${migrations})`;
	await store.db.execute(sql`delete from ${migrations} where id = ${newest}`);
	expect(await store.missingMigrations()).toBe(1);
	expect(await reasonNotReady(store)).toContain('lacks 1 of this version');
	await store.db.execute(
		sql`insert into ${migrations} select * from kept where id not in (select id from ${migrations})`,
	);

	// A newer version has migrated already: this one may go on until it is replaced.
	await store.db.execute(sql`insert into ${migrations} (hash, created_at) values ('newer', 9e12)`);
	expect(await reasonNotReady(store)).toBeUndefined();
});

test('a database that does not answer is said within the time that it was given', async () => {
	const never = { ...store, missingMigrations: () => new Promise<number>(() => undefined) };
	expect(await reasonNotReady(never, 50)).toBe('The database does not answer.');
	const failing = { ...store, missingMigrations: () => Promise.reject(new Error('gone')) };
	expect(await reasonNotReady(failing)).toBe('The database does not answer.');
});

test('metrics count requests by route, and say how the register and its collectors are', async () => {
	const metrics = openMetrics(store);
	metrics.answered({ method: 'GET', route: '/[lang=lang]', status: 200, seconds: 0.02 });
	metrics.answered({ method: 'BREW', route: 'none', status: 405, seconds: 20 });
	metrics.looked('hit');
	const text = await metrics.text();
	expect(text).toContain(
		'tettai_http_request_duration_seconds_bucket{le="0.025",method="GET",route="/[lang=lang]",status="200"} 1',
	);
	expect(text).toContain('{method="other",route="none",status="405"} 1');
	expect(text).toContain('tettai_cache_total{outcome="hit"} 1');
	expect(text).toMatch(/^tettai_database_up 1$/m);
	expect(text).toMatch(/^tettai_events [1-9]\d*$/m);
	expect(text).toMatch(/^tettai_register_changed_timestamp_seconds 1\.?\d+/m);

	const gone = openMetrics(store);
	await store.db.execute(sql`alter table issues rename to elsewhere`);
	const without = await gone.text();
	await store.db.execute(sql`alter table elsewhere rename to issues`);
	expect(without).toMatch(/^tettai_database_up 0$/m);
});

test('a query that fails is described without what it was to store', async () => {
	const row = {
		...{ id: 'anna', name: 'Anna', email: 'anna@tettai.example', role: 'nobody' as 'admin' },
		...{ emailVerified: true, createdAt: new Date(), updatedAt: new Date() },
	};
	const failed = await store.db
		.insert(people)
		.values(row)
		.then(
			() => undefined,
			(error: unknown) => error,
		);
	expect(String(failed)).toContain('anna@tettai.example');
	for (const trace of [true, false]) {
		const said = describeError(failed, { trace });
		expect(said).not.toContain('anna');
		expect(said).toContain('people_role');
	}
});
