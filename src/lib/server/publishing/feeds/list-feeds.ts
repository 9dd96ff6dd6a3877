import { queryOf } from '#lib/domain/question/address.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { CompanyRow, EventRow } from '#lib/domain/records.ts';
import { speechOf } from '#lib/messages/speech.ts';
import type { Database } from '#lib/server/database/database.ts';
import { changeDays, type ChangeDays } from '#lib/server/register/changes.ts';
import { listCompanies } from '#lib/server/register/companies.ts';
import { countEvents, listEvents } from '#lib/server/register/events.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { pagedFeed, type FeedPlace } from './paged-feed.ts';

/** A feed has an order of its own: what the register recorded last comes first. */
const unsorted = (question: Question): Question => ({
	...question,
	sort: null,
	columns: [],
	bom: true,
});

/**
 * The companies of a list as a feed, the ones that changed last first. A company that comes to fit the question is a new
 * entry; one whose record changed is the same entry, updated.
 */
export async function companyFeed(db: Database, asked: Question, place: FeedPlace): Promise<Feed> {
	const question = unsorted(asked);
	const { t } = speechOf(place.language);
	const days = await changeDays(db, question.knownAt);
	const lastOf = (row: CompanyRow): number => days.get(row.slug)?.last.getTime() ?? 0;
	const companies = (await listCompanies(db, question, place.language, { paged: false })).sort(
		(a, b) => lastOf(b) - lastOf(a),
	);
	const from = (question.page - 1) * question.per;
	return pagedFeed(db, {
		place,
		question,
		total: companies.length,
		queryOf: (page) => queryOf({ ...question, page }),
		title: t.changes.listFeed(t.companies.title),
		subtitle: t.site.neutrality,
		entries: companies
			.slice(from, from + question.per)
			.map((row) => companyEntry(row, days.get(row.slug), place)),
	});
}

function companyEntry(
	row: CompanyRow,
	days: ChangeDays | undefined,
	{ language, origin }: FeedPlace,
): FeedEntry {
	const { t, date, word, pair } = speechOf(language);
	const name = language === 'ja' ? row.nameJa : row.nameEn;
	return {
		path: `companies/${row.slug}`,
		title: pair(name, word('status', row.status)),
		url: `${origin}/${language}/companies/${row.slug}`,
		published: days?.first ?? new Date(0),
		updated: days?.last ?? new Date(0),
		content: [
			row.statusSince && t.companies.sinceDate(date(row.statusSince)),
			row.exitAnnouncedOn && t.company.exitAnnounced(date(row.exitAnnouncedOn)),
			row.exitedOn && t.company.exitCompleted(date(row.exitedOn)),
			row.lastStatementOn && row.staleMonths !== null
				? t.company.lastWord(date(row.lastStatementOn), row.staleMonths)
				: t.company.noWord,
		].filter((line): line is string => Boolean(line)),
		categories: [row.status, row.slug],
	};
}

/** The events of a list as a feed, the ones recorded last first. */
export async function eventFeed(db: Database, asked: Question, place: FeedPlace): Promise<Feed> {
	const question = unsorted(asked);
	const { t } = speechOf(place.language);
	const events = await listEvents(db, question, place.language, {
		paged: true,
		lastRecordedFirst: true,
	});
	const { total } = await countEvents(db, question);
	return pagedFeed(db, {
		place,
		question,
		total,
		queryOf: (page) => queryOf({ ...question, page }),
		title: t.changes.listFeed(t.events.title),
		subtitle: t.site.neutrality,
		entries: events.map((event) => eventEntry(event, place)),
	});
}

function eventEntry(event: EventRow, { language, origin }: FeedPlace): FeedEntry {
	const { t, date, word, pair } = speechOf(language);
	const name = language === 'ja' ? event.companyNameJa : event.companyNameEn;
	const what = event.status ? word('status', event.status) : word('kind', event.kind);
	const bracketed = (text: string): string => (language === 'ja' ? `（${text}）` : ` (${text})`);
	return {
		path: `events/${event.eventId}`,
		title: pair(name, what + bracketed(date(event.announcedOn))),
		url: `${origin}/${language}/companies/${event.company}#${event.eventId}`,
		published: event.recordedAt,
		updated: event.recordedAt,
		content: [
			language === 'ja' ? event.summaryJa : event.summaryEn,
			...event.sources.map(
				(source) =>
					`${t.changes.source(
						source.sourcePublisher,
						source.sourcePublishedOn
							? date(source.sourcePublishedOn)
							: t.changes.undated(date(source.seenOn)),
					)} ${source.sourceUrl}`,
			),
		],
		categories: [event.kind, ...(event.status ? [event.status] : []), event.company],
	};
}
