import { startOfDay } from '#lib/domain/dates.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { Language } from '#lib/domain/terms.ts';
import { messagesFor } from '#lib/messages/index.ts';
import type { Database } from '#lib/server/database/database.ts';
import { registerDays } from '#lib/server/register/overview.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** Where a feed stands: its address without query and ending, and in which language and format it is. */
export interface FeedPlace {
	readonly language: Language;
	/** Address of the site, without a slash at the end. */
	readonly origin: string;
	/** Path of the page behind the feed, without its language: `changes`, `companies/kitano-steel`. */
	readonly path: string;
	readonly format: 'atom' | 'feed.json';
}

interface Page {
	readonly place: FeedPlace;
	readonly question: Pick<Question, 'page' | 'per'>;
	readonly total: number;
	/** The query string of one of its pages. */
	readonly queryOf: (page: number) => string;
	readonly title: string;
	readonly subtitle: string;
	readonly entries: readonly FeedEntry[];
}

/** One page of a feed, with where it stands and what comes next. */
export async function pagedFeed(
	db: Database,
	{ place, question, total, queryOf, title, subtitle, entries }: Page,
): Promise<Feed> {
	const { language, origin, path, format } = place;
	const { site, sheet } = messagesFor(language);
	const home = `${origin}/${language}/${path}`;
	const address = (page: number): string => `${home}.${format}${queryOf(page)}`;
	const days = await registerDays(db);
	return {
		path: path + queryOf(1),
		language,
		title: `${title} – ${site.name}`,
		subtitle,
		home: home + queryOf(question.page),
		self: address(question.page),
		next: question.page * question.per < total ? address(question.page + 1) : null,
		icon: `${origin}/favicon.svg`,
		rights: sheet.licenceText,
		updated: days ? startOfDay(days.latest) : new Date(0),
		entries,
	};
}
