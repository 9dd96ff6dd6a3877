/** Formats in which a page can be followed. */
export function match(text: string): text is 'atom' | 'feed.json' {
	return text === 'atom' || text === 'feed.json';
}
