import type { PgTable } from 'drizzle-orm/pg-core';
import { startOfDay } from '#lib/domain/dates.ts';
import type { Database } from '#lib/server/database/database.ts';
import * as tables from '#lib/server/database/schema/index.ts';

/** A row of some table, by the schema's field names; tests put wrong values in it too. */
export type FictionalRow = Record<string, unknown>;

export const seedDay = startOfDay('2026-11-20');
const hash = 'ab'.repeat(32);
const recorded = { origin: 'edition', recordedAt: seedDay };
const source = {
	sourceUrl: 'https://kitano-steel.example/news/1',
	sourcePublisher: 'Kitano Steel',
};

/** Facts about an invented company; two companies never share a code. */
export function factsRow(company: string, changes: FictionalRow = {}): FictionalRow {
	return {
		company,
		nameEn: `The ${company} company`,
		nameJa: '架空の会社',
		sectorCode: '3450',
		listed: true,
		presence: ['manufacturing', 'export'],
		factsSourceUrls: ['https://kitano-steel.example/company'],
		...recorded,
		...changes,
	};
}

export function eventRow(
	eventId: string,
	company: string,
	changes: FictionalRow = {},
): FictionalRow {
	return {
		eventId,
		company,
		announcedOn: '2022-03-10',
		status: 'suspended',
		kind: 'statement',
		attribution: 'company',
		summaryEn: 'Said that it stops deliveries.',
		summaryJa: '出荷を止めると述べた。',
		reasons: ['logistics'],
		scope: ['export'],
		territories: ['RU'],
		confidence: 'high',
		...recorded,
		...changes,
	};
}

export function evidenceRow(eventId: string, changes: FictionalRow = {}): FictionalRow {
	return {
		eventId,
		rank: 1,
		...source,
		sourceType: 'company',
		sourceStanding: 'original',
		sourceLang: 'ja',
		seenOn: '2026-11-20',
		...recorded,
		...changes,
	};
}

export function findingRow(company: string, changes: FictionalRow = {}): FictionalRow {
	return {
		company,
		criterion: 'B2',
		answer: 'partly',
		summaryEn: 'Mentions due diligence.',
		summaryJa: '人権デュー・ディリジェンスに触れている。',
		...source,
		sourceLang: 'ja',
		checkedOn: '2026-11-20',
		confidence: 'high',
		...recorded,
		...changes,
	};
}

/** Adds rows as they are, right or wrong, and answers them as the database has them. */
export async function add(
	db: Database,
	table: PgTable,
	...rows: readonly FictionalRow[]
): Promise<FictionalRow[]> {
	return await db
		.insert(table)
		.values(rows as never)
		.returning();
}

const changed = { createdAt: seedDay, updatedAt: seedDay };

