/** Longer addresses do not fit the database's index, and none of a disclosure's is. */
const LONGEST = 2_000;

/** Whether a text is a web address that can be asked for and kept as it is. */
export function isAddress(text: string): boolean {
	if (Buffer.byteLength(text) > LONGEST || !text.isWellFormed()) return false;
	// Whitespace and control characters are what the database and a log would stumble over.
	return /^https?:\/\/[^\s\p{Cc}]+$/u.test(text) && URL.canParse(text);
}
