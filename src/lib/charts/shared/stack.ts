import { area, curveStepAfter, stack } from 'd3-shape';
import type { Day } from '#lib/domain/dates.ts';
import type { Status } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';
import type { Step } from '#lib/domain/steps.ts';

/** From the bottom up: exits have the zero line, and what nothing is known of lies on top. */
export const stackOrder: readonly Status[] = [
	...codesOf('status')
		.filter((status) => status !== 'undisclosed')
		.reverse(),
	'undisclosed',
];

/** An area of one status. */
export interface StatusArea {
	readonly status: Status;
	readonly path: string;
}

/**
 * Companies by status as stacked areas with steps, up to `asOf`.
 *
 * @param x place of a day
 * @param y height of a number of companies
 */
export function stackedAreas(
	steps: readonly Step[],
	asOf: Day,
	{ x, y }: { x: (day: Day) => number; y: (count: number) => number },
): StatusArea[] {
	const last = steps.at(-1);
	const all = last ? [...steps, { ...last, day: asOf }] : [];
	const layers = stack<Step, Status>()
		.keys(stackOrder)
		.value((step, status) => step.counts[status])(all);
	const shape = area<(typeof layers)[number][number]>()
		.x(({ data }) => x(data.day))
		.y0(([low]) => y(low))
		.y1(([, high]) => y(high))
		.curve(curveStepAfter)
		.digits(1);
	return layers
		.filter((layer) => layer.some(([low, high]) => high > low))
		.map((layer) => ({ status: layer.key, path: shape(layer) ?? '' }));
}
