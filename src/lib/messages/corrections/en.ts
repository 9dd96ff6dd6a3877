const some = (count: number, one: string, many: string): string =>
	`${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** Requests to correct something, replies of companies, and how they end: the public pages, and mail about them. */
export const corrections = {
	name: 'Corrections',
	title: 'Corrections and right of reply',
	heading: (closed: number) =>
		closed === 0
			? 'No request for a correction has been answered yet'
			: `${some(closed, 'request', 'requests')} answered, each with its outcome`,
	headingOf: (company: string, closed: number) =>
		`${company}: ${some(closed, 'request', 'requests')} answered`,
	open: (received: number, inReview: number) =>
		`Waiting: ${received.toLocaleString('en')} received, ${inReview.toLocaleString('en')} in review.`,
	ended: (corrected: number, declined: number, replied: number, withdrawn: number) =>
		`Ended: ${corrected.toLocaleString('en')} corrected, ${declined.toLocaleString('en')} declined, ${replied.toLocaleString('en')} replies published, ${withdrawn.toLocaleString('en')} withdrawn by their senders.`,
	how: 'How to object',
	howText: [
		'Anybody can ask for a correction. Say what is wrong and, if you can, link to a page that shows it. Every event has a link “Correct this”.',
		'A company can reply to what is recorded about it. The desk makes sure that the reply comes from the company, and then shows it word for word, in its language, beside the claim.',
		'People answer, not programs. You get a private link where you see where your request stands, add to it or withdraw it. The outcome is published; your name, your contact and your words are not, unless they are a company’s reply.',
	],
	start: 'Send a request',
	startHint:
		'Is it about a company or an event? Use the link there: the request then knows what it is about.',
	answered: 'Answered requests',
	all: 'All requests',
	none: 'None yet.',
	about: 'About',
	whole: 'The register as a whole',
	request: (id: number) => `Request ${String(id)}`,
	receivedOn: (date: string) => `received on ${date}`,
	closedOn: (date: string) => `answered on ${date}`,
	states: {
		received: 'Received',
		in_review: 'In review',
		corrected: 'Corrected',
		declined: 'Declined',
		replied: 'Reply published',
		withdrawn: 'Withdrawn',
	},
	newWording: 'What it says now',
	correctThis: 'Correct this',
	correctPage: 'Report an error, or reply as the company',
	correctLead:
		'Is something wrong here, or does the company wish to reply? No account is needed, and your contact is never published.',
	requestsOf: (count: number) =>
		`${some(count, 'answered request', 'answered requests')} about this company`,
	correctedOn: (date: string) => `Corrected on ${date}. Before, it said:`,
	seeChange: 'The change',
	replies: 'The company’s reply',
	replyNote:
		'Published word for word under the right of reply. It is the company’s statement, not a finding of Tettai.',
	replyTo: (id: string) => `to event ${id}`,
	form: {
		title: 'Send a request',
		headingEvent: 'What is wrong with this event?',
		headingCompany: (company: string) => `What is wrong on the page of ${company}?`,
		headingWhole: 'What is wrong?',
		wholeHint:
			'If it is about one company or event, please start from its page, so that we know which.',
		findCompany: 'Find the company',
		kind: 'What do you send?',
		correction: 'A correction: something is wrong or missing',
		reply: 'A reply of the company, to be published (right of reply)',
		body: 'What is wrong, and what would be right? For a reply: its text, as it is to be published',
		bodyHint: (most: number) => `At most ${most.toLocaleString('en')} characters.`,
		url: 'A page that shows it (address, optional)',
		office: 'For a reply: the office that speaks for the company',
		officeHint: 'Published with the reply, for example “Public Relations Department”.',
		contact: 'How can we reach you? (e-mail, optional)',
		contactHint: (days: number) =>
			`Used only to answer, never published, and erased ${String(days)} days after the request has ended. Without it, look at your private link.`,
		website: 'Leave this field empty',
		send: 'Send',
		privacy: 'Your network address is not kept. What you write is read by the people at the desk.',
		problems: 'Please look at these fields again',
	},
	problem: {
		kind_required: 'Choose what you send.',
		kind_not_possible: 'A reply needs a company: start from the page of your company.',
		body_required: 'Say what is wrong, or write the reply.',
		body_too_long: 'The text is too long.',
		url_no_address: 'The address must begin with https:// or http://.',
		url_too_long: 'The address is too long.',
		office_required: 'Say which office speaks for the company.',
		office_too_long: 'The name of the office is too long.',
		contact_too_long: 'The contact is too long.',
		about_unknown: 'There is no such event or company on the register.',
		website_for_machines:
			'The hidden field was filled in, as programs do. Please empty it (your browser may have filled it by itself) and send again.',
		too_often:
			'Too much has been sent from your network, or by everybody, within this hour. Nothing was kept. Please try again in an hour.',
	},
	own: {
		title: 'Your request',
		keep: 'Keep the address of this page: it is the only way back to your request. Whoever has it can read this page.',
		sent: 'Your request has arrived.',
		stateNow: (state: string) => `It stands at: ${state}`,
		youSent: 'What you sent',
		history: 'What happened',
		you: 'You',
		desk: 'The desk',
		steps: {
			received: 'Request received',
			message: 'Message',
			withdrawn: 'Withdrawn',
			taken_up: 'Taken up for review',
			answered: 'Answer',
			corrected: 'Corrected',
			declined: 'Declined',
			published: 'Reply published',
			unpublished: 'Reply taken down',
		},
		add: 'Add a message',
		addLabel: 'Your message',
		addButton: 'Send message',
		added: 'Your message has been added.',
		withdraw: 'Withdraw the request',
		withdrawText: 'The request ends, and your contact is erased. This cannot be undone.',
		withdrawButton: 'Withdraw',
		closed: 'The request has ended. If there is more to say, send a new one.',
		refused: {
			closed: 'The request has ended meanwhile. Nothing was added.',
			empty: 'The message is empty.',
			too_long: 'The message is too long. It was not added.',
			too_many: 'No more messages can be added to this request. The desk will read what is there.',
			too_often: 'Too much has been sent within this hour. Please try again in an hour.',
		},
	},
	mail: {
		receivedSubject: (id: number) => `Tettai: request ${String(id)} has arrived`,
		received: (link: string) =>
			`Your request has arrived. This private link shows where it stands; keep it, it is the only way back:\n\n${link}\n\nIf you sent nothing to Tettai, please ignore this message.`,
		changedSubject: (id: number) => `Tettai: news on request ${String(id)}`,
		changed: (state: string) =>
			`Your request stands at: ${state}. The answer is behind the private link that you were given when you sent it.`,
		deskSubject: (id: number) => `Tettai: request ${String(id)} needs the desk`,
		desk: (link: string) => `A request or a message has arrived:\n\n${link}`,
	},
};
