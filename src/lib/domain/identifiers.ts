/**
 * The identifiers of a Japanese company. All are strings: leading zeros and letters are part of them.
 */

/**
 * Securities code of four characters; since 2024 the second and the fourth may be letters
 * other than B, E, I, O, Q, V, Z (Securities Identification Code Committee, 証券コード協議会).
 */
export const securitiesCodePattern = /^[1-9][0-9ACDFGHJKLMNPRSTUWXY][0-9][0-9ACDFGHJKLMNPRSTUWXY]$/;

/** EDINET code of a filer: `E` and five digits (FSA). */
export const edinetCodePattern = /^E[0-9]{5}$/;

/** Whether a text can stand for a company in an address: `a-z`, `0-9` and single hyphens. */
export function isSlug(text: string): boolean {
	return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** Whether a text can name an event: letters, digits and `. _ -` between them. */
export function isEventId(text: string): boolean {
	return text.length <= 100 && /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(text);
}

export function isSecuritiesCode(text: string): boolean {
	return securitiesCodePattern.test(text);
}

export function isEdinetCode(text: string): boolean {
	return edinetCodePattern.test(text);
}

/**
 * Corporate number (法人番号): a check digit, then twelve digits. The check digit is
 * 9 − (Σ digit × weight mod 9), weights 1, 2, 1, 2 … from the right (法人番号の指定等に関する省令 2条).
 */
export function isCorporateNumber(text: string): boolean {
	if (!/^[1-9][0-9]{12}$/.test(text)) return false;
	const digits = [...text].map(Number);
	const sum = digits
		.slice(1)
		.reverse()
		.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 2), 0);
	return digits[0] === 9 - (sum % 9);
}

/** Legal Entity Identifier: 18 characters and two check digits, remainder 1 modulo 97 (ISO 17442, ISO 7064). */
export function isLei(text: string): boolean {
	if (!/^[0-9A-Z]{18}[0-9]{2}$/.test(text)) return false;
	let remainder = 0;
	for (const character of text) {
		const value = parseInt(character, 36);
		remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
	}
	return remainder === 1;
}
