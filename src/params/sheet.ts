/** Formats in which a list can be taken away. */
export function match(text: string): text is 'csv' | 'json' | 'xlsx' {
	return text === 'csv' || text === 'json' || text === 'xlsx';
}
