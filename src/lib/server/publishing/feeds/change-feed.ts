import type { Change } from '#lib/domain/changes.ts';
import { changesQueryOf, type ChangesQuestion } from '#lib/domain/question/changes-question.ts';
import type { CompanyName } from '#lib/domain/records.ts';
import { describeChange } from '#lib/messages/changes/describe.ts';
import { messagesFor } from '#lib/messages/index.ts';
import { speechOf } from '#lib/messages/speech.ts';
import type { Database } from '#lib/server/database/database.ts';
import { countChanges, listChanges } from '#lib/server/register/changes.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { pagedFeed, type FeedPlace } from './paged-feed.ts';

/** The changes that a question asks for, as a feed; of one company where it names one. */
export async function changeFeed(
	db: Database,
	question: ChangesQuestion,
	place: FeedPlace,
	company?: CompanyName,
): Promise<Feed> {
	const words = messagesFor(place.language).changes;
	const changes = await listChanges(db, question);
	const { total } = await countChanges(db, question);
	const name = company && (place.language === 'ja' ? company.nameJa : company.nameEn);
	return pagedFeed(db, {
		place,
		question,
		total,
		queryOf: (page) =>
			changesQueryOf({ ...question, page, company: company ? null : question.company }),
		title: name ? words.feedOf(name) : words.name,
		subtitle: words.lead,
		entries: changes.map((change) => entryOf(change, place)),
	});
}

function entryOf(change: Change, { language, origin }: FeedPlace): FeedEntry {
	const speech = speechOf(language);
	const words = speech.t.changes;
	const { title, about, before, now, why } = describeChange(change, speech);
	const { pair } = speech;
	const company =
		change.company && (language === 'ja' ? change.company.nameJa : change.company.nameEn);
	return {
		path: `changes/${change.key}`,
		title: company ? pair(company, title) : title,
		url: `${origin}/${language}/changes?entry=${change.key}`,
		published: change.at,
		updated: change.updated,
		content: [
			about,
			before && pair(words.before, before),
			now && (change.kind === 'edition' ? now : pair(words.now, now)),
			why && pair(words.why, why),
		].filter((paragraph): paragraph is string => Boolean(paragraph)),
		categories: [change.kind, ...(change.company ? [change.company.slug] : [])],
	};
}
