import { counted } from '../en.ts';

/** What the number of exits was a year before, as the end of the headline. */
const since = (now: number, before: number): string => {
	if (now === before) return 'as many as a year earlier';
	return `${now > before ? 'up' : 'down'} from ${before === 0 ? 'none' : before.toLocaleString('en')} a year earlier`;
};

const some = (count: number): string => (count === 0 ? 'None' : count.toLocaleString('en'));

export const en = {
	title: 'Status over time',
	headline: (left: number, all: number, before: number, groups: boolean) =>
		`${some(left)} of ${counted(all, groups)} ${left < 2 ? 'has' : 'have'} announced or completed an exit, ${since(left, before)}`,
	headlineFirstYear: (
		left: number,
		suspended: number,
		all: number,
		date: string,
		groups: boolean,
	) =>
		`By ${date}, ${some(left).toLowerCase()} of ${counted(all, groups)} had announced or completed an exit and ${some(suspended).toLowerCase()} had suspended business`,
	nothingKnown: (all: number, date: string, groups: boolean) =>
		`By ${date}, no disclosure by any of ${counted(all, groups)} was on record`,
	subtitleCount: (first: string) => `Number by status on every day since ${first}.`,
	subtitleShare: (first: string) => `Share by status on every day since ${first}, in percent.`,
	label: (headline: string, parts: string) => `${headline}. By status at the end: ${parts}.`,
	measure: 'Measure',
	count: 'Number',
	share: 'Share',
	withdrawal: 'Teikoku Databank: withdrawal',
	suspended: 'Teikoku Databank: suspended or withdrawn',
	published: (name: string, date: string, value: string, population: number) =>
		`${name}, ${date}: ${value}${population > 0 ? ` of ${population.toLocaleString('en')} listed companies` : ''}`,
	publishedNote:
		'Diamonds are totals that Teikoku Databank published for the 168 listed companies that it follows: withdrawals announced or planned (filled), and these together with suspensions (open). Its companies and definitions differ from ours.',
	small: 'Fewer than 20 are counted: read numbers, not shares.',
	day: 'Date',
	total: 'Total',
	tdbWithdrawal: 'TDB: withdrawal',
	tdbSuspended: 'TDB: suspended or withdrawn',
};