/** One right row for every table of the schema, which {@link addOneOfEach} adds in this order. */
export const oneOfEach = {
	editions: { edition: 'spring', recordedOn: '2026-11-20', importedAt: seedDay, rows: {} },
	companies: { slug: 'kitano-steel' },
	companyFacts: factsRow('kitano-steel', {
		shortNameJa: '架空',
		nameKana: 'カクウ',
		securitiesCode: '130A',
		edinetCode: 'E99998',
		corporateNumber: '7123456789012',
		lei: '10000000000000000081',
		parent: 'fukagawa-kiln',
		presenceNoteEn: 'A plant.',
		presenceNoteJa: '工場。',
		russiaRevenueSharePct: 2.5,
		russiaEmployees: 40,
	}),
	companyAliases: {
		company: 'kitano-steel',
		alias: 'Old Kitano',
		kind: 'former_name',
		...recorded,
	},
	russianEntities: {
		company: 'kitano-steel',
		name: 'OOO Kitano',
		city: 'Tver',
		ownershipPct: 51,
		employees: 20,
		noteEn: 'A plant.',
		noteJa: '工場。',
		...recorded,
	},
	jacerMembers: { company: 'kitano-steel', inRegister: true, ...source, note: '2022', ...recorded },
	companySearch: { company: 'kitano-steel', words: 'kitano' },
	events: eventRow('e1', 'kitano-steel', {
		effectiveOn: '2022-03',
		rung: 'decided',
		buyer: 'A buyer',
		buyerType: 'local',
		price: '1 rouble',
		buybackOptionYears: 5,
		employeeSupport: true,
		lossJpyBillion: 1.5,
		donation: 'none',
		humanRightsDdMentioned: false,
		supersedes: 'e0',
	}),
	evidence: evidenceRow('e1', {
		sourcePublishedOn: '2022-03-10',
		noteEn: 'More.',
		noteJa: '補足。',
	}),
	eventSearch: { eventId: 'e1', words: 'kitano' },
	criterionFindings: findingRow('kitano-steel'),
	surveys: {
		publisher: 'Kaku Research',
		asOf: '2022-04',
		population: 100,
		metric: 'suspended_share',
		value: 10.5,
		unit: 'percent',
		preferred: true,
		note: 'A note.',
		sourceUrl: 'https://kaku.example/survey',
		...recorded,
	},
	context: {
		topic: 'letter',
		on: '2022-04-01',
		summaryEn: 'A letter.',
		summaryJa: '書簡。',
		...source,
		sourceLang: 'ja',
		...recorded,
	},
	sources: {
		id: 'kitano',
		kind: 'newsroom',
		nameEn: 'Kitano newsroom',
		nameJa: '北野のニュース',
		url: 'https://kitano-steel.example/news',
		company: 'kitano-steel',
		termsNoteEn: 'Not read yet.',
		termsNoteJa: '未読。',
		schedule: '20 2 * * *',
		enabled: false,
		disabledBecauseEn: 'robots.txt says no',
		disabledBecauseJa: 'robots.txt が禁じている',
	},
	collectingStops: { scope: 'kitano', stoppedAt: seedDay, because: 'They asked.' },
	runs: { source: 'kitano', startedAt: seedDay, state: 'running' },
	issues: {
		id: '0123456789abcdef',
		source: 'kitano',
		code: 'not_found',
		subject: 'https://kitano-steel.example/news/2',
		message: 'Nothing is there.',
		firstSeenAt: seedDay,
		lastSeenAt: seedDay,
	},
	listings: { source: 'kitano', name: 'news', entries: 3, readAt: seedDay },
	visits: {
		source: 'kitano',
		url: 'https://kitano-steel.example/news',
		purpose: 'list',
		sha256: hash,
		rules: 'abc',
		visitedAt: seedDay,
	},
	trackerLabels: {
		tracker: 'another',
		name: 'Kitano',
		label: 'A',
		labelledOn: '2022-07-30',
		readAt: seedDay,
	},
	robotsFiles: {
		origin: 'https://kitano-steel.example',
		outcome: 'rules',
		status: 200,
		body: 'User-agent: *',
		fetchedAt: seedDay,
	},
	hostTurns: { host: 'kitano-steel.example', nextAt: seedDay },
	documents: {
		source: 'kitano',
		url: 'https://kitano-steel.example/news/1',
		title: 'News',
		lang: 'ja',
		publishedOn: '2022-03-10',
		companies: ['kitano-steel'],
		alternates: {},
		foundAt: seedDay,
	},
	captures: {
		ordinal: 1,
		url: 'https://kitano-steel.example/news/1',
		finalUrl: 'https://kitano-steel.example/news/1',
		capturedAt: seedDay,
		status: 200,
		contentType: 'text/html',
		bytes: 10,
		sha256: hash,
		requestHeaders: {},
		responseHeaders: {},
		via: 'http',
		warcFile: 'a.warc.gz',
		warcOffset: 0,
	},
	documentTexts: {
		extractor: 'html-1',
		extractedAt: seedDay,
		sha256: hash,
		content: '出荷を止める。',
		because: 'capture',
	},
	proposals: {
		company: 'kitano-steel',
		reader: 'rules-1',
		proposedAt: seedDay,
		status: 'suspended',
		kind: 'statement',
		rung: 'decided',
		attribution: 'company',
		reasons: [],
		scope: [],
		territories: [],
		exitDenied: false,
		humanRightsDdMentioned: false,
		confidence: 'low',
		state: 'pending',
	},
	readings: {
		company: 'kitano-steel',
		reader: 'rules-1',
		readAt: seedDay,
		outcome: 'repeats',
		event: 'e1',
	},
	proposalSpans: { start: 0, end: 3, quote: '出荷を', rule: 'shipment-halt' },
	drafts: {
		company: 'kitano-steel',
		supersedes: 'e1',
		content: {},
		sources: [],
		needs: ['stays'],
		because: 'The page says so.',
		draftedBy: 'A person',
		draftedAt: seedDay,
	},
	reviews: { at: seedDay, reviewer: 'A person', action: 'accepted', event: 'e1', because: 'Read.' },
	corrections: {
		tokenHash: hash,
		receivedAt: seedDay,
		kind: 'reply',
		company: 'kitano-steel',
		event: 'e1',
		lang: 'ja',
		body: 'Our reply.',
		url: 'https://kitano-steel.example/news/2',
		office: 'Press office',
		contact: 'press@kitano-steel.example',
		state: 'received',
	},
	correctionHistory: {
		at: seedDay,
		who: 'A person',
		step: 'answered',
		note: 'A note.',
		textEn: 'Yes.',
		textJa: 'はい。',
	},
	replies: {
		company: 'kitano-steel',
		event: 'e1',
		lang: 'ja',
		body: '弊社の見解。',
		office: '広報部',
		repliedOn: '2026-11-20',
		...recorded,
	},
	sentCounts: { visitor: 'abc', hour: seedDay, count: 1 },
	people: {
		id: 'person-1',
		name: 'Aoi Hoshino',
		email: 'aoi@desk.example',
		role: 'reviewer',
		...changed,
	},
	sessions: { id: 'session-1', token: 'token', expiresAt: seedDay, userId: 'person-1', ...changed },
	credentials: {
		id: 'credential-1',
		accountId: 'person-1',
		providerId: 'credential',
		userId: 'person-1',
		password: 'salt:hash',
		...changed,
	},
	verifications: {
		id: 'verification-1',
		identifier: 'sign-in',
		value: 'person-1',
		expiresAt: seedDay,
		...changed,
	},
	secondFactors: {
		id: 'factor-1',
		secret: 'secret',
		backupCodes: 'codes',
		userId: 'person-1',
	},
	signInAttempts: { id: 'attempt-1', at: seedDay, account: hash, address: '192.0.2.1' },
	secrets: { name: 'key', value: 'value', createdAt: seedDay },
	releases: { day: '2026-11-20', releasedAt: seedDay, files: {} },
} satisfies Partial<Record<keyof typeof tables, FictionalRow>>;

