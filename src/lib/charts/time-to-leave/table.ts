import { words } from '#lib/messages/charts/time-to-leave/index.ts';
import type { Asked } from '../definition.ts';
import { nameCells, nameColumns, nameLinks } from '../shared/company-cells.ts';
import { companyAddress } from '../shared/links.ts';
import type { ChartRow, ChartTable } from '../table.ts';
import type { Curve, TimeToLeave, Watched } from './data.ts';
import { groupOf } from './drawing.ts';
import type { State } from './state.ts';
import { stratumName } from './words.ts';

const rounded = (share: number): number => Math.round(share * 1000) / 10;

/** A row for every company, in the order in which they left, with the estimate after each; those that have not left come last. */
export function tableOf(data: TimeToLeave, asked: Asked<State>): ChartTable {
	const { speech, state } = asked;
	const { language } = speech;
	const t = words[language];
	return {
		columns: [
			{ name: 'curve', type: 'code' },
			{ name: 'curve_name', type: 'text', ...(state.by !== 'all' && { label: t.curve }) },
			...nameColumns(speech),
			{ name: 'left', type: 'boolean' },
			{ name: 'left_on', type: 'date', label: t.leftOn[state.exit] },
			{ name: 'days', type: 'number', label: t.days },
			{ name: 'at_risk', type: 'number', label: t.atRiskColumn },
			{ name: 'remaining_pct', type: 'number', label: t.remainingColumn },
			{ name: 'low_pct', type: 'number', label: t.low },
			{ name: 'high_pct', type: 'number', label: t.high },
		],
		rows: data.curves.flatMap((curve) => curve.watched.map((one) => rowOf(curve, one, asked))),
	};
}

function rowOf(
	curve: Curve,
	{ company, happened, time, on, eventId }: Watched,
	{ question, speech }: Asked<State>,
): ChartRow {
	const step = curve.steps.findLast((one) => one.time <= time);
	const address = companyAddress(company.slug, question, speech.language, eventId ?? undefined);
	return {
		cells: {
			curve: curve.code,
			curve_name: stratumName(curve.code, speech),
			...nameCells(company),
			left: happened,
			left_on: on,
			days: time,
			at_risk: happened && step ? step.atRisk : curve.companies.length - curve.left,
			remaining_pct: rounded(step?.share ?? 1),
			low_pct: step?.interval ? rounded(step.interval.low) : null,
			high_pct: step?.interval ? rounded(step.interval.high) : null,
		},
		links: nameLinks(address),
		group: groupOf(curve.code, happened ? time : 'remaining'),
	};
}
