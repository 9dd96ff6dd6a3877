import fc from 'fast-check';
import { standingOf, statusSpans, type DatedEvent } from '#lib/domain/as-of.ts';
import type { ChartCompany, ChartEvent, ChartRegister } from '#lib/domain/charts.ts';
import { addDays, firstDay, type Day, type PartialDate } from '#lib/domain/dates.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { groupOf, recordedStatuses } from '#lib/domain/status.ts';
import type { Language } from '#lib/domain/terms.ts';
import { speechOf } from '#lib/messages/speech.ts';
import type { Chart, ChartAnswer } from './definition.ts';

/** The day on which the fictional companies of chart tests are looked at. */
export const asOf: Day = '2026-11-20';

/** The plain question of a chart's page. */
export const plainQuestion: Question = {
	today: asOf,
	asOf,
	knownAt: asOf,
	q: '',
	filters: { exposure: ['operations'], level: ['groups'] },
	sort: null,
	page: 1,
	per: 50,
	columns: [],
	bom: true,
};

/** A change of status on a day or in a month; what else the event says replaces what it would say without. */
export type Change = readonly [
	on: PartialDate,
	status: (typeof recordedStatuses)[number],
	says?: Partial<ChartEvent>,
];

/** A fictional company that moved as given; `facts` replace what it would have without them. */
export function chartCompany(
	slug: string,
	changes: readonly Change[],
	facts: Partial<ChartCompany> = {},
): ChartCompany {
	const history = changes.map(([on, status, says], index): ChartEvent => ({
		eventId: `${slug}-${String(index)}`,
		announcedOn: on,
		effectiveOn: null,
		status,
		kind: 'statement',
		rung: null,
		attribution: 'company',
		reasons: [],
		scope: [],
		confidence: 'high',
		buyer: null,
		buyerType: null,
		price: null,
		buybackOptionYears: null,
		employeeSupport: null,
		lossJpyBillion: null,
		donation: null,
		humanRightsDdMentioned: null,
		recordedAt: new Date('2026-11-20T00:00:00Z'),
		...says,
	}));
	const events = history.map((event): DatedEvent => ({ ...event, retiredAt: null }));
	const standing = standingOf(events, { asOf, knownAt: asOf });
	return {
		slug,
		nameEn: `Fictional ${slug}`,
		nameJa: `架空${slug}`,
		shortNameJa: null,
		nameKana: null,
		securitiesCode: null,
		edinetCode: null,
		corporateNumber: null,
		lei: null,
		sectorCode: '3650',
		listed: true,
		parent: null,
		presence: ['sales'],
		russiaRevenueSharePct: null,
		russiaEmployees: null,
		exposure: 'operations',
		isGroup: true,
		jacerMember: false,
		...standing,
		statusGroup: groupOf(standing.status),
		reasons: [],
		events: history.length,
		sources: history.length,
		spans: statusSpans(events, { asOf, knownAt: asOf }),
		history,
		answers: {},
		...facts,
	};
}

/** Any day between the invasion and the day of the tests. */
export const anyDay = fc.nat(1700).map((days) => addDays(firstDay, days));

/** Any register of up to 40 fictional companies, each with up to 5 changes. */
export const anyRegister: fc.Arbitrary<ChartRegister> = fc
	.array(fc.array(fc.tuple(anyDay, fc.constantFrom(...recordedStatuses)), { maxLength: 5 }), {
		maxLength: 40,
	})
	.map((all) => ({
		companies: all.map((changes, index) => chartCompany(`c${String(index)}`, changes)),
		surveys: [],
		context: [],
	}));

/** What a chart answers about fictional companies, asked as its address asks it. */
export function answerOf(
	chart: Chart,
	search: string,
	register: ChartRegister,
	{
		question = plainQuestion,
		language = 'en',
		isDated = false,
	}: { question?: Question; language?: Language; isDated?: boolean } = {},
): ChartAnswer {
	const read = chart.read(new URLSearchParams(search), asOf);
	if (!('answer' in read)) throw new Error(JSON.stringify(read.problems));
	return read.answer({ register, question, speech: speechOf(language), isDated });
}
