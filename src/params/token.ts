/** The secret part of a private link: 256 bits in base64url. Anything else is not asked of the database. */
export function match(text: string): boolean {
	return /^[A-Za-z0-9_-]{43}$/.test(text);
}
