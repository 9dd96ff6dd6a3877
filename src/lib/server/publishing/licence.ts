/** The licence of everything that is published (LICENSE-DATA.md). */
export const licence = {
	/** SPDX. */
	name: 'CC-BY-4.0',
	title: 'Creative Commons Attribution 4.0 International',
	address: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** What lies beside data that is taken away. */
export const licenceText = `The data in this folder is licensed under the
${licence.title} Licence (CC BY 4.0):
${licence.address}

You may copy, change and use it, also commercially, if you name the source:

    Tettai, as of YYYY-MM-DD, known at YYYY-MM-DD, address of the page or file.

Summaries are our own words. Titles, names and addresses of sources belong to nobody in
particular; the pages behind them belong to their publishers and are not part of the data.
Names, securities codes, EDINET codes and corporate numbers were checked against the EDINET
code list of the Financial Services Agency of Japan (Public Data License 1.0).
`;
