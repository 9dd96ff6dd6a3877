/** The page about the API. */
export const api = {
	name: 'API',
	title: 'API: the register for programs',
	lead: 'The rows of the downloads as JSON, with the same names and the same filters. No key and no registration; programs on any site may read it.',
	described: 'OpenAPI description',
	lists: 'Lists',
	address: 'Address',
	contents: 'Contents',
	resources: {
		companies: 'companies: their facts and where they stood; `/companies/{slug}` is one',
		events: 'events with their best source; `/events/{event_id}` is one',
		evidence: 'the sources of events',
		criteria: 'the disclosure checklist: an answer for each company and question',
		series:
			'companies by status over time; groups with operations unless `exposure` or `level` says otherwise',
	},
	use: 'Use',
	rules: [
		'Every filter, `as_of`, `known_at`, `q` and `sort` mean the same as on the pages.',
		'A page of a list holds `per` items (50, at most 200); `next` is the address of the next page; the last page has none. `total` counts all.',
		'Send the `ETag` of an answer back in `If-None-Match`: where nothing has changed, the answer is 304 and empty.',
		'A value that a parameter cannot have is answered 400 as `application/problem+json`, with the values that it can have.',
		'Name both dates in what you publish: then anybody can ask the same question again.',
	],
	parameters: 'All parameters',
	columns: 'All names and what they hold',
	examples: 'Examples',
	examplesLead: 'Every group with operations in Russia that has left or is leaving, page by page.',
};
