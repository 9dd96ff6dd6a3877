import { counted } from '../en.ts';

const count = (value: number): string => value.toLocaleString('en');

export const en = {
	title: 'Timeline wall',
	headline: (changed: number, reversed: number, all: number, groups: boolean) =>
		changed === 0
			? `None of ${counted(all, groups)} changed course after its first disclosure`
			: `${count(changed)} of ${counted(all, groups)} changed course at least once after their first disclosure; ${reversed === 0 ? 'none' : count(reversed)} moved back towards staying`,
	nothingKnown: (all: number, date: string, groups: boolean) =>
		`By ${date}, no disclosure by any of ${counted(all, groups)} was on record`,
	subtitle: (groups: boolean) =>
		`One line for each ${groups ? 'group' : 'company'}: its status on every day since 24 Feb 2022.`,
	label: (rows: string) => `Status of each company over time, ${rows}`,
	stale: 'Faded: more than 12 months after the company’s last own word.',
	lastWord: (date: string) => `Last word: ${date}`,
	noWord: 'No word from the company itself',
	lastStatement: 'Last word',
	from: 'From',
	to: 'Until',
	since: 'Announced',
};
