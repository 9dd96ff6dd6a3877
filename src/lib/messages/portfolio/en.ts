import type { KeyKind } from '#lib/domain/portfolio/keys.ts';

const some = (count: number, one: string, many: string): string =>
	`${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** The page that holds a list of companies against the register. */
export const portfolio = {
	title: 'Check a list',
	heading: 'Which companies of a list are on the register?',
	/** On the list of companies. */
	link: 'Check a list of yours: holdings, suppliers, clients',
	lead: 'Paste securities codes, corporate numbers, EDINET codes, LEIs or names, Japanese or English, present or former: one company a line, or rows copied from a spreadsheet. You can also drop a CSV or text file onto the box.',
	privacy:
		'The list is held against the register in your browser and is sent to nobody. Only where JavaScript is off does it go to this server, as part of the address.',
	list: 'Your list',
	file: 'Read the list from a CSV or text file',
	check: 'Check the list',
	failed: 'The register could not be loaded. Check the connection and try again.',
	unreadable: 'That file is no text. Save the list as CSV or text and try again.',
	result: (matches: number, entries: number) =>
		`${some(matches, 'company', 'companies')} on the register, from ${some(entries, 'line', 'lines')}`,
	barLabel: (parts: string) => `Companies of the list by status: ${parts}.`,
	company: 'Company',
	status: 'Status',
	lastWord: 'Last word',
	months: (months: number) =>
		months === 0 ? 'less than a month ago' : `${some(months, 'month', 'months')} ago`,
	noWord: 'none on record',
	open: 'Open questions',
	openCount: (missing: number, partly: number, unchecked: number) =>
		[
			missing > 0 ? `${String(missing)} not disclosed` : '',
			partly > 0 ? `${String(partly)} answered in part` : '',
			unchecked > 0 ? `${String(unchecked)} not checked yet` : '',
		]
			.filter(Boolean)
			.join(', ') || 'none',
	ask: 'Ask',
	askCompany: (name: string) => `Ask ${name}`,
	matchedBy: {
		securities_code: 'by securities code',
		corporate_number: 'by corporate number',
		edinet_code: 'by EDINET code',
		lei: 'by LEI',
		name: 'by name',
	} satisfies Record<KeyKind, string>,
	unmatched: (count: number) => `${some(count, 'line', 'lines')} without a match`,
	unmatchedHint:
		'Not on the register says nothing about a company: it may have had no business in Russia, or we have not recorded it.',
	perhaps: 'Perhaps:',
	csv: 'This result as CSV',
	share: 'A link to this list',
	shareHint:
		'The link holds the list behind “#”, which browsers keep to themselves. Whoever has the link has the list.',
	linkCopied: 'The link is copied, and stands in the address of this page.',
};
