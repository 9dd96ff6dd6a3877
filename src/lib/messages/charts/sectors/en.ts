import { counted } from '../en.ts';

const count = (value: number): string => value.toLocaleString('en');
const sectors = (value: number): string => `${count(value)} ${value === 1 ? 'sector' : 'sectors'}`;

export const en = {
	title: 'Sectors',
	headline: (
		sector: string,
		left: number,
		of: number,
		without: number,
		all: number,
		groups: boolean,
	) =>
		`No sector has more exits than “${sector}”: ${count(left)} of ${counted(of, groups)} announced or completed one${without > 0 ? `; ${count(without)} of ${sectors(all)} have none` : ''}`,
	noExit: (companies: number, all: number, groups: boolean) =>
		`None of ${counted(companies, groups)} in ${sectors(all)} has announced or completed an exit`,
	nothingKnown: (companies: number, date: string, groups: boolean) =>
		`By ${date}, no disclosure by any of ${counted(companies, groups)} was on record`,
	subtitle: (groups: boolean) =>
		`One picture for each of the TSE’s 33 sectors that has a ${groups ? 'group' : 'company'}: number by status since 24 Feb 2022, all to the same scale.`,
	label: (all: number) => `Companies by status over time in ${sectors(all)}.`,
	order: 'First',
	size: 'Largest',
	exits: 'Most exits',
	left: (left: number, of: number) => `${count(left)} of ${count(of)} leaving or gone`,
	small: 'Most sectors have few companies: read numbers, not shares.',
	sector: 'Sector',
	total: 'Total',
};
