const number = (count: number): string => count.toLocaleString('en');
const disclosures = (count: number): string =>
	`${number(count)} ${count === 1 ? 'disclosure' : 'disclosures'}`;

export const en = {
	title: 'Reasons',
	none: 'No disclosure that set a status is on record',
	allSilent: (all: number) =>
		all === 1
			? 'The one disclosure that set a status gave no reason'
			: `None of ${disclosures(all)} that set a status gave a reason`,
	headline: (all: number, silent: number, names: string, most: number) =>
		`${number(silent)} of ${disclosures(all)} that set a status gave no reason; most often named: ${names} (${number(most)})`,
	quoted: (reason: string) => `“${reason}”`,
	subtitle: {
		status: 'Number of disclosures that set a status, by stated reason and by that status.',
		time: 'Number of disclosures that set a status, by stated reason and half-year.',
	},
	label: (title: string, parts: string) => `${title}. Disclosures by reason: ${parts}.`,
	view: 'View',
	views: { status: 'By status', time: 'Over time' },
	all: 'All',
	half: (year: string, first: boolean) => (first ? `Jan–Jun ${year}` : `Jul–Dec ${year}`),
	halves: ['H1', 'H2'],
	disclosures,
	andMore: (names: string, more: number) => `${names} and ${number(more)} more`,
	severalNote:
		'One disclosure can state several reasons and then counts under each of them, so the rows add up to more than the number of disclosures above a column. A company counts as often as it disclosed.',
	silentNote:
		'Reasons are those that the source states, not ours. “Not stated” means that a disclosure set a status without giving a reason.',
	timeNote:
		'A disclosure of which only the month or the year is known counts at the end of it. The first half-year begins on 24 Feb 2022; the last runs up to the as-of date.',
	reason: 'Reason',
	column: { status: 'Status', time: 'Half-year' },
	count: 'Disclosures',
	companies: 'Companies',
};
