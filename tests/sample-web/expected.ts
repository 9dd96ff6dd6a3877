import { addDays, firstDay, type Day } from '#lib/domain/dates.ts';
import type { Filing } from './content/filing.ts';
import { filedAtFirst, filings, filingsOfToday } from './content/filings.ts';
import { newsroomNames, newsrooms, noticesBy, type NewsroomName } from './content/newsrooms.ts';
import { isWorthReading, type Notice, type Russia } from './content/notice.ts';
import { grievancesPath, membersPath } from './hosts/jacer.ts';
import { englishPaths, paths } from './hosts/paths.ts';
import type { SampleWeb } from './server.ts';

/** A disclosure that a complete collection brings. */
export interface ExpectedDocument {
	/** The address by which it is known. */
	readonly url: string;
	/** Slugs. */
	readonly companies: readonly string[];
	readonly publishedOn: Day | undefined;
	readonly title: string | undefined;
	readonly lang: 'ja' | 'en';
	/** What a careful reader takes from it about the business in Russia; undefined where it says nothing of it. */
	readonly says?: Russia['says'] | undefined;
}

/** What a complete collection of a source brings while no test has changed anything. */
export interface ExpectedSource {
	/** Entries on its lists. */
	readonly listed: number;
	/** Of those, not fetched. */
	readonly skipped: number;
	readonly documents: readonly ExpectedDocument[];
}

type Web = Pick<SampleWeb, 'origin' | 'today'>;

/** What every source brings, by the id of its declaration in `sites/`. */
export function expectedSources(web: Web): Record<string, ExpectedSource> {
	const page = (host: string, path: string, companies: readonly string[]): ExpectedDocument => ({
		url: web.origin(host) + path,
		companies,
		publishedOn: undefined,
		title: undefined,
		lang: 'ja',
	});
	return {
		...expectedNewsrooms(web),
		'sample-edinet': expectedEdinet(web),
		'sample-jacer-members': {
			listed: 1,
			skipped: 0,
			documents: [page('jacer', membersPath, members)],
		},
		'sample-jacer-cases': { listed: 1, skipped: 0, documents: [page('jacer', grievancesPath, [])] },
		// A person has looked at the page as it is; it is captured when it says something else.
		'suirei-energy': { listed: 1, skipped: 1, documents: [] },
	};
}

/** What newsrooms, feeds and hosted lists bring; `kobai-apparel-en` is the English list of Kobai. */
export function expectedNewsrooms(web: Web): Record<string, ExpectedSource> {
	const notices = noticesBy(web.today);
	const english = notices.kobai.filter((notice) => notice.en);
	return {
		...Object.fromEntries(
			newsroomNames.map((name) => {
				const listed = notices[name].filter((notice) => isOnList(name, notice));
				const documentOf = (notice: Notice) => japanese(web, name, notice);
				return [newsrooms[name].company, brought(listed, documentOf)];
			}),
		),
		'kobai-apparel-en': brought(english, (notice) => inEnglish(web, notice)),
	};
}

/** What EDINET brings for the days from one to another, both included, but for what is filed today. */
export function expectedFilings(from: Day, to: Day): { listed: number; docIDs: readonly string[] } {
	const days = Object.keys(filings).filter((day) => from <= day && day <= to);
	return counted(days.flatMap((day) => filings[day] ?? []));
}

/** The archive of Sokai is read from the year of the invasion on; every other list is read whole. */
function isOnList(name: NewsroomName, { on }: Notice): boolean {
	return name !== 'sokai' || on >= `${firstDay.slice(0, 4)}-01-01`;
}

/** Companies of the sample register that the association names. */
const members: readonly string[] = (
	['hokushin', 'aoba', 'sokai', 'gyoko', 'shirakabadai', 'kobai'] as const
).map((name) => newsrooms[name].company);

/** The declaration's first run goes back three days. */
const firstDays = 3;

function expectedEdinet({ today }: Web): ExpectedSource {
	const { listed } = expectedFilings(addDays(today, -firstDays), today);
	const filed = filingsOfToday.slice(0, filedAtFirst);
	const earlier = Object.entries(filings).filter(
		([day]) => addDays(today, -firstDays) <= day && day <= today,
	);
	const documents = [...earlier, [today, filed] as const].flatMap(([day, of]) =>
		of.filter(({ wanted }) => wanted).map((filing) => filedDocument(filing, day)),
	);
	return {
		listed: listed + filed.length,
		skipped: listed + filed.length - documents.length,
		documents,
	};
}

function filedDocument({ docID, filer, description }: Filing, day: Day): ExpectedDocument {
	const newsroom = newsroomNames.find((name) => name === filer);
	return {
		url: `https://disclosure2.edinet-fsa.go.jp/WZEK0040.aspx?${docID}`,
		companies: newsroom ? [newsrooms[newsroom].company] : [],
		publishedOn: day,
		title: description,
		lang: 'ja',
	};
}

function counted(filed: readonly Filing[]): { listed: number; docIDs: readonly string[] } {
	return {
		listed: filed.length,
		docIDs: filed.filter(({ wanted }) => wanted).map(({ docID }) => docID),
	};
}

function brought(
	listed: readonly Notice[],
	documentOf: (notice: Notice) => ExpectedDocument,
): ExpectedSource {
	const wanted = listed.filter((notice) => isWorthReading(notice) && notice.on >= firstDay);
	return {
		listed: listed.length,
		skipped: listed.length - wanted.length,
		documents: wanted.map(documentOf),
	};
}

function japanese(web: Web, name: NewsroomName, notice: Notice): ExpectedDocument {
	const { host, company } = newsrooms[name];
	return {
		url: web.origin(host) + paths[name](notice),
		companies: [company],
		publishedOn: notice.on,
		title: notice.title,
		lang: 'ja',
		says: notice.russia?.says,
	};
}

function inEnglish(web: Web, notice: Notice): ExpectedDocument {
	const { en } = notice;
	if (!en) throw new Error(`The notice of ${notice.on} has no English version.`);
	return {
		...japanese(web, 'kobai', notice),
		url: web.origin('kobai') + englishPaths.kobai(notice),
		publishedOn: en.on,
		title: en.title,
		lang: 'en',
	};
}
