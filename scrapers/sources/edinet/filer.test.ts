import { describe, expect, test } from 'vitest';
import type { KnownCompany } from '../../source.ts';
import { filerOf } from './filer.ts';
import { fictionalRow } from './samples/day.ts';

const company = (slug: string, codes: Partial<KnownCompany>): KnownCompany => ({
	slug,
	names: [],
	securitiesCode: undefined,
	corporateNumber: undefined,
	edinetCode: undefined,
	...codes,
});

describe('the filer of a row', () => {
	test('is found by EDINET code, then securities code, then corporate number', () => {
		const row = fictionalRow(1);
		const nobody = { slug: undefined, conflicts: [] };
		expect(filerOf(row, [company('a', { edinetCode: 'E90001' })]).slug).toBe('a');
		expect(filerOf(row, [company('a', { securitiesCode: '9001' })]).slug).toBe('a');
		expect(filerOf(row, [company('a', { corporateNumber: '9000000000019' })]).slug).toBe('a');
		expect(filerOf(row, [company('a', { edinetCode: 'E90009' })])).toEqual(nobody);
		expect(filerOf(row, [])).toEqual(nobody);
	});

	test('is not a company that has no codes, for a row that has none', () => {
		const row = fictionalRow(1, { edinetCode: null, secCode: null, JCN: null });
		expect(filerOf(row, [company('a', {})]).slug).toBeUndefined();
	});

	test('by preferred shares is nobody: only the EDINET code may say whose they are', () => {
		const row = fictionalRow(1, { edinetCode: 'E90009', JCN: null, secCode: '90015' });
		expect(filerOf(row, [company('a', { securitiesCode: '9001' })]).slug).toBeUndefined();
	});

	test('whose identifiers belong to two companies is that of the EDINET code, and told', () => {
		const one = company('one', { edinetCode: 'E90001' });
		const two = company('two', { securitiesCode: '9001' });
		const { slug, conflicts } = filerOf(fictionalRow(1), [two, one]);
		expect(slug).toBe('one');
		expect(conflicts).toEqual(['its securities code 9001 is that of two on the register']);
	});

	test('whose other identifier is not the register’s is told', () => {
		const one = company('one', { edinetCode: 'E90001', corporateNumber: '8000000000010' });
		expect(filerOf(fictionalRow(1), [one]).conflicts).toEqual([
			'its corporate number is 9000000000019, but the register has 8000000000010',
		]);
	});
});
