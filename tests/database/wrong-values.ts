import type { FictionalRow, TableName } from '../support/fictional-rows.ts';

/** Changes to a right row, each of which one check of the schema must refuse. */
export interface WrongValue {
	readonly table: TableName;
	readonly constraint: string;
	readonly changes: FictionalRow;
}

/** Wrong values by field, for checks that are named after their table and what they hold. */
function wrong(
	table: TableName,
	name: string,
	checks: Record<string, FictionalRow[]>,
): WrongValue[] {
	return Object.entries(checks).flatMap(([check, all]) =>
		all.map((changes) => ({ table, constraint: `${name}_${check}`, changes })),
	);
}
const each = (field: string, ...values: unknown[]): FictionalRow[] =>
	values.map((value) => ({ [field]: value }));

const retiredAt = new Date('2026-11-21T00:00:00Z');
const beforeRecorded = new Date('2026-11-19T00:00:00Z');

/** A retirement has a time, a reason and an author, or none of them, and comes after the record. */
const records = {
	origin: each('origin', 'importer', ''),
	retirement: [
		{ retiredAt },
		{ retiredAt, retiredBecause: 'replaced' },
		{ retiredAt, retiredBy: 'desk' },
		{ retiredAt, retiredBecause: '', retiredBy: 'desk' },
		{ retiredAt, retiredBecause: 'replaced', retiredBy: 'somebody' },
		{ retiredAt: beforeRecorded, retiredBecause: 'replaced', retiredBy: 'desk' },
		{ retiredBecause: 'replaced' },
		{ retiredBy: 'desk' },
		{ retiredBecause: 'replaced', retiredBy: 'desk' },
	],
};

const noAddress = [
	'',
	'kitano.example',
	'ftp://kitano.example',
	'https://',
	'https://a b',
	' https://a',
];
const noLanguage = ['', 'j', 'jpn', 'JA', 'ja\n'];
const noHash = ['', 'ab', 'AB'.repeat(32), 'zz'.repeat(32), 'ab'.repeat(33)];
const noSlug = [
	'',
	'Kitano',
	'kitano steel',
	'-kitano',
	'kitano-',
	'kitano--steel',
	'北野',
	'kitano\n',
];

