/** Words of a letter to a company: courteous, and nothing in them that the register does not hold. */
export const letter = {
	subject: (name: string) => `Business in Russia: questions on the disclosure of ${name}`,
	to: (name: string) => [name, 'Investor Relations / Sustainability'],
	greeting: ['Dear Sir or Madam,'],
	opening: (disclosed: boolean) =>
		`${
			disclosed
				? 'I have been reading what is on record about your business in Russia since February 2022, and would like to ask about a few points that I could not find.'
				: 'I have been looking for what your company disclosed about its business in Russia since February 2022, and would like to ask about points that I could not find.'
		} If any of them is answered in a document that I have missed, I would be grateful if you could tell me where it is published.`,
	presence: (kinds: string) =>
		`As I understand it, your presence in Russia on 24 February 2022 was: ${kinds}.`,
	foundHeading: 'WHAT I FOUND',
	found: (date: string) =>
		`The public register Tettai records the following as last disclosed, as of ${date}:`,
	bullet: '- ',
	nothingFound: (date: string) =>
		`The public register Tettai holds no disclosure of yours on this, as of ${date}. I may have missed one.`,
	statusIs: (status: string) => `status recorded: ${status}`,
	source: 'Source',
	reportedBy: 'As reported by',
	claimedBy: 'According to a third party',
	undated: (seen: string) => `undated, seen on ${seen}`,
	mistaken: 'If anything here is wrong or out of date, please let me know.',
	questionsHeading: 'QUESTIONS',
	basisNote: 'The standard that each question rests on stands in brackets.',
	groups: {
		not_disclosed: 'Looked for in public documents, and not found:',
		partly: 'Answered in part; please complete the answer:',
		not_checked: 'Not yet looked for in all documents; a reference to the place is enough:',
	},
	foundSoFar: 'Found so far',
	publicly: () =>
		'An answer published on your website, with its date, would help most: everybody who asks would have it.',
	closing: [
		'Thank you for your time.',
		'',
		'Yours faithfully,',
		'[Your name]',
		'[Organisation and contact]',
	],
	recordHeading: 'REFERENCES',
	record: 'The record about your company, with all sources',
	reply: 'Your company can ask for a correction, or have a reply published beside the record',
	standards: 'Standards',
	standardNames: {
		ungp: 'UNGP: United Nations Guiding Principles on Business and Human Rights (2011)',
		meti: 'METI Guidelines: Japan’s Guidelines on Respecting Human Rights in Responsible Supply Chains (2022)',
		undp: 'UNDP/UNWG guide: Heightened Human Rights Due Diligence for Business in Conflict-Affected Contexts (2022)',
		oecd: 'OECD: OECD Guidelines for Multinational Enterprises on Responsible Business Conduct (2023)',
		ilo: 'ILO: international labour standards of the International Labour Organization',
		dcaf: 'DCAF/ICRC toolkit: Addressing Security and Human Rights Challenges in Complex Environments',
		b4ukraine: 'B4Ukraine: expectations of the B4Ukraine coalition of civil-society organisations',
	},
	/** Names of standards inside a basis, as the letter writes them; in English as the checklist does. */
	basisNames: [] as readonly (readonly [string, string])[],
	questions: {
		A1: 'Have you published a dated statement on your business in Russia, and where?',
		A2: 'Which activities does your statement cover, and which does it not?',
		A3: 'How often do you update it, and when did you last?',
		A4: 'Is the same information published in Japanese and in English?',
		A5: 'Which amounts can you disclose: share of revenue, assets, losses, staff?',
		B1: 'Does your human-rights policy mention conflict-affected areas?',
		B2: 'Did you carry out heightened human-rights due diligence for Russia and Ukraine, and where do you say so?',
		B3: 'Did you analyse the conflict and the actors in it, and how?',
		B4: 'How do you deal with taxes, the mobilisation of staff, requisition and dual use?',
		B5: 'Which affected stakeholders did you consult?',
		B6: 'Do you treat sanctions as a minimum, and what do you assess beyond them?',
		B7: 'Which board or committee oversees these matters?',
		C1: 'Why do you stay, and what makes it necessary?',
		C2: 'How do you mitigate harm, when do you review the decision, and what would make you leave?',
		C3: 'What would end the suspension, what continues meanwhile, and are staff paid?',
		C4: 'Can you confirm that there has been no new investment, expansion or advertising since February 2022?',
		D1: 'When was the exit decided, and what are its plan and timetable?',
		D2: 'Did you assess what leaving means for workers, consumers and suppliers?',
		D3: 'What notice, severance pay or guarantee of employment did employees receive?',
		D4: 'Who is the buyer, and how was it screened?',
		D5: 'What are the price and the terms, and is there a buy-back option?',
		D6: 'What was agreed on intellectual property, brands, data and spare parts after the sale?',
		D7: 'Is the exit completed, and is the subsidiary gone from your list of affiliates?',
		D8: 'What were the proceeds and taxes, and was an “exit contribution” paid?',
		E1: 'Can people in Russia and Ukraine reach your grievance channel? Are you a member of JaCER?',
		E2: 'Have you provided remedy, or contributed to Ukraine? Please tell the two apart.',
		F1: 'Does your position cover affiliates, licensees and parallel imports?',
		F2: 'Does it cover Belarus and the occupied territories?',
	} as Readonly<Record<string, string>>,
};

export type LetterWords = typeof letter;
