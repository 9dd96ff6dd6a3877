import { sql } from 'drizzle-orm';
import { statusSpans, type AsOf, type StatusSpan } from '#lib/domain/as-of.ts';
import { answerTo, criteria, latestFinding } from '#lib/domain/criteria.ts';
import { isSlug } from '#lib/domain/identifiers.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { Language } from '#lib/domain/terms.ts';
import type { Database } from '#lib/server/database/database.ts';
import type {
	ChecklistLine,
	CompanyName,
	CompanyRow,
	EventRow,
	FindingRow,
	RussianEntityRow,
} from '#lib/domain/records.ts';
import { listCompanies } from './companies.ts';
import { listEvents } from './events.ts';
import { rowsOf } from './rows.ts';
import { known } from './standing.ts';

/** Everything that the register says about one company. */
export interface CompanyDetail {
	readonly company: CompanyRow;
	readonly presenceNoteEn: string | null;
	readonly presenceNoteJa: string | null;
	readonly factsSourceUrls: readonly string[];
	/** Other names, current or former. */
	readonly aliases: readonly string[];
	readonly parent: CompanyName | null;
	readonly subsidiaries: readonly CompanyName[];
	readonly events: readonly EventRow[];
	readonly spans: readonly StatusSpan[];
	readonly checklist: readonly ChecklistLine[];
	readonly russianEntities: readonly RussianEntityRow[];
	readonly jacer: { sourceUrl: string; sourcePublisher: string; note: string | null } | null;
}

const plainQuestion = (asOf: AsOf & { today: string }): Question => ({
	...asOf,
	q: '',
	filters: {},
	sort: null,
	page: 1,
	per: 1,
	columns: [],
	bom: true,
});

/** The slug to which an old slug redirects, or nothing. */
export async function redirectOf(db: Database, slug: string): Promise<string | undefined> {
	if (!isSlug(slug)) return undefined;
	const [row] = await rowsOf<{ company: string }>(
		db,
		sql`select company from company_aliases where kind = 'slug' and alias = ${slug} and retired_at is null`,
	);
	return row?.company;
}

/** Whether the register has, or ever had, a company of that slug. */
export async function isOnRegister(db: Database, slug: string): Promise<boolean> {
	if (!isSlug(slug)) return false;
	const rows = await rowsOf(db, sql`select from companies where slug = ${slug}`);
	return rows.length > 0;
}

/** What a company is or was last called, or nothing if the register never had it. */
export async function companyName(db: Database, slug: string): Promise<CompanyName | undefined> {
	if (!isSlug(slug)) return undefined;
	const [row] = await rowsOf<CompanyName>(
		db,
		sql`select company as slug, name_en as "nameEn", name_ja as "nameJa" from company_facts
			where company = ${slug} order by retired_at desc nulls first, recorded_at desc limit 1`,
	);
	return row;
}

/** One company with its events, sources and answers as of two dates, or nothing if it is not on the register. */
export async function companyDetail(
	db: Database,
	slug: string,
	asOf: AsOf & { today: string },
	language: Language,
): Promise<CompanyDetail | undefined> {
	if (!isSlug(slug)) return undefined;
	const question = plainQuestion(asOf);
	const [company] = await listCompanies(db, question, language, { paged: false, slug });
	if (!company) return undefined;
	const events = await listEvents(db, question, language, { paged: false, company: slug });
	const [facts] = await rowsOf<{
		presenceNoteEn: string | null;
		presenceNoteJa: string | null;
		factsSourceUrls: string[];
	}>(
		db,
		sql`select presence_note_en as "presenceNoteEn", presence_note_ja as "presenceNoteJa",
				facts_source_urls as "factsSourceUrls"
			from company_facts where company = ${slug}
			order by (${known('company_facts', asOf.knownAt)}) desc, recorded_at limit 1`,
	);
	const aliases = await rowsOf<{ alias: string }>(
		db,
		sql`select alias from company_aliases
			where company = ${slug} and kind <> 'slug' and ${known('company_aliases', asOf.knownAt)}
			order by alias collate "C"`,
	);
	const family = await rowsOf<CompanyName>(
		db,
		sql`select company as slug, name_en as "nameEn", name_ja as "nameJa" from company_facts
			where (parent = ${slug} or company = ${company.parent}) and ${known('company_facts', asOf.knownAt)}
			order by company collate "C"`,
	);
	const findings = await rowsOf<FindingRow>(
		db,
		sql`select criterion, answer, summary_en as "summaryEn", summary_ja as "summaryJa",
				source_url as "sourceUrl", source_publisher as "sourcePublisher",
				source_lang as "sourceLang", checked_on::text as "checkedOn"
			from criterion_findings
			where company = ${slug} and checked_on <= ${asOf.asOf}::date
				and ${known('criterion_findings', asOf.knownAt)}
			order by checked_on, recorded_at, source_url collate "C" desc`,
	);
	const russianEntities = await rowsOf<RussianEntityRow>(
		db,
		sql`select name, city, ownership_pct::float as "ownershipPct", employees,
				note_en as "noteEn", note_ja as "noteJa"
			from russian_entities
			where company = ${slug} and ${known('russian_entities', asOf.knownAt)}
			order by name collate "C"`,
	);
	const [jacer] = await rowsOf<{
		sourceUrl: string;
		sourcePublisher: string;
		note: string | null;
	}>(
		db,
		sql`select source_url as "sourceUrl", source_publisher as "sourcePublisher", note
			from jacer_members where company = ${slug} and ${known('jacer_members', asOf.knownAt)}`,
	);
	return {
		company,
		presenceNoteEn: facts?.presenceNoteEn ?? null,
		presenceNoteJa: facts?.presenceNoteJa ?? null,
		factsSourceUrls: facts?.factsSourceUrls ?? [],
		aliases: aliases.map(({ alias }) => alias),
		parent: family.find((member) => member.slug === company.parent) ?? null,
		subsidiaries: family.filter((member) => member.slug !== company.parent),
		events,
		// The rows are those visible on both dates; nothing retired is among them.
		spans: statusSpans(
			events.map((event) => ({ ...event, retiredAt: null })),
			asOf,
		),
		checklist: checklistOf(company, findings),
		russianEntities,
		jacer: jacer ?? null,
	};
}

function checklistOf(company: CompanyRow, findings: readonly FindingRow[]): ChecklistLine[] {
	return criteria.map((criterion) => {
		const finding = latestFinding(findings.filter((one) => one.criterion === criterion.id)) ?? null;
		return { criterion, answer: answerTo(criterion.id, company.status, finding?.answer), finding };
	});
}
