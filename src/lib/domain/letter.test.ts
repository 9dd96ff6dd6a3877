import fc from 'fast-check';
import { expect, test } from 'vitest';
import { criteria } from './criteria.ts';
import { linesToAsk, readLetterQuestion } from './letter.ts';
import type { ChecklistLine } from './records.ts';

const read = (query: string) => readLetterQuestion(new URLSearchParams(query), 'ja');

test('a letter is in the language of the page and asks everything, unless the address says otherwise', () => {
	expect(read('')).toEqual({ letter: 'ja', chosen: [] });
	expect(read('letter=en&question=B2,F1&question=A1&question=')).toEqual({
		letter: 'en',
		chosen: ['B2', 'F1', 'A1'],
	});
});

test.each([
	['letter=ru', ['letter']],
	['letter=en,ja', ['letter']],
	['question=B9', ['question']],
	['letter=&question=b2&question=<script>', ['question']],
	['letter=xx&question=X', ['letter', 'question']],
])('%s is refused by name', (query, parameters) => {
	const answer = read(query);
	expect('problems' in answer && answer.problems.map(({ parameter }) => parameter)).toEqual(
		parameters,
	);
});

test('whatever an address says, it is read or refused', () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), (letter, question) => {
			const answer = readLetterQuestion(new URLSearchParams({ letter, question }), 'en');
			if ('problems' in answer)
				for (const { value } of answer.problems) expect(value.length).toBeLessThanOrEqual(100);
			else for (const id of answer.chosen) expect(criteria.map((one) => one.id)).toContain(id);
		}),
	);
});

test('only open questions are asked, and all of them where none of the chosen is open', () => {
	const line = (id: string, answer: ChecklistLine['answer']): ChecklistLine => ({
		criterion: { id, question: { en: '', ja: '' }, basis: '' },
		answer,
		finding: null,
	});
	const checklist = [
		line('A1', 'yes'),
		line('A2', 'no'),
		line('A3', 'partly'),
		line('A4', 'not_disclosed'),
		line('A5', 'not_checked'),
		line('C1', 'not_applicable'),
	];
	const ids = (chosen: string[]) =>
		linesToAsk(checklist, chosen).map(({ criterion }) => criterion.id);
	expect(ids([])).toEqual(['A3', 'A4', 'A5']);
	expect(ids(['A5', 'A1'])).toEqual(['A5']);
	expect(ids(['A1', 'C1'])).toEqual(['A3', 'A4', 'A5']);
});
