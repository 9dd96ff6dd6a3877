import { describe, expect, test } from 'vitest';
import { filterNames, filterValues } from '#lib/domain/question/parameters.ts';
import { languages } from '#lib/domain/terms.ts';
import { labelOf } from './labels.ts';
import { speechOf } from '#lib/messages/speech.ts';

describe.each(languages)('the label of a filter value in %s', (language) => {
	const speech = speechOf(language);

	test.each(filterNames)('is a word for every value of %s, each its own', (name) => {
		const labels = filterValues[name].map((value) => labelOf(name, value, speech));
		expect(new Set(labels).size).toBe(labels.length);
		for (const label of labels)
			expect(label).toMatch(
				language === 'ja' ? /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u : /^[A-Z]/,
			);
	});

	test('is the value itself where nothing is known of it', () => {
		expect(labelOf('sector', '9999', speech)).toBe('9999');
		expect(labelOf('status', 'constructor', speech)).toBe('constructor');
	});
});

test('every filter has a name of its own in both languages', () => {
	for (const language of languages) {
		const names = filterNames.map((name) => speechOf(language).t.filter[name]);
		expect(new Set(names).size).toBe(names.length);
	}
});
