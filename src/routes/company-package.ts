import { messagesFor } from '#lib/messages/index.ts';
import { answerColumns } from '#lib/server/publishing/answer-columns.ts';
import type { Circumstances } from '#lib/server/publishing/column.ts';
import { companyColumns } from '#lib/server/publishing/company-columns.ts';
import { evidenceColumns, evidenceOf } from '#lib/server/publishing/evidence-columns.ts';
import { packagedTable, type PackagedTable } from '#lib/server/publishing/package.ts';
import { listAnswers } from '#lib/server/register/answers.ts';
import { listCompanies } from '#lib/server/register/companies.ts';
import { listEvents } from '#lib/server/register/events.ts';
import { foundRows } from '#lib/server/register/found.ts';
import { register } from './asking.ts';

/** What the package of one company holds besides its events: its facts, the sources of its events, its checklist. */
export async function companyTables(
	company: string,
	circumstances: Circumstances,
): Promise<PackagedTable[]> {
	const { question, language } = circumstances;
	const t = messagesFor(language).takeaway;
	const db = register();
	const facts = await listCompanies(db, question, language, { paged: false, slug: company });
	const events = await listEvents(db, question, language, { paged: false, company });
	const answers = await listAnswers(db, question, language, { companies: [company] });
	return [
		packagedTable(
			{ name: 'company', title: t.company, key: ['slug'] },
			foundRows(facts),
			companyColumns,
			circumstances,
		),
		packagedTable(
			{ name: 'sources', title: t.evidence, key: ['event_id', 'rank'] },
			foundRows(evidenceOf(events)),
			evidenceColumns,
			circumstances,
		),
		packagedTable(
			{ name: 'checklist', title: t.answers, key: ['company', 'criterion'] },
			foundRows(answers),
			answerColumns,
			circumstances,
		),
	];
}
