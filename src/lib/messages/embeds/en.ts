/** English words of what others show of the site: pictures, embeds and how they are made. */
export const en = {
	/** Under every picture: where it comes from, and when it was true. */
	source: 'Source: Tettai, from companies’ disclosures and press reports on them. CC BY 4.0',
	dates: (asOf: string, knownAt: string) => `As of ${asOf}, as recorded by ${knownAt}`,
	frozen: (dates: string) => `${dates}; this chart does not change`,
	goesOn: 'Continues at the address below',
	notes: 'Notes',
	open: 'See the companies and sources behind it on Tettai',
	/** The builder on the page of a chart. */
	builder: {
		title: 'Embed this chart',
		lead: 'The embed shows the chart as it stands on this page, with your filters. It loads nothing from others, sets no cookie and works without JavaScript.',
		theme: 'Colours',
		auto: 'as the reader’s device',
		light: 'light',
		dark: 'dark',
		heading: 'Title',
		with: 'with title',
		without: 'without',
		time: 'Data',
		live: 'live: follows the register',
		fixed: 'frozen: never changes',
		show: 'Show',
		preview: 'Preview',
		iframe: 'For most sites: a frame that keeps its height without a script',
		script: 'The same with a script that sets the height exactly',
		picture: 'Only a picture, with a link',
		paste:
			'In WordPress and other programs that know oEmbed it is enough to paste the address of this page on a line of its own.',
	},
};
