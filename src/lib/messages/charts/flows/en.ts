import { counted } from '../en.ts';

const number = (count: number): string => count.toLocaleString('en');
const orNone = (count: number): string => (count === 0 ? 'none' : number(count));

export const en = {
	title: 'Flows',
	headline: (moved: string, back: string, first: string, from: string, to: string) =>
		[
			`Between ${from} and ${to}, ${moved} moved towards an exit`,
			`${back} back towards staying`,
			...(first ? [`${first} made a first disclosure`] : []),
		]
			.join(', ')
			.replace(/, (?=[^,]*$)/, ' and '),
	movedOf: (moved: number, total: number, groups: boolean) =>
		`${orNone(moved)} of ${counted(total, groups)}`,
	/** A number of those moved; what they are has been said before. */
	some: (...[count]: [count: number, groups: boolean]) => orNone(count),
	oneMoved: (name: string, from: string, to: string, before: string, after: string) =>
		`Between ${from} and ${to}, ${name} moved from “${before}” to “${after}”`,
	noneMoved: (total: number, from: string, to: string, groups: boolean) =>
		`Between ${from} and ${to}, ${total === 1 ? `the one ${groups ? 'group' : 'company'} counted stayed where it was` : `none of ${counted(total, groups)} moved`}`,
	tooEarly: (date: string) => `Our records begin on ${date}: nothing had moved before`,
	subtitle: (from: string, to: string) =>
		`Where each stood on ${from} (left) and on ${to} (right), in numbers.`,
	label: (title: string, from: string, to: string, parts: string) =>
		`${title} from ${from} to ${to}. ${parts}.`,
	directions: {
		back: 'Back towards staying',
		onward: 'Towards an exit',
		first: 'First disclosure',
		unchanged: 'Unchanged',
	},
	flow: (from: string, to: string) => `${from} → ${to}`,
	isBack: ' (back towards staying)',
	andMore: (names: string, more: number) => `${names} and ${number(more)} more`,
	howToRead:
		'From the top down the scale leads from staying to gone. A band has the colour of where it leads; what did not change is pale.',
	backNote:
		'Outlined bands with an arrow lead back towards staying. Where a company resumed or corrected what it does, the event on its page says which.',
	twoDaysNote:
		'Only the two days are compared: a company that moved and came back in between is unchanged. An event of which only the month or the year is known counts from its last day.',
	from: 'From',
	to: 'to',
	direction: 'Moved',
	movedOn: 'Last move',
};
