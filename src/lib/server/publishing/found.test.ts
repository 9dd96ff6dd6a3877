import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import type { CompanyRow } from '#lib/domain/records.ts';
import { languages } from '#lib/domain/terms.ts';
import { companyColumns } from './company-columns.ts';
import { describedDataset } from './described-dataset.ts';
import { sitemapOf } from './sitemap.ts';

const origin = 'https://tettai.example';
const days = { latest: '2026-11-20', edition: '2026-11-20' };

describe('a page as a data set', () => {
	test('has what search engines for data ask for, in both languages', () => {
		for (const language of languages) {
			const dataset = describedDataset({
				language,
				origin,
				name: 'Kitano Glass',
				description: '',
				path: '/companies',
				asOf: '2026-11-21',
				days,
				downloads: [{ path: '/companies', formats: ['csv', 'parquet'] }],
				columns: companyColumns,
			}) as Record<string, unknown>;
			expect(dataset).toMatchObject({
				'@context': 'https://schema.org',
				'@type': 'Dataset',
				url: `${origin}/${language}/companies`,
				license: 'https://creativecommons.org/licenses/by/4.0/',
				temporalCoverage: '2022-02-24/2026-11-21',
				dateModified: '2026-11-20',
				version: '2026-11-20',
				isPartOf: { url: `${origin}/${language}/data` },
				distribution: [
					{ encodingFormat: 'text/csv', contentUrl: `${origin}/${language}/companies.csv` },
					{
						encodingFormat: 'application/vnd.apache.parquet',
						contentUrl: `${origin}/${language}/companies.parquet`,
					},
				],
			});
			// Google: a description of 50 to 5,000 characters.
			expect(String(dataset['description']).length).toBeGreaterThan(49);
			expect(dataset['variableMeasured']).toHaveLength(companyColumns.length);
		}
	});

	test('names the company that it is about with the identifiers that it has', () => {
		const about = {
			nameEn: 'Kitano Glass Co., Ltd.',
			nameJa: '北野硝子株式会社',
			securitiesCode: '1301',
			corporateNumber: '1180301018771',
			edinetCode: null,
			lei: null,
		} as unknown as CompanyRow;
		const dataset = describedDataset({
			language: 'ja',
			origin,
			name: '北野硝子',
			description: 'd',
			path: '/companies/kitano',
			asOf: '2026-11-21',
			days: undefined,
			downloads: [],
			about,
		});
		expect(dataset).toMatchObject({
			about: {
				'@type': 'Corporation',
				name: '北野硝子株式会社',
				alternateName: 'Kitano Glass Co., Ltd.',
				tickerSymbol: '1301',
				identifier: [
					{ propertyID: 'securities_code', value: '1301' },
					{ propertyID: 'corporate_number', value: '1180301018771' },
				],
			},
		});
		expect(JSON.stringify(dataset)).not.toMatch(/leiCode|dateModified|null/);
	});

	test('is part of the register, which is part of nothing', () => {
		const whole = { language: 'en', origin, name: 'n', description: '', days } as const;
		expect(
			describedDataset({ ...whole, path: '/data', asOf: '2026-11-21', downloads: [] }),
		).not.toHaveProperty('isPartOf');
	});
});

test('a sitemap has every page in both languages, each with its counterpart', () => {
	const xml = sitemapOf(
		[{ path: '' }, { path: '/companies/a&b', changedOn: '2026-11-20' }],
		origin,
	);
	const $ = load(xml, { xml: true });
	expect(
		$('url > loc')
			.toArray()
			.map((one) => $(one).text()),
	).toEqual([
		`${origin}/en`,
		`${origin}/ja`,
		`${origin}/en/companies/a&b`,
		`${origin}/ja/companies/a&b`,
	]);
	const last = $('url').last();
	expect(last.find('lastmod').text()).toBe('2026-11-20');
	expect(
		last
			.find('xhtml\\:link')
			.toArray()
			.map((one) => [$(one).attr('hreflang'), $(one).attr('href')]),
	).toEqual([
		['en', `${origin}/en/companies/a&b`],
		['ja', `${origin}/ja/companies/a&b`],
		['x-default', `${origin}/en/companies/a&b`],
	]);
});
