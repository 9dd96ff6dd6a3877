import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { rooms } from './rooms.config.js';
import svelteConfig from './svelte.config.js';

const sources = '*.{ts,js,mjs,svelte}';
/** Tests, and what only they use. */
const tests = '**/*.{test,spec,fixtures}.ts';
/** Files that lie this many folders down in their room, or more, share one pattern. */
const DEEPEST = 4;

/** A focused or skipped test makes the whole run say less than it seems to. */
const wholeTests = {
	selector: 'MemberExpression[property.name=/^(only|skip|skipIf|runIf|todo|fixme)$/]',
	message: 'A test is neither focused nor skipped: run all of it, or delete it.',
};

/**
 * Forbids the import paths that match `pattern`, in `import`, `export from`, `import()` and types.
 * @param {{ pattern: string, message: string }[]} paths
 * @param {object[]} [more] further forbidden syntax for the same files
 * @returns {import('eslint').Linter.RulesRecord}
 */
function forbid(paths, more = []) {
	const inside = (/** @type {string} */ pattern) => `/${pattern.replaceAll('/', '\\x2F')}/`;
	return {
		'no-restricted-imports': [
			'error',
			{ patterns: paths.map(({ pattern, message }) => ({ regex: pattern, message })) },
		],
		'no-restricted-syntax': [
			'error',
			...more,
			...paths.map(({ pattern, message }) => ({
				selector: `:matches(ImportExpression, TSImportType) > Literal[value=${inside(pattern)}]`,
				message,
			})),
		],
	};
}

/**
 * The rules of one room for its files that lie `depth` folders down. A path that climbs out of the
 * room has more `../` than that, so each depth has its own pattern.
 * @param {string} folder
 * @param {number} depth
 */
function direction(folder, depth) {
	const { uses, packages } = rooms[folder] ?? { uses: [] };
	const room = folder.replace(/^src\/(lib\/)?/, '');
	const may = `${room} may import ${uses.length > 0 ? uses.join(', ') : 'nothing outside itself'}`;
	// Collectors are run by the command line; they lie outside src/lib and have no short name.
	const except = room === 'cli' ? '(?!\\.\\./scrapers/)' : '';
	const rules = [
		{
			pattern: `^(\\.\\./){${String(depth + 1)}}${except}`,
			message: `Another room is imported as #lib/room/file.ts, and ${may}.`,
		},
		{
			pattern: `^#lib/(?!(${[...uses, room].join('|')})/)`,
			message: `Imports point downwards only: ${may}.`,
		},
		{
			pattern: room === 'ui' ? '^\\$(lib|env)' : '^\\$(app|lib|env)',
			message: 'What exists only inside SvelteKit is used by routes alone.',
		},
	];
	const foreign = {
		pattern: `^(?!${packages ?? ''})[^.#$]`,
		message: `${room} may not use this package; see the table in rooms.config.js.`,
	};
	const deeper = '*/'.repeat(depth) + (depth === DEEPEST ? '**/' : '');
	return [
		{
			files: [`${folder}/${deeper}${sources}`],
			ignores: [tests],
			rules: forbid(packages ? [...rules, foreign] : rules),
		},
		{ files: [`${folder}/${deeper}*.{test,fixtures}.ts`], rules: forbid(rules, [wholeTests]) },
	];
}

// The rooms of src/lib/server come after it, so that their own rules hold in them.
const directions = Object.keys(rooms).flatMap((folder) =>
	Array.from({ length: DEEPEST + 1 }, (_, depth) => direction(folder, depth)).flat(),
);

const routes = [
	{
		pattern: '^(\\.\\./)+(lib|cli|scrapers)/|^\\./(lib|cli|routes)/|^\\$lib',
		message:
			'A route imports the library as #lib/room/file.ts, and never the command line or scrapers.',
	},
];

export default defineConfig(
	{
		ignores: [
			'.svelte-kit',
			'build',
			'var',
			'.cache',
			'playwright-report',
			'test-results',
			'static',
		],
	},
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	ts.configs.stylisticTypeChecked,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		languageOptions: {
			globals: globals.node,
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
		},
		rules: {
			'no-console': 'error',
			// The compiler checks names, and knows more of them than a list can.
			'no-undef': 'off',
			// The site has no base path that resolve() would add.
			'svelte/no-navigation-without-resolve': 'off',
			// Spread into an array, a string gives its code points, which is what Japanese text needs.
			'@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
			// An environment variable or a header is not a property that somebody declared.
			'@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			globals: globals.browser,
			parserOptions: { parser: ts.parser, svelteConfig },
		},
	},
	// The tools' own settings have types of their own making, many of them `any`.
	{ files: ['*.config.js'], extends: [ts.configs.disableTypeChecked] },
	{ files: ['src/cli/**', 'bin/**', 'tests/**'], rules: { 'no-console': 'off' } },
	{ files: [tests], rules: { 'no-restricted-syntax': ['error', wholeTests] } },
	// A fixture of Playwright that needs no other says so by an empty pattern.
	{
		files: ['tests/browser/**'],
		rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
	},
	directions,
	{
		files: [`src/routes/**/${sources}`, `src/${sources}`],
		ignores: [tests],
		rules: forbid(routes),
	},
);
