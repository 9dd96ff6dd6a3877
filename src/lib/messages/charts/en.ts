/** English words that all charts share: the gallery, and what stands around a chart. */

const some = (count: number, one: string, many: string): string =>
	`${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** A number of what is counted: parent groups, or companies with their subsidiaries. */
export const counted = (count: number, groups: boolean): string =>
	groups ? some(count, 'group', 'groups') : some(count, 'company', 'companies');

export const charts = {
	title: 'Charts',
	lead: 'Every chart is computed from the register as of the date above, can be filtered, and leads from each mark to the companies and sources behind it.',
	goesOn: 'Continues on its page',
	nothing: 'No company matches these filters',
	one: (name: string, status: string, date: string) =>
		`${name} stood at “${status}” on ${date}, as last disclosed`,
	oneUndisclosed: (name: string, date: string) =>
		`By ${date}, no disclosure by ${name} was on record`,
	nothingHint: 'Remove a filter to see a chart.',
	counted: (counted: string, exposure: string, date: string) =>
		`Counted: ${counted} ${exposure}. Statuses as last disclosed. As of ${date}.`,
	countedGroups: (count: number) => some(count, 'parent group', 'parent groups'),
	countedCompanies: (count: number) =>
		`${some(count, 'company', 'companies')} (subsidiaries included)`,
	exposureOperations: 'with operations in Russia on 24 February 2022',
	exposureTies: 'with trade, finance or licence ties only',
	exposureAll: 'with operations in Russia or with ties only',
	filtered: (filters: string) => `Filtered by ${filters}.`,
	source: 'Source: Tettai, from companies’ disclosures and press reports on them.',
	howWeCount: 'How we count',
	controls: 'What the chart shows',
	filter: 'Filter the companies',
	table: 'The same as a table',
	take: 'Download these data',
	takePicture: 'This chart as a picture',
	pictureCard: 'PNG for social media',
	cite: 'Cite this chart',
	notes: 'Notes',
	others: 'Other charts',
	row: (count: number) => some(count, 'row', 'rows'),
};
