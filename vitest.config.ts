import { defineConfig } from 'vitest/config';

const sameCases = { setupFiles: ['tests/support/property-cases.ts'] };

/** Charts place days; they must do so in every time zone, so their tests run in two that lie far apart. */
const chartsIn = (name: string, zone: string) => ({
	test: { ...sameCases, name, include: ['src/lib/charts/**/*.test.ts'], env: { TZ: zone } },
});

/**
 * Four suites. `unit` needs nothing, and neither do the tests of the charts beside it; `database` runs twice, on the embedded database and on PostgreSQL,
 * from the same files; `commands` starts the real command line.
 */
const onDatabase = (name: string, kind: 'pglite' | 'postgres') => ({
	test: {
		...sameCases,
		name,
		include: ['tests/database/**/*.test.ts'],
		env: { TETTAI_TEST_ON: kind },
		globalSetup: ['tests/support/database-server.ts'],
		testTimeout: 120_000,
		hookTimeout: 120_000,
	},
});

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					...sameCases,
					name: 'unit',
					include: [
						'src/**/*.test.ts',
						'scrapers/**/*.test.ts',
						'bin/**/*.test.ts',
						'tests/runner/**/*.test.ts',
						'tests/sample-web/**/*.test.ts',
						'tests/demo/**/*.test.ts',
						'tests/docs/**/*.test.ts',
						'tests/project/**/*.test.ts',
					],
					exclude: ['src/lib/charts/**'],
					// Property tests share two cores with the type checker: a busy machine fails no test.
					testTimeout: 60_000,
				},
			},
			chartsIn('unit-tokyo', 'Asia/Tokyo'),
			chartsIn('unit-los-angeles', 'America/Los_Angeles'),
			onDatabase('database-pglite', 'pglite'),
			onDatabase('database-postgres', 'postgres'),
			{
				test: {
					...sameCases,
					name: 'commands',
					include: ['tests/commands/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
			{
				test: {
					...sameCases,
					name: 'long',
					include: ['tests/long/**/*.test.ts'],
					testTimeout: 900_000,
					hookTimeout: 300_000,
				},
			},
		],
	},
});
