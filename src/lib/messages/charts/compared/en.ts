import { counted } from '../en.ts';
const number = (value: number): string => value.toLocaleString('en');
const unit = (groups: boolean): string => (groups ? 'groups' : 'companies');
const more = (difference: number): string => (difference > 0 ? 'more' : 'fewer');

export const en = {
	title: 'Compared',
	headline: (date: string, theirs: number, population: number, ours: number, of: number) =>
		`On ${date} Teikoku Databank counted ${number(theirs)} ${population > 0 ? `of ${number(population)} ` : ''}listed companies as withdrawing; our register has ${number(ours)} of ${number(of)} by the nearest definition`,
	headlineFiltered: (companies: number, groups: boolean) =>
		`Filters leave ${counted(companies, groups)} of our register; totals of others cannot be filtered`,
	nothingPublished: (date: string) => `No published count of withdrawals is on record by ${date}`,
	subtitle:
		'Totals that others published, each with its own definition, population and date, and our count of the same day by the nearest definition.',
	notTheSame:
		'No two of these figures count the same companies in the same way. They show whether the register is of the right order and moves the same way, not who is right.',
	marks:
		'Diamonds: as published, linked to the source. Line and circles: our register, as it stands now, for each day. Of several figures for one day the one that we found best documented is shown.',
	filtered: 'Filters change our figures only; what others published stays as it is.',
	fewNote: (few: number) => `Of fewer than ${number(few)} we give numbers, not shares.`,
	ours: (count: number, of: number, share: string | null) =>
		`${number(count)} of ${number(of)}${share === null ? '' : ` (${share})`}`,
	notComparable: 'not comparable, since ours are filtered',
	tooFew: 'too few for a share',
	same: 'the same',
	companies: (difference: number) => `${number(Math.abs(difference))} ${more(difference)}`,
	points: (difference: number) =>
		`${number(Math.abs(difference))} percentage ${Math.abs(difference) === 1 ? 'point' : 'points'} ${difference > 0 ? 'more' : 'less'}`,
	pair: (date: string, theirs: string, population: number, ours: string, difference: string) =>
		`${date}: ${theirs}${population > 0 ? ` of ${number(population)}` : ''}; Tettai ${ours}: ${difference}.`,
	series: {
		tdbWithdrawal: {
			publisher: 'Teikoku Databank',
			title: 'Teikoku Databank: withdrawal',
			theirs:
				'Theirs: of 168 listed companies known to do business in Russia, those that announced a withdrawal or a plan of one.',
			ours: (groups: boolean) =>
				`Ours: listed ${unit(groups)} that had announced or completed an exit by that day.`,
		},
		tdbSuspended: {
			publisher: 'Teikoku Databank',
			title: 'Teikoku Databank: suspended or withdrawn',
			theirs: 'Theirs: of the same 168, those that suspended or limited business or withdrew.',
			ours: (groups: boolean) =>
				`Ours: listed ${unit(groups)} that stood at no new business or further down the scale on that day.`,
		},
		jetroSuspended: {
			publisher: 'JETRO',
			title: 'JETRO: partly or fully suspended',
			theirs:
				'Theirs: share of the Japanese affiliates in Russia that answered its survey. Those that had left are not asked.',
			ours: (groups: boolean) =>
				`Ours: share of ${unit(groups)} scaled back or suspended, among those with a disclosure that had not completed an exit.`,
		},
		jetroWithdrawal: {
			publisher: 'JETRO',
			title: 'JETRO: withdrawn or decided to withdraw',
			theirs: 'Theirs: share of the Japanese affiliates in Russia that answered its survey.',
			ours: (groups: boolean) =>
				`Ours: share of ${unit(groups)} with an exit announced or completed, among those with a disclosure.`,
		},
	},
	rows: {
		present: {
			title: 'How many there were',
			theirs:
				'Theirs: all Japanese companies found in Russia, early in 2022. Ours: those that this chart counts. Companies; nobody counts the same ones.',
		},
		yale: {
			title: 'Yale’s list: share that withdrew, by country',
			theirs:
				'Percent of each country’s companies on the list, as analysed by Teikoku Databank. Published totals only: we count no other country. Open circles are earlier dates.',
		},
		imd: {
			title: 'St. Gallen and IMD: share that divested',
			theirs:
				'Percent of firms with subsidiaries in Russia that had divested at least one. Published totals only.',
		},
	},
	rowLabels: {
		teikoku: 'Teikoku Databank',
		tsr: 'Tokyo Shoko Research',
		ours: 'Tettai',
		oursListed: 'Tettai, listed',
		norway: 'Norway',
		united_kingdom: 'United Kingdom',
		canada: 'Canada',
		united_states: 'United States',
		world: 'All countries',
		italy: 'Italy',
		japan: 'Japan',
		euG7: 'EU and G7',
		eu: 'EU',
	},
	percent: 'percent',
	unitCompanies: 'companies',
	columns: {
		publisher: 'Publisher',
		metric: 'What was counted',
		on: 'As of',
		value: 'Published',
		unit: 'Unit',
		population: 'Of',
		ours: 'Ours',
		oursOf: 'Ours: of',
		difference: 'Ours compared with theirs',
		note: 'Note',
	},
};
