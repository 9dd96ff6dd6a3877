import { readState } from '#lib/charts/parameters.ts';
import type { ChartComponent } from '#lib/charts/components.ts';
import { pictureParameters, type PictureSize } from '#lib/charts/picture/options.ts';
import { cardOf } from '#lib/charts/ribbon/card.ts';
import Card from '#lib/charts/ribbon/Card.svelte';
import type { ParameterProblem, Question } from '#lib/domain/question/question.ts';
import type { Language } from '#lib/domain/terms.ts';
import { words } from '#lib/messages/embeds/index.ts';
import { speechOf } from '#lib/messages/speech.ts';
import type { CompanyDetail } from '#lib/server/register/company.ts';
import { readList } from './asking.ts';
import { frameFor, type Pictured, type PictureState } from './picturing.ts';

/** A company as of the dates of an address, with what its picture shall look like. */
interface AskedCompanyPicture {
	readonly question: Question;
	readonly picture: PictureState;
}

/** Reads what an address asks of a company's picture; every parameter with a value that it cannot have is a problem. */
export function readCompanyPicture(
	url: URL,
	columns: Parameters<typeof readList>[1],
): AskedCompanyPicture | { readonly problems: readonly ParameterProblem[] } {
	const asked = readList(url, columns);
	const picture = readState(pictureParameters, url.searchParams, '');
	if ('question' in asked && 'state' in picture)
		return { question: asked.question, picture: picture.state };
	return { problems: [...asked.problems, ...picture.problems] };
}

/** The component that draws a company: it has no other drawing than that of {@link picturedCompany}. */
export const CompanyCard = Card as ChartComponent;

/** What the picture of a company shows: where it stood, since when, and when it last spoke. */
export function picturedCompany(
	{ company, spans, events }: Pick<CompanyDetail, 'company' | 'spans' | 'events'>,
	{ asOf, knownAt }: Pick<Question, 'asOf' | 'knownAt'>,
	{ language, origin, size }: { language: Language; origin: string; size: PictureSize },
): Pictured {
	const speech = speechOf(language);
	const { pair, word, date } = speech;
	const t = words[language];
	const { nameEn, nameJa } = company;
	const [name, otherName] = language === 'ja' ? [nameJa, nameEn] : [nameEn, nameJa];
	const { lastStatementOn, staleMonths } = company;
	return {
		drawing: cardOf(
			{ spans, events, lastStatementOn, staleMonths, asOf, caption: t.company },
			frameFor(size),
			speech,
		),
		words: {
			headline: pair(name, word('status', company.status)),
			subtitle: otherName,
			notes: [],
			source: t.source,
			dates: t.dates(date(asOf), date(knownAt)),
			address: `${new URL(origin).host}/${language}/companies/${company.slug}`,
			goesOn: t.goesOn,
		},
	};
}
