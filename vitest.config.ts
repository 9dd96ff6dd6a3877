import { defineConfig } from 'vitest/config';

/**
 * Four suites. `unit` needs nothing; `database` runs twice, on the embedded database and on PostgreSQL,
 * from the same files; `commands` starts the real command line.
 */
const onDatabase = (name: string, kind: 'pglite' | 'postgres') => ({
	test: {
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
					name: 'unit',
					include: [
						'src/**/*.test.ts',
						'scrapers/**/*.test.ts',
						'bin/**/*.test.ts',
						'tests/runner/**/*.test.ts',
						'tests/sample-web/**/*.test.ts',
					],
				},
			},
			onDatabase('database-pglite', 'pglite'),
			onDatabase('database-postgres', 'postgres'),
			{
				test: {
					name: 'commands',
					include: ['tests/commands/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
			{
				test: {
					name: 'long',
					include: ['tests/long/**/*.test.ts'],
					testTimeout: 900_000,
					hookTimeout: 300_000,
				},
			},
		],
	},
});
