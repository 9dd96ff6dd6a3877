import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { criteria, criterionSections } from './criteria.ts';
import { sectors } from './sectors.ts';
import { codesOf, isCode, wordFor, type Term, type VocabularyName } from './terms.ts';
import { vocabularies } from './vocabularies.ts';

const everyTerm: readonly (readonly [string, readonly Term[]])[] = Object.entries(vocabularies);
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The agreed list: a literal copy of the design's vocabulary.csv. */
const agreed = parse<{ vocabulary: string; code: string; order: string; en: string; ja: string }>(
	readFileSync(new URL('vocabulary.sample.csv', import.meta.url)),
	{ columns: true },
);

describe('the vocabularies', () => {
	test('hold the agreed codes and words, in the agreed order', () => {
		// The two territories are named in the domain and have no line in the list.
		const ours = everyTerm
			.filter(([vocabulary]) => vocabulary !== 'territory')
			.flatMap(([vocabulary, terms]) =>
				terms.map(({ code, en, ja }, index) => ({
					vocabulary,
					code,
					order: String(index + 1),
					en,
					ja,
				})),
			);
		expect(ours).toEqual(agreed);
		expect(codesOf('territory')).toEqual(['RU', 'BY']);
	});

	test.each(everyTerm)('%s has every code once, and words in both languages', (_, terms) => {
		expect(new Set(terms.map(({ code }) => code)).size).toBe(terms.length);
		for (const { code, en, ja, meaning } of terms) {
			expect(code).toMatch(/^([a-z]+(_[a-z]+)*|RU|BY)$/);
			for (const words of [{ en, ja }, meaning ?? { en, ja }]) {
				expect(words.en).toMatch(/^[A-Z]/);
				expect(words.en).not.toMatch(japanese);
				expect(words.ja).toMatch(japanese);
			}
		}
	});

	test('define every status, group, kind, rung, attribution, standing and answer in a sentence', () => {
		const defined = ['status', 'group', 'exposure', 'kind', 'rung', 'attribution'] as const;
		for (const name of [...defined, 'source_standing', 'confidence', 'answer'] as const)
			for (const term of vocabularies[name] as readonly Term[])
				expect([name, term.code, typeof term.meaning]).toEqual([name, term.code, 'object']);
	});

	test('know a code, and give its word', () => {
		expect(isCode('status', 'exited')).toBe(true);
		for (const other of ['Exited', 'exited ', '', 'staying', null, undefined, 1])
			expect(isCode('status', other)).toBe(false);
		expect(wordFor('status', 'exited', 'ja')).toBe('撤退完了');
		expect(wordFor('status', 'exited', 'en')).toBe('Exited');
	});

	test('return an unknown code as it is, so that nothing is shown as empty', () => {
		const names = Object.keys(vocabularies) as VocabularyName[];
		for (const name of names) expect(wordFor(name, 'constructor', 'en')).toBe('constructor');
	});
});

test('the sectors are the 33 of the exchange, each code once, in both languages', () => {
	expect(new Set(sectors.map(({ code }) => code)).size).toBe(33);
	expect(sectors.map(({ code }) => code)).toEqual(sectors.map(({ code }) => code).sort());
	for (const { code, en, ja } of sectors) {
		expect(code).toMatch(/^\d{4}$/);
		expect(en).toMatch(/^[A-Z][A-Za-z,& ]+$/);
		expect(ja).toMatch(japanese);
	}
});

test('the criteria are those of the checklist, each with a question in both languages and a basis', () => {
	const count = { A: 5, B: 7, C: 4, D: 8, E: 2, F: 2 };
	expect(criteria.map(({ id }) => id)).toEqual(
		Object.entries(count).flatMap(([letter, last]) =>
			Array.from({ length: last }, (_, index) => `${letter}${String(index + 1)}`),
		),
	);
	for (const { id, question, basis } of criteria) {
		expect(question.en).toMatch(/^[A-Z].*\?$/);
		expect(question.ja).toMatch(japanese);
		expect(basis).toMatch(/UNGP|METI|UNDP|OECD|B4Ukraine|ILO/);
		expect(criterionSections[id.charAt(0)]).toBeDefined();
	}
});
