import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOpen, openAnswers } from '#lib/domain/criteria.ts';
import type { PortfolioCompany } from '#lib/domain/portfolio/company.ts';
import { matchPortfolio } from '#lib/domain/portfolio/match.ts';
import type { Store } from '#lib/server/database/database.ts';
import * as tables from '#lib/server/database/schema/index.ts';
import { companyDetail } from '#lib/server/register/company.ts';
import { importRegister } from '#lib/server/register/files/import.ts';
import { readRegisterFolder } from '#lib/server/register/files/read-folder.ts';
import { portfolioCompanies } from '#lib/server/register/portfolio.ts';
import { openTestStore } from '../support/database.ts';
import { addFictionalCompany } from '../support/desk.ts';
import { add } from '../support/fictional-rows.ts';

const today = '2026-11-28';
const dates = { asOf: today, knownAt: today };
let store: Store;
let companies: PortfolioCompany[];
beforeAll(async () => {
	store = await openTestStore();
	await importRegister(
		store.db,
		await readRegisterFolder('drizzle/seed'),
		new Date('2026-11-21T12:00:00Z'),
	);
	companies = await portfolioCompanies(store.db, dates);
});
afterAll(() => store.close());

describe('every company of the register', () => {
	test('is found by each of its identifiers', () => {
		for (const company of companies) {
			const { securitiesCode, corporateNumber, edinetCode, lei, slug } = company;
			const identifiers = [securitiesCode, corporateNumber, edinetCode, lei].filter(Boolean);
			for (const identifier of identifiers) {
				const { matches } = matchPortfolio(identifier ?? '', companies);
				expect([identifier, ...matches.map((match) => match.company.slug)]).toEqual([
					identifier,
					slug,
				]);
			}
		}
	});

	test('is found by its names in both languages, or named among those that share one', () => {
		const list = companies.flatMap(({ nameEn, nameJa }) => [nameEn, nameJa]).join('\n');
		const { matches, unmatched } = matchPortfolio(list, companies);
		const left = unmatched.map(({ line, candidates }) => ({
			line,
			named: candidates.some(({ nameEn, nameJa }) => line === nameEn || line === nameJa),
		}));
		expect(left.filter(({ named }) => !named)).toEqual([]);
		expect(matches.length).toBeGreaterThan(companies.length - 3);
		for (const { company, lines } of matches)
			for (const line of lines) expect([company.nameEn, company.nameJa]).toContain(line);
	});

	test('stands where its own page says, with the same questions open', async () => {
		for (const company of companies.filter((_, index) => index % 17 === 0)) {
			const detail = await companyDetail(store.db, company.slug, { ...dates, today }, 'en');
			const { status, statusSince, lastStatementOn, staleMonths } = detail?.company ?? {};
			expect({ status, statusSince, lastStatementOn, staleMonths }).toEqual({
				status: company.status,
				statusSince: company.statusSince,
				lastStatementOn: company.lastStatementOn,
				staleMonths: company.staleMonths,
			});
			const lines = detail?.checklist ?? [];
			for (const answer of openAnswers)
				expect(company.open[answer]).toEqual(
					lines.filter((line) => line.answer === answer).map(({ criterion }) => criterion.id),
				);
			expect(openAnswers.flatMap((answer) => company.open[answer])).toHaveLength(
				lines.filter(({ answer }) => isOpen(answer)).length,
			);
		}
	});
});

test('a company is found by what it was once called, and not by an alias that was withdrawn', async () => {
	const slug = await addFictionalCompany(store.db, 'kitano-renamed', {
		nameEn: 'Kitano Old Name Co., Ltd.',
		nameJa: '北野旧名株式会社',
	});
	const before = { asOf: today, knownAt: '2026-11-22' };
	const at = new Date('2026-11-25T03:00:00Z');
	await store.db
		.update(tables.companyFacts)
		.set({ retiredAt: at, retiredBecause: 'renamed', retiredBy: 'desk' })
		.where(eq(tables.companyFacts.company, slug));
	const [facts] = await store.db
		.select()
		.from(tables.companyFacts)
		.where(eq(tables.companyFacts.company, slug));
	if (!facts) throw new Error('The company has no facts.');
	const kept = Object.entries(facts).filter(([name]) => name !== 'id');
	await add(store.db, tables.companyFacts, {
		...Object.fromEntries(kept),
		...{ nameEn: 'Kitano New Name Co., Ltd.', origin: 'desk', recordedAt: at },
		...{ retiredAt: null, retiredBecause: null, retiredBy: null },
	});
	const alias = { company: slug, kind: 'former_name', origin: 'desk', recordedAt: at };
	await add(store.db, tables.companyAliases, { ...alias, alias: 'Kitano Ironworks' });
	await add(store.db, tables.companyAliases, { ...alias, alias: 'Kitano Mistake' });
	await add(store.db, tables.companyAliases, { ...alias, alias: 'kitano-old', kind: 'slug' });
	await store.db
		.update(tables.companyAliases)
		.set({ retiredAt: at, retiredBecause: 'wrong', retiredBy: 'desk' })
		.where(
			and(
				eq(tables.companyAliases.company, slug),
				eq(tables.companyAliases.alias, 'Kitano Mistake'),
			),
		);

	const found = async (line: string, asked = dates) =>
		matchPortfolio(line, await portfolioCompanies(store.db, asked)).matches.map(
			({ company }) => company.nameEn,
		);
	expect(await found('Kitano Old Name')).toEqual(['Kitano New Name Co., Ltd.']);
	expect(await found('北野旧名')).toEqual(['Kitano New Name Co., Ltd.']);
	expect(await found('Kitano Ironworks')).toEqual(['Kitano New Name Co., Ltd.']);
	expect(await found('Kitano Mistake')).toEqual([]);
	expect(await found('kitano-old')).toEqual([]);
	expect(await found('Kitano New Name', before)).toEqual([]);
	expect(await found('Kitano Old Name', before)).toEqual(['Kitano Old Name Co., Ltd.']);
});
