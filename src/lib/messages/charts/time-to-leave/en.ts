import { counted } from '../en.ts';

const some = (count: number): string => counted(count, false);
const days = (count: number): string =>
	`${count.toLocaleString('en')} ${count === 1 ? 'day' : 'days'}`;
const months = (count: number): string =>
	`${count.toLocaleString('en')} ${count === 1 ? 'month' : 'months'}`;
/** Months at the beginning of a sentence. */
const after = (count: number): string => (count === 0 ? 'Less than a month' : months(count));
/** Months within a sentence, as a limit. */
const within = (count: number): string => (count === 0 ? 'less than a month' : months(count));
const have = (count: number): string => (count === 1 ? 'has' : 'have');

export const en = {
	title: 'Time to leave',
	tooEarly: (date: string) => `The clock starts on ${date}: nobody had left before`,
	halfLeft: {
		announced: (all: number, median: number, date: string, groups: boolean) =>
			`Within ${days(median)}, by ${date}, half of ${counted(all, groups)} had announced an exit`,
		completed: (all: number, median: number, date: string, groups: boolean) =>
			`Within ${days(median)}, by ${date}, half of ${counted(all, groups)} had completed an exit`,
	},
	stillThere: {
		announced: (rest: number, all: number, time: number, groups: boolean) =>
			rest === all && all > 1
				? `${after(time)} after the invasion, none of ${counted(all, groups)} had announced an exit`
				: `${after(time)} after the invasion, ${rest.toLocaleString('en')} of ${counted(all, groups)} ${have(all === 1 ? 1 : rest)} announced no exit`,
		completed: (rest: number, all: number, time: number, groups: boolean) =>
			rest === all && all > 1
				? `${after(time)} after the invasion, none of ${counted(all, groups)} had completed an exit`
				: `${after(time)} after the invasion, ${rest.toLocaleString('en')} of ${counted(all, groups)} ${have(all === 1 ? 1 : rest)} not completed an exit`,
	},
	soFar: {
		announced: (left: number, all: number, time: number, groups: boolean) =>
			`${left.toLocaleString('en')} of ${counted(all, groups)} ${have(all === 1 ? 1 : left)} announced an exit within ${within(time)} of the invasion`,
		completed: (left: number, all: number, time: number, groups: boolean) =>
			`${left.toLocaleString('en')} of ${counted(all, groups)} ${have(all === 1 ? 1 : left)} completed an exit within ${within(time)} of the invasion`,
	},
	compared: {
		announced: (time: number, most: string, least: string) =>
			`Exits announced within ${within(time)}: most in ${most}, fewest in ${least}`,
		completed: (time: number, most: string, least: string) =>
			`Exits completed within ${within(time)}: most in ${most}, fewest in ${least}`,
	},
	with: (name: string, gone: string) => `${name} (${gone})`,
	subtitle: {
		announced: (date: string) =>
			`Share that has announced no exit, by time since ${date} (Kaplan–Meier estimate with 95% confidence band).`,
		completed: (date: string) =>
			`Share that has not completed an exit, by time since ${date} (Kaplan–Meier estimate with 95% confidence band).`,
	},
	label: (title: string, parts: string) => `${title}. ${parts}`,
	summary: {
		announced: (name: string, left: string, all: string) =>
			`${name}: ${left} of ${all} have announced an exit.`,
		completed: (name: string, left: string, all: string) =>
			`${name}: ${left} of ${all} have completed an exit.`,
	},
	exit: 'Until an exit is',
	exits: { announced: 'announced', completed: 'completed' },
	by: 'By',
	bys: { all: 'All together', sector: 'Sector', listed: 'Listing', presence: 'Presence' },
	strata: {
		all: 'All',
		other: 'Other sectors',
		listed: 'Listed',
		unlisted: 'Not listed',
		production: 'Plants, energy, mining',
		trade: 'Sales and services',
		office: 'Office only',
		ties: 'Ties only',
	},
	numberOf: (count: string, all: string) => `${count} of ${all}`,
	still: { announced: 'no exit announced', completed: 'exit not completed' },
	half: 'Half',
	axis: 'Months since 24 Feb 2022',
	atRisk: {
		announced: 'At risk: had announced no exit before',
		completed: 'At risk: had not completed an exit before',
	},
	row: (name: string, all: string) => `${name} (${all})`,
	median: (count: number, date: string) => `median ${days(count)} (${date})`,
	noMedian: 'median not reached',
	stepTitle: (date: string, count: number) => `${date}, after ${days(count)}`,
	andMore: (names: string, more: number) => `${names} and ${more.toLocaleString('en')} more`,
	remaining: {
		announced: (rest: string, all: string) => `${rest} of ${all} had announced no exit`,
		completed: (rest: string, all: string) => `${rest} of ${all} had not completed an exit`,
	},
	interval: (low: string, high: string) => `95% band ${low} to ${high}`,
	howToRead: (date: string) =>
		`Each step is a day on which companies left. Those that have not are followed up to ${date}; because all are followed to the same day, the curve is simply the share that had not left. An exit counts whatever the status is now, unless a resumption followed: then the company is at risk until it leaves again.`,
	bandNote:
		'The band is Greenwood’s, on the log(−log) scale. It shows how far the share could lie off by chance if these companies were drawn from many more; with three curves or more it is in the table only.',
	datesNote:
		'An exit of which only the month or the year is known counts on the last day of it; a completed exit on the day on which it took effect, or else was announced.',
	undisclosedNote: (count: number) =>
		`${some(count)} of which nothing was found ${count === 1 ? 'counts' : 'count'} as not having left. Silence is no decision to stay.`,
	otherNote: (fewest: number) =>
		`Sectors with fewer than ${fewest.toLocaleString('en')} companies are put together as other sectors.`,
	presenceNote:
		'A company counts once, under the first that applies of: plants, energy or mining; sales, services, shops, banks, logistics or joint ventures; an office only; ties only.',
	named: (name: string, count: number) => `${name} (${count.toLocaleString('en')})`,
	refusedNote: (names: string, fewest: number) =>
		`No curve for ${names}: fewer than ${fewest.toLocaleString('en')} companies.`,
	curve: 'Curve',
	leftOn: { announced: 'Exit announced', completed: 'Exit completed' },
	days: 'Days',
	atRiskColumn: 'At risk',
	remainingColumn: 'Remaining, %',
	low: 'From, %',
	high: 'To, %',
};
