import { lastingQuery } from '#lib/domain/question/lasting.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { languages, type Bilingual, type Language } from '#lib/domain/terms.ts';
import { speechOf, type Speech } from '#lib/messages/speech.ts';
import { filtersInWords } from './filters-in-words.ts';

/** How to cite a page, in the style of one language. */
export interface Citation {
	readonly language: Language;
	readonly text: string;
}

interface Cited {
	readonly title: Bilingual;
	readonly question: Pick<Question, 'asOf' | 'knownAt'>;
	readonly origin: string;
	/** Address of the page without its language. */
	readonly path: string;
	/** Its query, with both dates: the address then shows the same for ever. */
	readonly query: string;
}

/** How to cite a page in both styles, that of the page's language first. */
export function citationsOf(
	{ title, question, origin, path, query }: Cited,
	first: Language,
): Citation[] {
	return [first, ...languages.filter((language) => language !== first)].map((language) => {
		const { t, date } = speechOf(language);
		const address = `${origin}/${language}${path}${query}`;
		const { asOf, knownAt } = question;
		return {
			language,
			text: t.overview.citation(title[language], date(asOf), date(knownAt), address),
		};
	});
}

/** What a list holds in words: how much of what, and by which filters. */
export function listTitle(question: Question, heading: (speech: Speech) => string): Bilingual {
	const titleIn = (language: Language): string => {
		const speech = speechOf(language);
		const filters = filtersInWords(question, speech);
		if (filters.length === 0) return heading(speech);
		const words = speech.list(filters);
		return `${heading(speech)}${language === 'ja' ? `（${words}）` : ` (${words})`}`;
	};
	return { en: titleIn('en'), ja: titleIn('ja') };
}

/** How to cite a list in a state. */
export const listCitations = (
	question: Question,
	place: { title: Bilingual; path: string; origin: string },
	first: Language,
): Citation[] => citationsOf({ ...place, question, query: lastingQuery(question) }, first);