export type TableName = keyof typeof oneOfEach;
export const tableNames = Object.keys(oneOfEach) as TableName[];

/** Fills an empty database with one row in each table, and answers the rows as they are stored. */
export async function addOneOfEach(db: Database): Promise<Record<TableName, FictionalRow>> {
	await add(db, tables.companies, { slug: 'fukagawa-kiln' }, { slug: 'minato-foods' });
	const added = {} as Record<TableName, FictionalRow>;
	for (const name of tableNames) {
		if (name === 'events') await add(db, tables.events, eventRow('e0', 'kitano-steel'));
		const [row] = await add(db, tables[name], { ...oneOfEach[name], ...keysFrom(name, added) });
		if (!row) throw new Error(`No row was added to ${name}.`);
		added[name] = row;
	}
	return added;
}

/** Keys that the database gives out, for the tables that refer to them. */
export function keysFrom(
	name: TableName,
	added: Readonly<Partial<Record<TableName, FictionalRow>>>,
): FictionalRow {
	const id = (of: TableName) => added[of]?.['id'];
	if (name === 'correctionHistory' || name === 'replies') return { correction: id('corrections') };
	if (name === 'captures') return { document: id('documents') };
	if (name === 'documentTexts') return { document: id('documents'), capture: id('captures') };
	if (name === 'proposals' || name === 'readings') return { documentText: id('documentTexts') };
	if (name === 'proposalSpans' || name === 'drafts') return { proposal: id('proposals') };
	return {};
}
