import { and, eq, isNull, or } from 'drizzle-orm';
import type { FieldProblem } from '#lib/domain/desk/content.ts';
import type { EnteredCompany } from '#lib/domain/desk/read-company.ts';
import type { Database, Transaction } from '#lib/server/database/database.ts';
import { companies, companyAliases, companyFacts } from '#lib/server/database/schema/index.ts';
import { rebuildSearch } from '../search.ts';
import { decide } from './decide.ts';
import { log } from './log.ts';
import { refuse, type Decider, type Outcome } from './outcome.ts';
import type { Logged } from './proposals.ts';

/** Brings a company onto the register. Refused where its slug or one of its codes is taken. */
export async function addCompany(
	db: Database,
	decider: Decider,
	content: EnteredCompany,
): Promise<Outcome<Logged & { slug: string }>> {
	return decide(db, async (tx) => {
		const { slug } = content;
		// Two people who add the same company take turns at its slug; at its codes the indexes of the database decide.
		await tx.insert(companies).values({ slug }).onConflictDoNothing();
		await tx.select().from(companies).where(eq(companies.slug, slug)).for('update');
		const problems = await takenBy(tx, content);
		if (problems.length > 0) refuse({ code: 'problems', problems });
		const { presence, factsSourceUrls, slug: company, ...facts } = content;
		await tx
			.insert(companyFacts)
			.values({
				...facts,
				...{ company, presence: [...presence], factsSourceUrls: [...factsSourceUrls] },
				...{ origin: 'desk', recordedAt: decider.at },
			})
			.catch(refuseTaken);
		await rebuildSearch(tx, slug);
		return { slug, review: await log(tx, decider, 'added', { company: slug }) };
	});
}

/** Which fields name what another company that stands has already. */
async function takenBy(tx: Transaction, content: EnteredCompany): Promise<FieldProblem[]> {
	const { slug, securitiesCode, corporateNumber, edinetCode, parent } = content;
	const standing = await tx
		.select()
		.from(companyFacts)
		.where(
			and(
				isNull(companyFacts.retiredAt),
				or(
					eq(companyFacts.company, slug),
					...(securitiesCode ? [eq(companyFacts.securitiesCode, securitiesCode)] : []),
					...(corporateNumber ? [eq(companyFacts.corporateNumber, corporateNumber)] : []),
					...(edinetCode ? [eq(companyFacts.edinetCode, edinetCode)] : []),
					...(parent ? [eq(companyFacts.company, parent)] : []),
				),
			),
		);
	const [redirect] = await tx
		.select()
		.from(companyAliases)
		.where(
			and(
				isNull(companyAliases.retiredAt),
				eq(companyAliases.kind, 'slug'),
				eq(companyAliases.alias, slug),
			),
		);
	const taken = (field: string, is: boolean): FieldProblem[] =>
		is ? [{ field, code: 'taken' }] : [];
	const has = (test: (facts: (typeof standing)[number]) => boolean) => standing.some(test);
	return [
		...taken('slug', redirect !== undefined || has((facts) => facts.company === slug)),
		...taken(
			'securities_code',
			securitiesCode !== null && has((facts) => facts.securitiesCode === securitiesCode),
		),
		...taken(
			'corporate_number',
			corporateNumber !== null && has((facts) => facts.corporateNumber === corporateNumber),
		),
		...taken('edinet_code', edinetCode !== null && has((facts) => facts.edinetCode === edinetCode)),
		...(parent !== null && (parent === slug || !has((facts) => facts.company === parent))
			? [{ field: 'parent', code: 'unknown_company' } as const]
			: []),
	];
}

const fieldOf: Readonly<Record<string, string>> = {
	company_facts_one_standing: 'slug',
	company_facts_securities_code: 'securities_code',
	company_facts_corporate_number: 'corporate_number',
};

/** Somebody else added a company with the same code in this very moment. */
function refuseTaken(error: unknown): never {
	const cause: unknown = error instanceof Error ? (error.cause ?? error) : error;
	const { code, constraint } = cause as { code?: string; constraint?: string };
	const field = code === '23505' ? fieldOf[constraint ?? ''] : undefined;
	if (field === undefined) throw error;
	return refuse({ code: 'problems', problems: [{ field, code: 'taken' }] });
}
