import { withShortScopes } from './standalone.ts';

/** Custom properties by name, `--` included. */
type Tokens = Readonly<Record<string, string>>;

export type Theme = 'light' | 'dark';

export interface PictureStyle {
	/** Rules of the components that are drawn, and of the page where they name a status or an answer. */
	readonly sheets: readonly string[];
	readonly tokens: Tokens;
	/** What is drawn: rules for classes that it has not are left out. */
	readonly markup: string;
}

/** What matters in a picture; the rest is for pages. */
const property = /^(fill|stroke|font-size|font-weight|opacity|paint-order|text-decoration)/;
/** A face for pictures has a regular and a bold weight only. */
const bold = '700';

const withoutComments = (css: string): string => css.replace(/\/\*[^]*?\*\//g, '');

/** Rules inside `@media` and the like are for screens that move, print or have no script. */
const withoutConditions = (css: string): string =>
	css.replace(/@[^{};]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');

/** Selectors and declarations of each rule, in order. */
function rulesOf(css: string): { selectors: string[]; declarations: [string, string][] }[] {
	const plain = withoutConditions(withoutComments(css));
	return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', body = '']) => ({
		selectors: selectors.split(/,(?![^(]*\))/).map((one) => one.trim()),
		declarations: body.split(';').flatMap((line): [string, string][] => {
			const at = line.indexOf(':');
			return at < 1 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()]];
		}),
	}));
}

/**
 * The design tokens of a theme.
 * @param css the style sheet with `:root { … }` and, for dark, the same inside `@media (prefers-color-scheme: dark)`
 */
export function themeTokens(css: string, theme: Theme): Tokens {
	const plain = withoutComments(css);
	const dark =
		/@media \(prefers-color-scheme: dark\)\s*\{([^{}]*\{[^{}]*\})/.exec(plain)?.[1] ?? '';
	const parts = theme === 'dark' ? [plain, dark] : [plain];
	return Object.fromEntries(
		parts.flatMap((part) =>
			rulesOf(part).flatMap(({ declarations }) =>
				declarations.filter(([name]) => name.startsWith('--')),
			),
		),
	);
}

/** A value with its tokens filled in; the status of a mark is what CSS calls the current colour. */
function resolved(value: string, tokens: Tokens): string {
	return value
		.replace(/var\(--status\)/g, 'currentColor')
		.replace(/var\((--[\w-]+)\)/g, (whole, name: string) =>
			name === '--strong' ? bold : (tokens[name] ?? whole),
		);
}

/**
 * The style of a picture that stands alone: flat rules without variables, functions and conditions, which every
 * program that reads SVG understands.
 */
export function pictureStyle({ sheets, tokens, markup }: PictureStyle): string {
	const classes = new Set(
		[...markup.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)),
	);
	const isDrawn = (selector: string): boolean =>
		selector.includes('.') &&
		!selector.includes(':') &&
		[...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => classes.has(name));
	const statuses = [...classes]
		.filter((name) => name.startsWith('status-'))
		.map((name) => `.${name}`);
	const written = sheets.flatMap((sheet) =>
		rulesOf(withShortScopes(sheet)).flatMap(({ selectors, declarations }) => {
			const drawn = selectors
				// Svelte's own class has no weight in a second place; here it may have one.
				.map((selector) => selector.replace(/:where\((\.s-[\w-]+)\)/g, '$1'))
				.filter((selector) => isDrawn(selector));
			return drawn.length === 0 ? [] : ruleTexts(drawn, declarations, { tokens, statuses });
		}),
	);
	return `text{fill:${tokens['--ink'] ?? ''}}${written.join('')}`;
}

/** A rule as text; where a value has another for marks without a status, one rule for each of the two. */
function ruleTexts(
	selectors: readonly string[],
	declarations: readonly (readonly [string, string])[],
	{ tokens, statuses }: { tokens: Tokens; statuses: readonly string[] },
): string[] {
	const plain: string[] = [];
	const ofStatus: string[] = [];
	for (const [name, value] of declarations) {
		if (name === '--status' && value !== 'initial') plain.push(`color:${resolved(value, tokens)}`);
		if (!property.test(name)) continue;
		const otherwise = /^var\(--status, (.+)\)$/.exec(value)?.[1];
		plain.push(`${name}:${resolved(otherwise ?? value, tokens)}`);
		if (otherwise !== undefined) ofStatus.push(`${name}:currentColor`);
	}
	const text = (ends: readonly string[], body: readonly string[]): string[] => {
		const all = selectors.flatMap((selector) => ends.map((end) => selector + end));
		return all.length === 0 || body.length === 0 ? [] : [`${all.join()}{${body.join(';')}}`];
	};
	return [...text([''], plain), ...text(statuses, ofStatus)];
}
