import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * The direction of imports. Each room may use what is listed, itself, and nothing else of the
 * project; `packages`, where it is given, is the only kind of package that it may use.
 * Rooms are named below `src/lib`, and imported from as `#lib/room/file.ts`.
 * @type {Record<string, { rooms: string[], packages?: string }>}
 */
const lib = {
	domain: { rooms: [], packages: '(?!)' },
	messages: { rooms: ['domain'], packages: '(?!)' },
	charts: { rooms: ['domain'], packages: 'd3-|svelte' },
	ui: { rooms: ['domain', 'messages'] },
	'server/database': { rooms: ['domain'] },
	'server/register': { rooms: ['domain', 'server/database'] },
	'server/publishing': { rooms: ['domain', 'messages', 'server/database', 'server/register'] },
	'server/desk': { rooms: ['domain', 'messages', 'server/database', 'server/register'] },
};
const rooms = Object.fromEntries(
	Object.entries(lib).map(([name, uses]) => [`src/lib/${name}`, { ...uses, name }]),
);
rooms['src/lib/server'] = { name: 'server', rooms: ['domain', 'messages', 'server'] };
rooms['scrapers'] = { name: 'scrapers', rooms: ['domain', 'server/database', 'server/register'] };
rooms['src/cli'] = { name: 'cli', rooms: ['domain', 'server'] };

const sources = '*.{ts,js,mjs,svelte}';
const tests = '**/*.{test,spec}.ts';
/** How many folders deep a room is looked into; a deeper file is caught by the last entry. */
const DEEPEST = 5;

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
 */
const directions = Object.entries(rooms).flatMap(([folder, { name, rooms: used, packages }]) => {
	const may = `${name} may import ${used.length > 0 ? used.join(', ') : 'nothing outside itself'}`;
	const lands = [...used, name].join('|');
	return Array.from({ length: folder === 'src/lib/server' ? 1 : DEEPEST }, (_, depth) => {
		const climbing = {
			pattern: `^(\\.\\./){${String(depth + 1)}}${name === 'cli' ? '(?!\\.\\./scrapers/)' : ''}`,
			message: `Another room is imported as #lib/room/file.ts, and ${may}.`,
		};
		const upwards = {
			pattern: `^#lib/(?!(${lands})/)`,
			message: `Imports point downwards only: ${may}.`,
		};
		const framework = {
			pattern: name === 'ui' ? '^\\$(lib|env)' : '^\\$(app|lib|env)',
			message: 'What only exists inside SvelteKit is used by routes alone.',
		};
		const foreign = {
			pattern: `^(?!${packages ?? ''})[^.#$]`,
			message: `${name} may not use this package; see the table in eslint.config.js.`,
		};
		const files = [
			`${folder}/${'*/'.repeat(depth)}${depth === DEEPEST - 1 ? '**/' : ''}${sources}`,
		];
		const always = [climbing, upwards, framework];
		return [
			{ files, ignores: [tests], rules: forbid(packages ? [...always, foreign] : always) },
			{
				files: files.map((file) => file.replace(sources, '*.{test,spec}.ts')),
				rules: forbid(always, [wholeTests]),
			},
		];
	}).flat();
});

const routes = [
	{
		pattern: '^(\\.\\./)+(lib|cli|scrapers)/|^\\./(lib|cli|routes)/|^\\$lib',
		message:
			'A route imports the library as #lib/room/file.ts, and never the command line or scrapers.',
	},
];

export default defineConfig(
	{ ignores: ['.svelte-kit', 'build', 'var', '.cache', 'playwright-report', 'test-results'] },
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
	directions,
	{
		files: [`src/routes/**/${sources}`, `src/${sources}`],
		ignores: [tests],
		rules: forbid(routes),
	},
);
