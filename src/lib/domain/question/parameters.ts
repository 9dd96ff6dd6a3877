import { criteria } from '../criteria.ts';
import { sectors } from '../sectors.ts';
import { codesOf, isCode } from '../terms.ts';

/** Filters of lists whose values come from a closed set. The same everywhere: page, CSV, JSON, chart. */
export const filterNames = [
	'status',
	'group',
	'exposure',
	'level',
	'sector',
	'presence',
	'listed',
	'jacer',
	'criterion',
	'reason',
	'kind',
	'rung',
	'scope',
	'territory',
	'attribution',
	'standing',
	'source_type',
	'confidence',
] as const;
export type FilterName = (typeof filterNames)[number];

const yesOrNo = ['true', 'false'] as const;
const recordedAnswers = codesOf('answer');

/** The values that a filter takes, in the order in which they are shown. */
export const filterValues: Readonly<Record<FilterName, readonly string[]>> = {
	status: codesOf('status'),
	group: codesOf('group'),
	exposure: codesOf('exposure'),
	level: ['groups', 'all'],
	sector: sectors.map(({ code }) => code),
	presence: codesOf('presence'),
	listed: yesOrNo,
	jacer: yesOrNo,
	criterion: criteria.flatMap(({ id }) => recordedAnswers.map((answer) => `${id}:${answer}`)),
	reason: codesOf('reason'),
	kind: codesOf('kind'),
	rung: codesOf('rung'),
	scope: codesOf('scope'),
	territory: codesOf('territory'),
	attribution: codesOf('attribution'),
	standing: codesOf('source_standing'),
	source_type: codesOf('source_type'),
	confidence: codesOf('confidence').filter((code) => isCode('confidence', code) && code !== 'low'),
};

/** What a list can be sorted by; `-` in front reverses. */
export const sortNames = ['name', 'status', 'since', 'last_statement', 'exit', 'sector'] as const;
export type SortName = (typeof sortNames)[number];

/** Rows on one page of a screen. */
export const defaultPerPage = 50;
export const mostPerPage = 200;
/** Pages are counted up to here. */
export const mostPages = 1_000_000;

/** A search longer than this is not a search. */
export const longestSearch = 200;
