import { describe, expect, test } from 'vitest';
import { datesOnly, queryOf, toggled } from './address.ts';
import type { Question } from './question.ts';

const question: Question = {
	today: '2026-11-20',
	asOf: '2023-01-31',
	knownAt: '2026-11-20',
	q: 'kiln, “north”',
	filters: { status: ['exited', 'suspended'], criterion: ['B2:yes'] },
	sort: { by: 'exit', descending: true },
	page: 3,
	per: 20,
	columns: ['slug', 'status'],
	bom: false,
};

describe('the address of a question', () => {
	test('states every part that is not as usual, in one order', () => {
		expect(queryOf(question)).toBe(
			'?q=kiln,+%E2%80%9Cnorth%E2%80%9D&status=exited,suspended&criterion=B2:yes' +
				'&as_of=2023-01-31&sort=-exit&page=3&per=20&columns=slug,status&bom=0',
		);
	});

	test('leaves out today, the first page and filters that are empty', () => {
		const usual = { ...question, asOf: question.today, page: 1, filters: { status: [] } };
		expect(queryOf({ ...usual, q: '', sort: null, per: 50, columns: [], bom: true })).toBe('');
	});

	test('carries only the two dates from page to page', () => {
		expect(queryOf(datesOnly(question))).toBe('?as_of=2023-01-31');
		expect(queryOf(datesOnly({ ...question, knownAt: '2026-11-19' }))).toBe(
			'?as_of=2023-01-31&known_at=2026-11-19',
		);
	});

	test('writes nothing that could end an attribute or begin a tag', () => {
		const hostile = { ...question, q: `"><img src=x onerror='1'>&<` };
		expect(queryOf(hostile)).not.toMatch(/["'<>]/);
	});
});

describe('a filter value', () => {
	test('is put in beside the others, from the first page', () => {
		expect(toggled(question, 'status', 'operating')).toEqual({
			...question,
			filters: { ...question.filters, status: ['exited', 'suspended', 'operating'] },
			page: 1,
		});
		expect(toggled(question, 'sector', '3700').filters.sector).toEqual(['3700']);
	});

	test('is taken out again, and nothing else changes', () => {
		expect(toggled(toggled(question, 'sector', '3700'), 'sector', '3700')).toEqual({
			...question,
			filters: { ...question.filters, sector: [] },
			page: 1,
		});
		expect(toggled(question, 'status', 'exited').filters.status).toEqual(['suspended']);
	});
});
