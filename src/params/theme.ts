/** A theme that an embed is given, whatever its reader's device prefers. */
export function match(text: string): text is 'light' | 'dark' {
	return text === 'light' || text === 'dark';
}
