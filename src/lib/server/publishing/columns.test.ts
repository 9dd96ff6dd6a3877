import { describe, expect, test } from 'vitest';
import { vocabularies } from '#lib/domain/vocabularies.ts';
import { companyColumns } from './company-columns.ts';
import { eventColumns } from './event-columns.ts';

/** Copied from the public contract; a change here breaks what people have built on it. */
const ofCompanies =
	'slug, name_en, name_ja, securities_code, corporate_number, sector_code, sector_en, sector_ja, listed, exposure, presence, status, status_since, status_since_precision, last_statement_on, stale_months, exit_announced_on, exited_on, events, sources, as_of, known_at, url';
const ofEvents =
	'event_id, company, announced_on, announced_precision, effective_on, effective_precision, status, kind, attribution, summary_en, summary_ja, reasons, confidence, recorded_at, retired_at, source_url, source_publisher, source_type, source_standing, source_lang, source_published_on, sources';

describe.each([
	{ list: 'companies', columns: companyColumns, promised: ofCompanies.split(', ') },
	{ list: 'events', columns: eventColumns, promised: ofEvents.split(', ') },
])('the columns of $list', ({ columns, promised }) => {
	const names = columns.map(({ name }) => name);

	test('begin with those of the contract, in its order', () => {
		expect(names.slice(0, promised.length)).toEqual(promised);
	});

	test('have names of their own in snake_case', () => {
		expect(new Set(names).size).toBe(names.length);
		for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
	});

	test('are described in both languages', () => {
		for (const { description } of columns) {
			expect(description.en).toMatch(/[a-z]/);
			expect(description.ja).toMatch(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|^LEI/u);
		}
	});

	test('that hold codes say which ones', () => {
		for (const { name, type, vocabulary } of columns) {
			expect([name, vocabulary !== undefined]).toEqual([name, type === 'code' || type === 'codes']);
			if (vocabulary) expect(Object.keys(vocabularies)).toContain(vocabulary);
		}
	});

	test('have each text in English and in Japanese, apart', () => {
		const pairs = names.filter((name) => name.endsWith('_en'));
		expect(pairs.length).toBeGreaterThan(0);
		for (const name of pairs) expect(names).toContain(name.replace(/_en$/, '_ja'));
	});
});
