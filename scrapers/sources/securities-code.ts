/**
 * The code of four characters under which the register has a company, from the five of EDINET and TDnet: an ordinary
 * listing's fifth is 0. Any other fifth is another paper, as preferred shares are, and no code of the company.
 */
export function shortSecuritiesCode(code: string): string | undefined {
	if (code.length === 4) return code;
	return code.length === 5 && code.endsWith('0') ? code.slice(0, 4) : undefined;
}
