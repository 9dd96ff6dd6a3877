/** Releases: the page about them, and the words in their files. */
export const release = {
	name: 'Releases',
	title: (count: number, latest: string) =>
		count === 1
			? `One release of the dataset, of ${latest}`
			: `${count.toLocaleString('en')} releases of the dataset, the latest of ${latest}`,
	none: 'No release has been cut yet',
	lead: 'A release is the whole public dataset as it stood at the end of a day. Its files never change: cite a release where a number has to be found again. One is cut every week.',
	latestAddress: '`/releases/latest/FILE` always leads to the file of the latest release.',
	checkText: '`sha256sum -c SHA256SUMS` shows that a copy is whole.',
	of: (date: string) => `Release of ${date}`,
	contents: 'Contents',
	files: 'Files',
	file: 'File',
	size: 'Size',
	bytes: 'bytes',
	archive: 'All files (ZIP)',
	all: 'All releases',
	cite: 'How to cite',
	changes: 'What changed',
	dataset: 'Tettai: what Japanese companies disclosed about their business in Russia',
	citation: (day: string, address: string) =>
		`Tettai, dataset “What Japanese companies disclosed about their business in Russia”, release of ${day}. ${address} (CC BY 4.0)`,
	readme: {
		lead: (day: string) =>
			`The public dataset of Tettai as it stood at the end of ${day} (Japan time): as of that day and as known on it. These files never change.`,
		tables: {
			companies: 'every company: its facts, and where it stood',
			events: 'every event with its best source',
			sources: 'every source of every event',
			checklist: 'every company’s answer to every question of the disclosure checklist',
			series: 'companies by status over time: groups with operations in Russia, as in the headline',
		},
		documents: {
			readme: 'what lies in the release',
			readmeJapanese: 'what lies in the release, in Japanese',
			changelog: 'what changed since the release before',
			changelogJapanese: 'what changed since the release before, in Japanese',
			dictionary: 'what every column holds',
			dictionaryJapanese: 'what every column holds, in Japanese',
			codes: 'every code in both languages',
			dataPackage: 'the tables described for programs (Frictionless Data Package)',
			citation: 'how to cite, for programs',
			licence: 'the licence, CC BY 4.0',
			checksums: 'checksums of all files',
		},
		formats: 'Each table is there as CSV, JSON, NDJSON and Parquet with the same rows.',
	},
	changelog: {
		first: 'This is the first release.',
		since: (day: string) => `Since the release of ${day}:`,
		nothing: 'Nothing changed in the register; only the dates are later.',
		companiesAdded: 'Companies added',
		companiesGone: 'Companies no longer on the register',
		statuses: 'Companies whose status changed',
		eventsAdded: 'Events added',
		eventsGone: 'Events retired or replaced',
		answers: 'Checklist answers that changed',
		replaces: (id: string) => `replaces ${id}`,
	},
};
