import { counted } from '../en.ts';

const count = (value: number): string => (value === 0 ? 'none' : value.toLocaleString('en'));

export const en = {
	title: 'Every company, one mark',
	headline: (staying: number, suspended: number, leaving: number, all: number, groups: boolean) =>
		`Of ${counted(all, groups)}, ${count(staying)} ${staying < 2 ? 'stays' : 'stay'} in some form, ${count(suspended)} ${suspended < 2 ? 'has' : 'have'} suspended business and ${count(leaving)} ${leaving < 2 ? 'is' : 'are'} leaving or gone`,
	headlineOn: (
		date: string,
		staying: number,
		suspended: number,
		leaving: number,
		all: number,
		groups: boolean,
	) =>
		`On ${date}, of ${counted(all, groups)}, ${count(staying)} stayed in some form, ${count(suspended)} had suspended business and ${count(leaving)} ${leaving < 2 ? 'was' : 'were'} leaving or gone`,
	nothingKnown: (all: number, date: string, groups: boolean) =>
		`By ${date}, no disclosure by any of ${counted(all, groups)} was on record`,
	subtitle: (date: string, groups: boolean) =>
		`Each square is one ${groups ? 'group' : 'company'}, in the colour of its status on ${date}.`,
	label: (parts: string) => `A square for each company, by status: ${parts}.`,
	by: 'Grouped by',
	status: 'Status',
	sector: 'Sector',
	at: 'On',
	since: (status: string, date: string) => `${status} since ${date}`,
	play: 'Play from the invasion on',
	pause: 'Pause',
	time: 'Date',
	sinceColumn: 'Since',
};
