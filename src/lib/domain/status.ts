import { codesOf, type Code } from './terms.ts';

export type Status = Code<'status'>;
/** A status that an event can carry; `undisclosed` is derived and never recorded. */
export type RecordedStatus = Exclude<Status, 'undisclosed'>;
export type Group = Code<'group'>;
export type Exposure = Code<'exposure'>;

/** The statuses that an event can carry, from staying to gone. */
export const recordedStatuses = codesOf('status').filter(
	(status): status is RecordedStatus => status !== 'undisclosed',
) as [RecordedStatus, ...RecordedStatus[]];

/** Position on the scale, 1 (operating) to 6 (exited); `undisclosed` comes after all as 7. */
export function scaleOrder(status: Status): number {
	return codesOf('status').indexOf(status) + 1;
}

const groups: Readonly<Record<Status, Group>> = {
	operating: 'staying',
	holding: 'staying',
	scaled_back: 'staying',
	suspended: 'suspended',
	exit_announced: 'leaving',
	exited: 'leaving',
	undisclosed: 'undisclosed',
};

/** The headline group of a status. */
export function groupOf(status: Status): Group {
	return groups[status];
}

/** The statuses of a headline group, in scale order. */
export function statusesIn(group: Group): readonly Status[] {
	return codesOf('status').filter((status) => groups[status] === group);
}

/** Kinds of presence that make a company one with operations in Russia; any other is a tie (domain: Denominators). */
export const operationalPresence = [
	'manufacturing',
	'sales',
	'retail',
	'energy',
	'mining',
	'banking',
	'logistics',
	'services',
	'joint_venture',
	'representative_office',
] as const satisfies readonly Code<'presence'>[];

/** Whether a company had operations in Russia or only ties. */
export function exposureOf(presence: readonly string[]): Exposure {
	return presence.some((kind) => (operationalPresence as readonly string[]).includes(kind))
		? 'operations'
		: 'ties';
}
