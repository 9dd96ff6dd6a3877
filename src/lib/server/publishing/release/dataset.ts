import { chartQuestion } from '#lib/domain/charts.ts';
import type { Day } from '#lib/domain/dates.ts';
import { plainQuestion, type Question } from '#lib/domain/question/question.ts';
import type { AnswerRow, CompanyRow, EventRow } from '#lib/domain/records.ts';
import { stepsOf } from '#lib/domain/steps.ts';
import type { Database } from '#lib/server/database/database.ts';
import { listAnswers } from '#lib/server/register/answers.ts';
import { chartRegister } from '#lib/server/register/charts.ts';
import { listCompanies } from '#lib/server/register/companies.ts';
import { listEvents } from '#lib/server/register/events.ts';
import { evidenceOf, type EvidenceRow } from '../evidence-columns.ts';
import { seriesOf, type SeriesRow } from '../series-columns.ts';

/** Everything that the register said publicly at the end of a day. */
export interface Dataset {
	readonly companies: readonly CompanyRow[];
	readonly events: readonly EventRow[];
	readonly sources: readonly EvidenceRow[];
	readonly checklist: readonly AnswerRow[];
	/** Of the headline: groups with operations. */
	readonly series: readonly SeriesRow[];
}

/** The question that a release of a day answers: everything, as of that day and as known on it. */
export const releaseQuestion = (day: Day): Question =>
	// Asked on no day: so that every address in the release names both dates.
	plainQuestion({ today: '', asOf: day, knownAt: day });

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The public register as of a day and as known on it, in an order that depends on nothing but ids. */
export async function datasetOf(db: Database, day: Day): Promise<Dataset> {
	const question = releaseQuestion(day);
	const companies = await listCompanies(db, question, 'en', { paged: false });
	const events = await listEvents(db, question, 'en', { paged: false });
	const answers = await listAnswers(db, question, 'en');
	const { companies: counted } = await chartRegister(db, chartQuestion(question), 'en');
	const inOrder = events.toSorted((a, b) => byId(a.eventId, b.eventId));
	return {
		companies: companies.toSorted((a, b) => byId(a.slug, b.slug)),
		events: inOrder,
		sources: evidenceOf(inOrder),
		checklist: answers.toSorted(
			(a, b) => byId(a.company, b.company) || byId(a.criterion, b.criterion),
		),
		series: seriesOf(stepsOf(counted, day), counted.length, day),
	};
}
