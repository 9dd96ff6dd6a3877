import { join, resolve } from 'node:path';
import { type Counts, playwrightCounts, vitestCounts } from './counts.ts';

/** One suite of tests: programs that run one after the other until one fails. */
export interface Suite {
	readonly name: string;
	/** Arguments for Node, a list per program; paths relative to the project. */
	readonly programs: readonly (readonly string[])[];
	/** Further environment of the programs; absent: no colours, in the way that most tools know. */
	readonly env?: Record<string, string>;
	/** Where the last program reports its counts, and how to read them; absent: it is one test. */
	readonly report?: { file: string; read: (file: string) => Promise<Counts> };
	/** Whether the web server has to be built first. */
	readonly built?: boolean;
}

/** Suites that run one after the other. */
export type Lane = readonly Suite[];
/** Groups run one after the other; the lanes of one group run side by side. */
export type Group = readonly Lane[];

/** The project folder. */
export const root = resolve(import.meta.dirname, '../..');
/** Where reports and summaries go. */
export const results = join(root, 'var', 'test-results');

/**
 * The suites of `npm test`. Checking types and style leaves one of two cores free for the unit
 * tests; the others use both cores themselves.
 */
export function shortRun(): Group[] {
	// tsconfig.json extends what this writes, and every tool below reads tsconfig.json: it runs alone.
	const sync = {
		name: 'sync',
		programs: [['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']],
	};
	const types = {
		name: 'types',
		programs: [
			[
				'node_modules/svelte-check/bin/svelte-check',
				...['--tsconfig', './tsconfig.json', '--fail-on-warnings'],
			],
		],
	};
	const lint = {
		name: 'lint',
		programs: [['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']],
	};
	const format = {
		name: 'format',
		programs: [['node_modules/prettier/bin/prettier.cjs', '--check', '.']],
	};
	return [
		[[sync]],
		[[types, lint, format], [vitest('unit', 'unit')]],
		[[vitest('database (embedded)', 'database-pglite')]],
		[[vitest('database (PostgreSQL)', 'database-postgres')]],
		[[vitest('commands', 'commands', true)]],
		[[playwright('browser', 'chromium')]],
	];
}

/** The suites of `npm run test:long`. */
export function longRun(): Group[] {
	return [
		[[vitest('long', 'long', true)]],
		[[playwright('browser (long)', 'long')]],
		// Measuring runs alone.
		[[playwright('Lighthouse', 'lighthouse')]],
	];
}

function vitest(name: string, project: string, built = false): Suite {
	const file = join(results, `${project}.json`);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	// The unit tests of the charts are projects of their own, one for each time zone.
	const projects = project === 'unit' ? ['unit', 'unit-tokyo', 'unit-los-angeles'] : [project];
	// By default Vitest leaves one core to whoever watches; only the unit tests have a neighbour.
	const workers = project === 'unit' ? [] : ['--maxWorkers=2'];
	return {
		name,
		programs: [
			[
				...['node_modules/vitest/vitest.mjs', 'run'],
				...projects.flatMap((name) => ['--project', name]),
				...workers,
				...reporters,
			],
		],
		report: { file, read: vitestCounts },
		built,
	};
}

function playwright(name: string, project: string): Suite {
	const file = join(results, `browser-${project}.json`);
	return {
		name,
		programs: [
			[
				'node_modules/@playwright/test/cli.js',
				...['test', '--project', project, '--reporter=list,json'],
			],
		],
		// Playwright sets FORCE_COLOR for its own workers, and Node warns of NO_COLOR beside it.
		env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file, FORCE_COLOR: '0' },
		report: { file, read: playwrightCounts },
		built: true,
	};
}
