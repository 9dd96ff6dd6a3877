const number = (count: number): string => count.toLocaleString('en');
const some = (count: number, one: string): string =>
	`${number(count)} ${count === 1 ? one : `${one}s`}`;
const be = (count: number): string => (count === 1 ? 'is' : 'are');

export const en = {
	title: 'Announced → completed',
	tooEarly: (date: string) => `Our records begin on ${date}: no exit was announced before`,
	none: (date: string) => `By ${date}, none had announced an exit`,
	headline: (all: number, completed: number, median: number | null) =>
		[
			`${number(completed)} of ${some(all, 'announced exit')} ${be(all === 1 ? 1 : completed)} completed`,
			...(median === null ? [] : [`at a median of ${some(median, 'day')} after the announcement`]),
		].join(', ') +
		(all > completed ? `; ${number(all - completed)} ${be(all - completed)} still open` : ''),
	subtitle:
		'Days from the announcement of an exit to its completion, a line for each that announced one.',
	label: (title: string, completed: number, open: number) =>
		`${title}. ${some(completed, 'exit')} completed, ${number(open)} still open.`,
	axis: 'days',
	days: (days: string) => `${days} days`,
	open: (days: string) => `open, ${days}`,
	atOnce: 'on completion',
	announced: (date: string) => `Announced ${date}`,
	completedOn: (date: string) => `Completed ${date}`,
	completedLong: (days: string) => `${days} days from announced to completed`,
	openLong: (days: string) => `Still open after ${days} days`,
	atOnceLong: 'First heard of when it was completed',
	order: 'Order',
	orders: { gap: 'Longest first', announced: 'Earliest announced first', name: 'Name' },
	medianNote:
		'The median is of completed exits that were announced before; it leaves out the open ones, which have already taken as long as their line.',
	openNote: (date: string) =>
		`An arrow means still open: no completion was on record by ${date}. A bar at the end means completed.`,
	rangeNote:
		'Where only the month or the year is known, the dashed part is the range of days that it can mean. For the median a range counts with its middle.',
	atOnceNote:
		'A square without a line is an exit that was first disclosed when it was completed: there is no gap to measure, and it is not in the median.',
	movedOnNote: (names: string) =>
		`Announced an exit and stand elsewhere by their latest disclosure: ${names}. Their exits count as open.`,
	named: (name: string, status: string) => `${name} (${status})`,
	resumedNote:
		'Exits that were followed by a resumption are left out. A completed exit counts from the day on which it took effect, or else was announced; one announced only after it took effect has a gap of 0 days.',
	state: 'State',
	status: 'Status',
	states: { open: 'Still open', completed: 'Completed', at_once: 'Disclosed on completion' },
	announcedColumn: 'Announced',
	completedColumn: 'Completed',
	least: 'Days, at least',
	most: 'Days, at most',
};