export const wrongValues: readonly WrongValue[] = [
	...wrong('companies', 'companies', { slug: each('slug', ...noSlug) }),
	...wrong('companyFacts', 'company_facts', {
		...records,
		names: [...each('nameEn', ''), ...each('nameJa', '')],
		securities_code: each('securitiesCode', '', '130', '0130', '130B', '13010', '130a'),
		edinet_code: each('edinetCode', '', 'E1234', 'e12345', 'E123456'),
		corporate_number: each('corporateNumber', '', '7123456789013', '712345678901'),
		lei: each('lei', '', '10000000000000000080', '1000000000000000008'),
		sector: each('sectorCode', '', '3451', '50', '9999'),
		parent: each('parent', 'kitano-steel'),
		presence: each('presence', ['factory'], ['sales', ''], ['sales', 'MINING']),
		figures: [
			...each('russiaRevenueSharePct', -0.1, 100.1),
			...each('russiaEmployees', -1),
			{ russiaRevenueSharePct: null, russiaEmployees: -1 },
			{ russiaRevenueSharePct: 101, russiaEmployees: null },
		],
	}),
	...wrong('companyAliases', 'company_aliases', {
		...records,
		kind: each('kind', '', 'nickname'),
		alias: each('alias', ''),
	}),
	...wrong('russianEntities', 'russian_entities', {
		...records,
		name: each('name', ''),
		figures: [...each('ownershipPct', -1, 100.5), ...each('employees', -1)],
	}),
	...wrong('jacerMembers', 'jacer_members', {
		...records,
		company: each('company', ...noSlug),
		source: each('sourceUrl', ...noAddress),
	}),
	...wrong('events', 'events', {
		...records,
		event_id: each('eventId', '', '.e', 'e e', 'é', 'e\n', 'a/b'),
		effective_on: each('effectiveOn', '', '2022-3', 'March', '1899-01-01'),
		status: each('status', '', 'undisclosed', 'Exited', 'gone'),
		kind: each('kind', '', 'rumour'),
		rung: each('rung', '', 'thinking'),
		considering_is_no_exit: [
			{ rung: 'considering', status: 'exit_announced' },
			{ rung: 'considering', status: 'exited' },
		],
		attribution: each('attribution', '', 'press'),
		summaries: [...each('summaryEn', ''), ...each('summaryJa', '')],
		reasons: each('reasons', ['weather'], ['logistics', ''], ['logistics', null]),
		scope: each('scope', ['everything']),
		territories: each('territories', ['UA'], ['RU', 'ru']),
		figures: [
			...each('buybackOptionYears', -1),
			...each('lossJpyBillion', -0.5),
			{ buybackOptionYears: null, lossJpyBillion: -1 },
		],
		confidence: each('confidence', '', 'low', 'certain'),
		supersedes: each('supersedes', 'e2'),
	}),
	...wrong('evidence', 'evidence', {
		...records,
		rank: each('rank', 0, -1),
		source_url: each('sourceUrl', ...noAddress),
		source_publisher: each('sourcePublisher', ''),
		source_type: each('sourceType', '', 'blog'),
		source_standing: each('sourceStanding', '', 'copy'),
		source_lang: each('sourceLang', ...noLanguage),
		source_published_on: each('sourcePublishedOn', '', '2022/03/10'),
	}),
	...wrong('criterionFindings', 'criterion_findings', {
		...records,
		criterion: each('criterion', '', 'B8', 'b2'),
		answer: each('answer', '', 'not_checked', 'maybe'),
		source: each('sourceUrl', ...noAddress),
		source_lang: each('sourceLang', ...noLanguage),
		confidence: each('confidence', '', 'low', 'unverified'),
	}),
	...wrong('surveys', 'surveys', {
		...records,
		as_of: each('asOf', '', '2022-4', '2200'),
		source: each('sourceUrl', ...noAddress),
	}),
	...wrong('context', 'context', {
		...records,
		on: each('on', '', 'April 2022'),
		source: each('sourceUrl', ...noAddress),
	}),
	...wrong('sources', 'sources', {
		url: each('url', ...noAddress),
		disabled: [...each('disabledBecauseEn', '', null), ...each('disabledBecauseJa', '', null)],
	}),
	...wrong('collectingStops', 'collecting_stops', { because: each('because', '') }),
	...wrong('runs', 'runs', {
		state: [{ state: 'lost', endedAt: retiredAt }],
		ended: [{ endedAt: retiredAt }, { state: 'failed', endedAt: null }],
	}),
	...wrong('issues', 'issues', { id: each('id', '', '0123', '0123456789ABCDEF') }),
	...wrong('listings', 'listings', { entries: each('entries', -1) }),
	...wrong('visits', 'visits', {
		purpose: each('purpose', '', 'curiosity'),
		sha256: each('sha256', ...noHash),
	}),
	...wrong('trackerLabels', 'tracker_labels', { label: each('label', '') }),
	...wrong('robotsFiles', 'robots_files', { outcome: each('outcome', '', 'maybe') }),
	...wrong('documents', 'documents', {
		url: each('url', ...noAddress),
		fetch_url: each('fetchUrl', ...noAddress),
		web_archive_url: each('webArchiveUrl', ...noAddress),
		lang: each('lang', ...noLanguage),
		published_on: each('publishedOn', '', 'yesterday'),
	}),
	...wrong('captures', 'captures', {
		sha256: each('sha256', ...noHash),
		ordinal: each('ordinal', 0, -1),
		sizes: [...each('bytes', -1), ...each('warcOffset', -1)],
		via: each('via', '', 'fax'),
	}),
	...wrong('documentTexts', 'document_texts', {
		sha256: each('sha256', ...noHash),
		lang: each('lang', ...noLanguage),
		because: each('because', '', 'whim'),
	}),
	...wrong('proposals', 'proposals', {
		status: each('status', 'undisclosed'),
		kind: each('kind', 'rumour'),
		rung: each('rung', 'thinking'),
		considering_is_no_exit: [{ rung: 'considering', status: 'exited' }],
		attribution: each('attribution', 'press'),
		reasons: each('reasons', ['weather']),
		scope: each('scope', ['everything']),
		territories: each('territories', ['UA']),
		confidence: each('confidence', 'unverified'),
		state: each('state', '', 'open'),
	}),
	...wrong('readings', 'readings', {
		outcome: [
			{ outcome: '', event: null },
			{ outcome: 'maybe', event: null },
		],
		event: [{ event: null }, { outcome: 'nothing' }],
	}),
	...wrong('proposalSpans', 'proposal_spans', {
		order: [{ start: 3, end: 3 }, { start: 4, end: 3 }, { start: -1 }],
	}),
	...wrong('drafts', 'drafts', {
		needs: each('needs', ['whim']),
		drafted_by: each('draftedBy', ''),
	}),
	...wrong('reviews', 'reviews', {
		action: each('action', '', 'liked'),
		subject: [{ event: null }],
		because: [
			{ action: 'rejected', because: null },
			{ action: 'corrected', because: '' },
			{ action: 'retired', because: null },
			{ action: 'returned', because: null },
		],
		undoes: [{ action: 'undone' }],
		reviewer: each('reviewer', ''),
	}),
	...wrong('corrections', 'corrections', {
		kind: each('kind', 'complaint'),
		lang: each('lang', 'ru'),
		state: [{ state: 'open', closedAt: retiredAt }],
		token_hash: each('tokenHash', ...noHash),
		body: each('body', ''),
		url: each('url', 'kitano-steel.example', 'javascript:alert(1)'),
		reply: [{ office: null }, { office: '' }, { company: null, event: null }],
		closed: [{ closedAt: retiredAt }, { state: 'replied' }],
		outcome: [
			{ state: 'declined', closedAt: retiredAt },
			{ state: 'corrected', closedAt: retiredAt, outcomeEn: 'Yes.', outcomeJa: '' },
		],
	}),
	...wrong('correctionHistory', 'correction_history', {
		step: each('step', '', 'liked'),
		who: [{ who: null }, { step: 'message' }],
		text: [{ textEn: '' }, { step: 'declined', textJa: null }],
	}),
	...wrong('replies', 'replies', {
		...records,
		lang: each('lang', 'ru'),
		texts: [...each('body', ''), ...each('office', '')],
	}),
	...wrong('people', 'people', {
		role: each('role', '', 'owner'),
		named: each('name', ''),
		email_small: each('email', 'Aoi@desk.example'),
	}),
	...wrong('sentCounts', 'sent_counts', { count: each('count', 0) }),
];
