import { chartNames } from '#lib/domain/charts.ts';
import { checklist } from './checklist/index.ts';
import { companies } from './companies/index.ts';
import { compared } from './compared/index.ts';
import type { Chart } from './definition.ts';
import { exitGap } from './exit-gap/index.ts';
import { flows } from './flows/index.ts';
import { reasons } from './reasons/index.ts';
import { responsibleExit } from './responsible-exit/index.ts';
import { sectors } from './sectors/index.ts';
import { silence } from './silence/index.ts';
import { statusOverTime } from './status-over-time/index.ts';
import { timeToLeave } from './time-to-leave/index.ts';
import { timelines } from './timelines/index.ts';

// prettier-ignore
const all: readonly Chart[] = [
	statusOverTime,
	companies,
	timelines,
	timeToLeave,
	flows,
	sectors,
	reasons,
	exitGap,
	checklist,
	silence,
	responsibleExit,
	compared,
];

/** Every chart there is, in the order of the gallery. */
export const charts: readonly Chart[] = chartNames.flatMap((name) =>
	all.filter((chart) => chart.name === name),
);

/** The chart of that name, or nothing. */
export function chartOf(name: string): Chart | undefined {
	return charts.find((chart) => chart.name === name);
}
