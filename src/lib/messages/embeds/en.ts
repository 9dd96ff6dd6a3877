/** English words of what others show of the site: pictures, embeds and how they are made. */
export const en = {
	/** Under every picture: where it comes from, and when it was true. */
	source: 'Source: Tettai, from companies’ disclosures and press reports on them. CC BY 4.0',
	dates: (asOf: string, knownAt: string) => `As of ${asOf}, as recorded by ${knownAt}`,
	frozen: (dates: string) => `${dates}; this chart does not change`,
	/** What the picture of a company shows. */
	company: 'Status of its business in Russia over time, as last disclosed',
	goesOn: 'Continues at the address below',
	notes: 'Notes',
	open: 'See the companies and sources behind it on Tettai',
	/** A choice of the builder’s widths. */
	atMost: (width: string) => `at most ${width} pixels`,
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
		width: 'Width',
		fullWidth: 'as wide as the column',
		size: 'Picture',
		wide: 'wide, for a page',
		narrow: 'narrow, for a phone',
		card: 'card for social media, 1200 × 630',
		scale: 'Resolution of the picture',
		double: '2× (sharp on every screen)',
		single: '1× (smaller file)',
		show: 'Show',
		preview: 'Preview',
		iframe: 'For most sites: a frame that keeps its height without a script',
		script: 'The same with a script that sets the height exactly',
		picture: 'Only a picture, with a link',
		page: 'The address of the page: in WordPress and other programs that know oEmbed, paste it on a line of its own',
	},
};
