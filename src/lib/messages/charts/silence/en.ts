import { counted } from '../en.ts';

const months = (count: number): string =>
	`${count.toLocaleString('en')} ${count === 1 ? 'month' : 'months'}`;

export const en = {
	title: 'Silence',
	headline: (stale: number, all: number, groups: boolean) =>
		`${stale === 0 ? 'None' : stale.toLocaleString('en')} of ${counted(all, groups)} last spoke about ${stale < 2 ? 'its' : 'their'} Russian business more than 12 months ago`,
	andNever: (count: number, groups: boolean) =>
		`, and ${counted(count, groups)} ${count === 1 ? 'is' : 'are'} not on record as having spoken`,
	nobody: (all: number, groups: boolean) =>
		`No statement of its own is on record for any of ${counted(all, groups)}`,
	one: (name: string, count: number) =>
		`${name} last spoke about its Russian business ${count === 0 ? 'less than a month' : months(count)} ago`,
	oneNever: (name: string) => `No statement of its own is on record for ${name}`,
	subtitle: 'Months since each company’s last own statement.',
	subtitleMedian: (median: number, spoke: number, groups: boolean) =>
		`Months since each company’s last own statement; median ${months(median)}, of the ${counted(spoke, groups)} with a statement on record.`,
	whatCounts:
		'A statement is a company’s own document, or a press report on what it said or did. A third party’s claim is none. Months are whole months up to the as-of date.',
	reading:
		'Filled: up to 12 months ago. Open: more than 12 months ago, so that the status may be out of date. Dashed: no statement on record, which does not mean that none was made.',
	axis: 'Months since the last own statement',
	axisShort: 'Months since the last statement',
	staleFrom: 'stale: more than 12 months',
	staleFromShort: 'stale',
	median: (count: number) => `median ${months(count)}`,
	never: 'No statement on record',
	neverShort: 'None',
	statement: (date: string, count: number) =>
		`Last own statement: ${date}, ${count === 0 ? 'less than a month ago' : `${months(count)} ago`}`,
	noStatement: 'No statement of its own on record',
	months: 'Months since',
	stale: 'Stale',
};
