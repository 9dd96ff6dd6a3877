const rows = (count: number): string =>
	`${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`;

/** What lies beside data that is taken away: the package of a download. */
export const takeaway = {
	data: 'Data',
	answers: 'Checklist',
	evidence: 'Sources',
	company: 'Company',
	inLongForm: (title: string) => `${title} (long form)`,
	finding: 'Finding',
	asOf: 'As of',
	knownAt: 'As known on',
	address: 'Address',
	download: 'This download',
	cite: 'How to cite',
	files: 'Files',
	table: (title: string, count: number) => `${title} (${rows(count)})`,
	dictionary: 'what every column holds',
	codes: 'every code in both languages',
	package: 'the same for programs (Frictionless Data Package)',
	licence: 'the licence, CC BY 4.0',
	readme: 'this file',
	notes: 'Good to know',
	noteLines: [
		'The addresses above carry both dates: they show the same rows later.',
		'CSV files are UTF-8 with a byte order mark and open in Excel as they are. A text that a spreadsheet would run as a formula begins with an apostrophe; take exactly one off.',
		'Dates are as precise as they are known (2022-03-04, 2022-03, 2022); the column beside says which.',
		'“No disclosure found” means that nothing was found, and nothing more.',
	],
};
