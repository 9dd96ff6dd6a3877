import { describe, expect, test } from 'vitest';
import type { ExitFields } from '#lib/domain/records.ts';
import { exitFactNames, exitFactsOf } from './exit-facts.ts';
import { speechOf } from '#lib/messages/speech.ts';

const english = speechOf('en');
const japanese = speechOf('ja');
const nothing: ExitFields = {
	buyer: null,
	buyerType: null,
	price: null,
	buybackOptionYears: null,
	employeeSupport: null,
	lossJpyBillion: null,
	donation: null,
	humanRightsDdMentioned: null,
};
const textsOf = (fields: Partial<ExitFields>, speech = english) =>
	exitFactsOf({ ...nothing, ...fields }, speech).map(({ text }) => text);

describe('what an event says about an exit', () => {
	test('is nothing where the document says nothing', () => {
		expect(exitFactsOf(nothing, english)).toEqual([]);
	});

	test('comes in one order', () => {
		const all = exitFactsOf(
			{
				buyer: 'Severny Kirpich LLC',
				buyerType: 'local company',
				price: '1 euro',
				buybackOptionYears: 3,
				employeeSupport: true,
				lossJpyBillion: 1.25,
				donation: 'EUR 500,000 to UNHCR',
				humanRightsDdMentioned: true,
			},
			english,
		);
		expect(all.map(({ name }) => name)).toEqual([...exitFactNames]);
		expect(all.map(({ text }) => text)).toContain('Severny Kirpich LLC (Local company)');
	});

	test('names a kind of buyer also where no buyer is named, and one that it does not know as it is', () => {
		expect(textsOf({ buyerType: 'local company' })).toEqual(['Local company']);
		expect(textsOf({ buyerType: 'local company' }, japanese)).toEqual(['現地企業']);
		expect(textsOf({ buyer: 'Fukagawa', buyerType: 'cooperative' })).toEqual([
			'Fukagawa (cooperative)',
		]);
	});

	test('tells “none” from “not said”', () => {
		expect(textsOf({ buybackOptionYears: 0 })).toEqual(['none']);
		expect(textsOf({ employeeSupport: false })).toEqual(['none stated']);
		expect(textsOf({ humanRightsDdMentioned: false })).toEqual([]);
	});

	test('writes money as each language counts it', () => {
		expect(textsOf({ lossJpyBillion: 1.25 })).toEqual(['1.25 billion yen']);
		expect(textsOf({ lossJpyBillion: 1.25 }, japanese)).toEqual(['12.5億円']);
		expect(textsOf({ lossJpyBillion: 96.9 }, japanese)).toEqual(['969億円']);
		expect(textsOf({ lossJpyBillion: 1_234.5 }, japanese)).toEqual(['12,345億円']);
	});

	test('is in Japanese where the Japanese is known', () => {
		expect(textsOf({ price: '1 euro', donation: 'EUR 1 million to UNHCR' }, japanese)).toEqual([
			'1ユーロ',
			'UNHCRに100万ユーロ',
		]);
		expect(textsOf({ price: '7 ducats' }, japanese)).toEqual(['7 ducats']);
	});
});
