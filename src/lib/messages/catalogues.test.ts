import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages, type Language } from '#lib/domain/terms.ts';
import { differingKeys } from './complete.ts';
import { en } from './en.ts';
import { messagesFor } from './index.ts';
import { ja } from './ja.ts';
import { buyerTypeNames, metricNames, phraseFor, phrases } from './phrases.ts';

type Message = string | ((...values: number[]) => string);

/** Every message of a catalogue by its path, as `list.nothing`. */
function messagesIn(catalogue: object, path: readonly string[] = []): [string, Message][] {
	return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) => {
		const here = [...path, key];
		if (typeof value === 'object' && value !== null) return messagesIn(value, here);
		return [[here.join('.'), value as Message] as [string, Message]];
	});
}

/** The words of each chart, by its name: catalogues of their own, which only the chart itself loads. */
const charts = Object.entries(
	import.meta.glob<{ words: Record<Language, object> }>('./charts/*/index.ts', { eager: true }),
).map(([path, { words }]) => ({ name: path.split('/')[2] ?? '', words }));
const ofCharts = (language: Language): [string, Message][] =>
	charts.flatMap(({ name, words }) => messagesIn(words[language], [`charts/${name}`]));

const inEnglish = [...messagesIn(en), ...ofCharts('en')];
const inJapanese = new Map([...messagesIn(ja), ...ofCharts('ja')]);
/** Numbers of which each has a wording of its own: none, one, several. */
const samples = [
	[0, 0, 0, 0, 0],
	[1, 1, 1, 1, 1],
	[2, 31, 47, 5, 6],
	[31, 2, 1, 0, 9],
];
const said = (message: Message, values: readonly number[]): string =>
	typeof message === 'string' ? message : message(...values);

/** The links that a message marks, opening and closing in order. */
const tagsIn = (text: string): string[] => text.match(/<[^>]*>/g) ?? [];

test('both catalogues have the same messages', () => {
	expect(differingKeys(en, ja)).toEqual([]);
	for (const { words } of charts)
		expect(differingKeys({ ...words.en }, { ...words.ja })).toEqual([]);
	for (const language of languages) expect(messagesFor(language).site.name).toContain('Tettai');
});

describe('a message', () => {
	const everyWording = inEnglish.flatMap(([path, message]) =>
		samples.map((values) => ({
			path,
			english: said(message, values),
			japanese: said(inJapanese.get(path) ?? '', values),
		})),
	);

	test('marks the same links in both languages', () => {
		for (const { path, english, japanese } of everyWording)
			expect([path, ...tagsIn(japanese).toSorted()]).toEqual([path, ...tagsIn(english).toSorted()]);
	});

	test('closes every link that it opens, and holds no other mark-up', () => {
		for (const { english, japanese } of everyWording)
			for (const text of [english, japanese])
				expect(text.replace(/<(\w+)>[^<>]+<\/\1>/g, '')).not.toMatch(/[<>]/);
	});

	test('says something whatever the numbers are', () => {
		for (const { path, english, japanese } of everyWording)
			for (const text of [english, japanese])
				expect(`${path}: ${text}`).not.toMatch(/: $|undefined|null|NaN|\[object|=>|\s$/);
	});

	test('is in Japanese in the Japanese catalogue, but for names, signs and the other language', () => {
		const alike = everyWording
			.filter(({ japanese }) => !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(japanese))
			.map(({ path }) => path);
		const known = [
			'charts/exit-gap.named',
			'charts/flows.flow',
			'charts/reasons.quoted',
			'charts/time-to-leave.label',
			'charts/time-to-leave.row',
			'charts/time-to-leave.with',
			'collecting.robots',
			'company.jacer',
			'company.lei',
			'data.types.address',
			'list.none',
			'list.searchFor',
			'sheet.licenceText',
			'site.otherLanguage',
		];
		expect([...new Set(alike)].filter((path) => !known.includes(path))).toEqual([]);
	});
});

describe('every message', () => {
	const root = resolve(import.meta.dirname, '../..');
	const sources = globSync('**/*.{svelte,ts}', { cwd: root })
		.filter(
			(path) => !path.endsWith('.test.ts') && !/^lib\/messages\/(.*\/)?(en|ja)\.ts$/.test(path),
		)
		.map((path) => readFileSync(join(root, path), 'utf8'));
	const code = sources.join('\n');
	/** `const words = messagesFor(lang).sheet` or `$derived(t.sheet)` makes `words.rows` mean `sheet.rows`. */
	const declared =
		/const (\w+) = (?:\$derived\()?(?:messagesFor\(\w+\)|(?:speech\.)?t)\.([\w.]+)\)?;/g;
	const shortNames = [...code.matchAll(declared)].map(([, name = '', group = '']) => ({
		name,
		group,
	}));

	/** Whether the code says `t.group.key`, or `t.group[…]` and somewhere the key as a text. */
	function isUsed(path: string): boolean {
		if (path.startsWith('charts/')) return isUsedByChart(path);
		const parts = path.split('.');
		const key = parts.at(-1) ?? '';
		const group = parts.slice(0, -1).join('.');
		if (/^\d+$/.test(key)) return isUsed(group);
		const short = shortNames
			.filter((one) => `${group}.`.startsWith(`${one.group}.`))
			.map((one) => one.name + group.slice(one.group.length));
		const owners = [...new Set([`t.${group}`, ...short])].map((name) => RegExp.escape(name));
		const owner = `\\b(?:${owners.join('|')}|messagesFor\\(\\w+\\)\\.${RegExp.escape(group)})`;
		if (new RegExp(`${owner}\\.${key}\\b`).test(code)) return true;
		return new RegExp(`${owner}\\[`).test(code) && new RegExp(`'${key}'`).test(code);
	}

	/** Whether the code in the chart's folder says every part of the path: as a text, a property or a key. */
	function isUsedByChart(path: string): boolean {
		const [folder = '', ...keys] = path.split('.');
		const files = globSync(`lib/${folder}/*.{svelte,ts}`, { cwd: root });
		const own = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
		return keys.every(
			(key) => /^\d+$/.test(key) || new RegExp(`[.']${key}\\b|\\b${key}: `).test(own),
		);
	}

	test('is used somewhere', () => {
		expect(inEnglish.map(([path]) => path).filter((path) => !isUsed(path))).toEqual([]);
	});
});

describe('phrases of the register', () => {
	test('have Japanese for every English', () => {
		for (const [english, japanese] of Object.entries(phrases)) {
			expect(english.trim()).not.toBe('');
			expect(japanese.trim()).not.toBe('');
		}
		for (const names of [...Object.values(buyerTypeNames), ...Object.values(metricNames)])
			expect(names.en).not.toBe(names.ja);
	});

	test('are found by their text and by nothing else', () => {
		expect(phraseFor('Kaluga')).toBe('カルーガ');
		for (const unknown of ['', 'kaluga', '__proto__', 'constructor', 'toString'])
			expect(phraseFor(unknown)).toBeUndefined();
	});
});
