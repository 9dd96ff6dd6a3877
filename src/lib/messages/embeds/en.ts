/** English words of what others show of the site: pictures, embeds and how they are made. */
export const en = {
	/** Under every picture: where it comes from, and when it was true. */
	source: 'Source: Tettai, from companies’ disclosures and press reports on them. CC BY 4.0',
	dates: (asOf: string, knownAt: string) => `As of ${asOf}, as recorded by ${knownAt}`,
	goesOn: 'Continues at the address below',
};
