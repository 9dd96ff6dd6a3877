/** The page with a letter to a company; the letter's own words are in `messages/letter`. */
export const ask = {
	title: 'A letter with open questions',
	heading: (name: string) => `A letter to ${name}`,
	/** On the company’s page. */
	link: (open: number) =>
		open === 1
			? 'Write to the company: 1 open question'
			: `Write to the company: ${String(open)} open questions`,
	lead: 'This letter says what the company last disclosed, with sources, and asks what its checklist leaves open. It is yours: change it, copy it, print it, or open it in your mail program. Tettai sends and stores nothing.',
	noQuestions:
		'Every question of the checklist that applies to this company has an answer on record.',
	choose: 'Language and questions',
	letterIn: 'Language of the letter',
	questions: 'Questions to ask',
	questionsHint: 'Fewer questions are answered more often. With none chosen, the letter asks all.',
	update: 'Write the letter anew',
	updateHint: 'Your own changes to the text below are lost.',
	subject: 'Subject',
	letter: 'Letter',
	editHint: 'Click into the text to change it.',
	copy: 'Copy the letter',
	copied: 'Copied',
	mail: 'Open in your mail program',
	mailHint:
		'Some mail programs cut a long letter short. Compare the end; if it is missing, copy the letter instead.',
	back: (name: string) => `Back to ${name}`,
};
