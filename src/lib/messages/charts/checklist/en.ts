import { counted } from '../en.ts';

const number = (value: number): string => value.toLocaleString('en');

export const en = {
	title: 'Disclosure checklist',
	headline: (
		checked: number,
		asked: number,
		companiesChecked: number,
		companies: number,
		groups: boolean,
	) =>
		`${number(checked)} of ${number(asked)} questions ${checked === 1 ? 'has' : 'have'} been checked, for ${number(companiesChecked)} of ${counted(companies, groups)}`,
	subtitle:
		'Answers to the disclosure checklist: a row per company, a column per question. “Not checked yet” says nothing about the company.',
	counted:
		'A question is counted where it applies to the company’s status (A, B, E and F to all; C1, C2 and C4 while it stays; C3 while suspended; D once it is leaving or gone) or has an answer on record. It is a checklist of disclosure, not a score.',
	all: 'All',
	continued: (heading: string) => `${heading} (continued)`,
	checkedOf: (checked: number, asked: number) =>
		`${number(checked)} of ${number(asked)} ${asked === 1 ? 'question' : 'questions'} checked`,
	checkedFor: (checked: number, asked: number, groups: boolean) =>
		`Checked for ${number(checked)} of ${counted(asked, groups)}`,
	checkedColumn: 'Checked',
	askedColumn: 'Questions',
	sections: {
		A: 'Disclosure',
		B: 'Due diligence',
		C: 'Not leaving',
		D: 'Leaving responsibly',
		E: 'Remedy',
		F: 'Reach',
	},
	by: 'Group by',
	none: 'nothing',
	order: 'Order',
	orderChecked: 'most checked first',
	orderName: 'name',
	rows: 'Rows',
	rowsAll: 'all',
	rowsChecked: 'with an answer',
};
