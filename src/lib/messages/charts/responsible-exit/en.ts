import { counted } from '../en.ts';

const number = (value: number): string => value.toLocaleString('en');

/** A number of exits as the subject of a sentence: none, or the number. */
const how = (count: number): string => (count === 0 ? 'none' : number(count));

export const en = {
	title: 'Responsible exit',
	headline: (total: number, buyer: number, price: number, hrdd: number, groups: boolean) =>
		`Of ${counted(total, groups)} leaving or gone, ${how(buyer)} disclosed a buyer, ${how(price)} a price and ${how(hrdd)} human-rights due diligence`,
	noExit: (companies: number, groups: boolean) =>
		`No announced or completed exit among ${counted(companies, groups)}`,
	subtitle:
		'What was disclosed of each exit that was announced or completed, and what was not. A row per company, under the number that disclosed each.',
	whatCounts:
		'Counted is what was said from the announcement of the exit on, by the company or by the press on it. Of several buyers and prices all are shown, of several numbers the latest. A buyer may be described rather than named; a price stated to be undisclosed is not disclosed.',
	columnsNote:
		'Buy-back: years within which the company may buy its business back. Employees: pay, severance or help with new work stated. Loss: as booked or expected, in billions of yen. HRDD: human-rights due diligence mentioned in connection with the exit.',
	silenceNote:
		'“Not disclosed” means that nothing is on our register. Where a business was closed rather than sold there may be no buyer and no price to disclose.',
	order: 'Order',
	orderDate: 'latest exit first',
	orderDisclosed: 'most disclosed first',
	announced: 'Exit announced',
	completed: 'Exit completed',
	facts: {
		buyer: 'Buyer',
		price: 'Price',
		buyback: 'Buy-back option',
		employees: 'Employee terms',
		loss: 'Loss',
		hrdd: 'Human-rights due diligence',
	},
	columns: {
		buyer: 'Buyer',
		price: 'Price',
		buyback: 'Buy-back',
		employees: 'Employees',
		loss: 'Loss',
		hrdd: 'HRDD',
	},
	shortColumns: {
		buyer: 'Buyer',
		price: 'Price',
		buyback: 'Buy-back',
		employees: 'Employees',
		loss: 'Loss',
		hrdd: 'HRDD',
	},
	tableColumns: {
		buyer: 'Buyer',
		price: 'Price',
		buyback: 'Buy-back option (years)',
		employees: 'Employee terms stated',
		loss: 'Loss (billion yen)',
		hrdd: 'Human-rights due diligence mentioned',
	},
	coverage: (count: number, total: number) => `${number(count)} of ${number(total)}`,
	disclosedBy: (count: number, total: number) =>
		`disclosed by ${number(count)} of ${number(total)}`,
	loss: (billion: number) => `¥${number(billion)} bn`,
	stated: 'stated',
	disclosed: 'Disclosed',
	notDisclosed: 'Not disclosed',
};
