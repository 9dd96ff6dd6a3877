import { charts } from '#lib/charts/catalogue.ts';
import { frames } from '#lib/charts/frames.ts';
import { chartQuestion } from '#lib/domain/charts.ts';
import type { Day } from '#lib/domain/dates.ts';
import { allChanges } from '#lib/domain/question/changes-question.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { languages } from '#lib/domain/terms.ts';
import { speechOf } from '#lib/messages/speech.ts';
import { companyColumns } from '#lib/server/publishing/company-columns.ts';
import { csvOf } from '#lib/server/publishing/csv.ts';
import { eventColumns } from '#lib/server/publishing/event-columns.ts';
import type { Database } from '#lib/server/database/database.ts';
import { listChanges } from '#lib/server/register/changes.ts';
import { chartRegister } from '#lib/server/register/charts.ts';
import { countCompanies, listCompanies } from '#lib/server/register/companies.ts';
import { companyDetail } from '#lib/server/register/company.ts';
import { listEvents } from '#lib/server/register/events.ts';
import { overviewAsOf } from '#lib/server/register/overview.ts';
import { portfolioCompanies } from '#lib/server/register/portfolio.ts';
import { eventNotes, repliesOf } from '#lib/server/register/replies.ts';

/** Addresses name the dates only where they are not today, so that they alone depend on the day of asking. */
const withoutDates = (text: string): string =>
	text.replace(/(as_of|known_at)=[\d-]+&?/g, '').replace(/[?&](?=["#,\s])/g, '');

/**
 * Everything that the site says, asked on `today` as known on `knownAt`, by the name of what says it: CSVs, overview,
 * facets, changes, every company’s page, every chart with its picture.
 */
export async function whatTheSiteSays(
	db: Database,
	{ today, asOf, knownAt }: { today: Day; asOf: Day; knownAt: Day },
): Promise<Map<string, string>> {
	const question: Question = {
		...{ today, asOf, knownAt },
		...{ q: '', filters: {}, sort: null, page: 1, per: 200, columns: [], bom: true },
	};
	const said = new Map<string, string>();
	const say = (name: string, what: unknown): void => {
		said.set(name, withoutDates(typeof what === 'string' ? what : JSON.stringify(what)));
	};
	say('overview', await overviewAsOf(db, question));
	say('facets', await countCompanies(db, question));
	say('portfolio', await portfolioCompanies(db, question));
	say('changes', await listChanges(db, { ...allChanges(question), per: 200 }));
	for (const language of languages) {
		const circumstances = { question, language, origin: 'https://tettai.example' };
		const companies = await listCompanies(db, question, language, { paged: false });
		const events = await listEvents(db, question, language, { paged: false });
		say(`companies.csv ${language}`, csvOf(companies, companyColumns, circumstances));
		say(`events.csv ${language}`, csvOf(events, eventColumns, circumstances));
		const asked = chartQuestion(question);
		const register = await chartRegister(db, asked, language);
		for (const chart of charts) {
			const read = chart.read(new URLSearchParams(), today);
			if (!('answer' in read)) throw new Error(`${chart.name} refuses its plain state.`);
			const answer = read.answer({ register, question: asked, speech: speechOf(language) });
			// A headline about today is in the present and later in the past; what it counts is in the table.
			const { subtitle, notes } = answer;
			say(`chart ${chart.name} ${language}`, [subtitle, notes, answer.table()]);
			say(`picture ${chart.name} ${language}`, answer.draw(frames.wide));
		}
	}
	for (const { slug } of await listCompanies(db, question, 'en', { paged: false })) {
		const detail = await companyDetail(db, slug, question, 'en');
		say(`company ${slug}`, [
			detail,
			await eventNotes(db, detail?.events ?? [], knownAt),
			await repliesOf(db, slug, knownAt),
		]);
	}
	return said;
}
