/** What the desk reads and does about requests. */
export const triage = {
	title: 'Corrections',
	heading: (count: number) =>
		count === 0
			? 'No request is waiting'
			: count === 1
				? '1 request is waiting'
				: `${count.toLocaleString('en')} requests are waiting`,
	filter: 'Requests',
	open: 'Waiting',
	lastSent: (time: string) => `last word from the sender ${time}`,
	none: 'None.',
	kinds: { correction: 'Correction', reply: 'Reply of a company' },
	back: 'All requests',
	what: 'What was sent',
	evidence: 'Page that shows it',
	noEvidence: 'none given',
	contact: 'Contact (never public)',
	noContact: 'none given, or erased',
	office: 'Office',
	record: 'What the register says',
	recordGone: 'Withdrawn from the register.',
	history: 'History',
	sender: 'The sender',
	noteOf: 'For the desk alone',
	takeUp: 'Take up',
	takeUpHint: 'Tells the sender that somebody looks at it.',
	answer: 'Answer, and keep it open',
	decline: 'Decline, with the reason',
	correct: 'Mark as corrected',
	correctHint: 'Correct the event first; then name here the event that took its place.',
	correctEvent: 'Correct the event',
	publish: 'Publish the reply',
	publishHint:
		'The text is published word for word. Make sure that the company sent it: ask through an address that the company itself publishes, not through the contact given here.',
	unpublish: 'Take the reply down',
	textEn: 'In English',
	textJa: 'In Japanese',
	publicText: 'These words are public.',
	senderText: 'These words are for the sender.',
	successor: 'Event that took its place (ID, empty if none)',
	lang: 'Language of the text',
	english: 'English',
	japanese: 'Japanese',
	repliedOn: 'Date of the reply',
	verified: 'How did you make sure that the company sent it?',
	because: 'Why?',
	doIt: 'Save',
	done: (state: string) => `Done. The request stands at: ${state}`,
	refused: {
		unknown: 'There is no such request.',
		changed: (what: string, who: string, time: string) =>
			`Nothing was saved: meanwhile ${who} did “${what}” (${time}). Look at the history and decide again.`,
		not_possible: (state: string) =>
			`Nothing was saved: the request stands at “${state}”, where this cannot be done.`,
		problems: 'Nothing was saved. Please look at these fields again:',
	},
	required: 'is missing',
	unknown: 'is no event of this company on the register',
	too_long: 'is too long',
};
