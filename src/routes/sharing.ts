import { chartOf } from '#lib/charts/catalogue.ts';
import { isTimeless, type ChartName } from '#lib/domain/charts.ts';
import { filterValues } from '#lib/domain/question/parameters.ts';
import { datesOnly, queryOf } from '#lib/domain/question/address.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { Language } from '#lib/domain/terms.ts';
import { speechOf } from '#lib/messages/speech.ts';
import type { CompanyDetail } from '#lib/server/register/company.ts';

/** How a page is shown by other sites: its own address, and a picture with what that shows. */
export interface Shared {
	readonly address: string;
	readonly card: string;
	readonly alt: string;
}

interface Place {
	readonly language: Language;
	readonly origin: string;
	/** Address of the page without its language. */
	readonly path: string;
}

/** A query with the size of a card. */
const asCard = (query: string): string => `${query}${query === '' ? '?' : '&'}size=card`;

/** What a picture of a chart shows, as of when, in words. */
function altOf(name: ChartName, { asOf }: Pick<Question, 'asOf'>, language: Language): string {
	const { pair, date } = speechOf(language);
	return pair(chartOf(name)?.title[language] ?? name, date(asOf));
}

const sharedAs = (
	name: ChartName,
	{ stated, drawn }: { stated: Question; drawn: Question },
	{ language, origin, path }: Place,
): Shared => ({
	address: `${origin}/${language}${path}${queryOf(stated)}`,
	card: `${origin}/${language}/charts/${name}.png${asCard(queryOf({ ...drawn, sort: null, page: 1, columns: [] }))}`,
	alt: altOf(name, drawn, language),
});

/** A chart counts groups with operations where its address says nothing; a list has every company. */
const everyCompany: Question['filters'] = {
	exposure: [...filterValues.exposure],
	level: ['all'],
};

/** The list of companies: each as a mark, in the same filters. */
export const sharedCompanies = (question: Question, place: Place): Shared =>
	sharedAs(
		'companies',
		{
			stated: question,
			drawn: { ...question, filters: { ...everyCompany, ...question.filters } },
		},
		place,
	);

/**
 * The list of events: where their companies stood over time. Of its filters those that say what a company is are the
 * chart's too; the others mean the event itself there, and would mean something else here.
 */
export function sharedEvents(question: Question, place: Place): Shared {
	const filters = Object.fromEntries(
		Object.entries(question.filters).filter((one) =>
			isTimeless({ filters: Object.fromEntries([one]) }),
		),
	);
	const drawn = { ...question, q: '', filters: { ...everyCompany, ...filters } };
	return sharedAs('status-over-time', { stated: question, drawn }, place);
}

/** A company: where it stood and stands, as of the dates of its page. */
export function sharedCompany(
	{ company }: Pick<CompanyDetail, 'company'>,
	dates: Pick<Question, 'asOf' | 'knownAt' | 'today'>,
	{ language, origin, path }: Place,
): Shared {
	const { t, pair } = speechOf(language);
	const address = `${origin}/${language}${path}`;
	const query = queryOf(datesOnly(dates));
	return {
		address: address + query,
		card: `${address}.png${asCard(query)}`,
		alt: pair(language === 'ja' ? company.nameJa : company.nameEn, t.company.ribbon),
	};
}

/** The overview: status over time, counted as its headline is. */
export const sharedOverview = (question: Question, place: Place): Shared =>
	sharedAs(
		'status-over-time',
		{ stated: question, drawn: { ...question, q: '', filters: {} } },
		place,
	);
